#include "engine/movement/micro/thin_crowd.hpp"

#include <algorithm>

namespace shangquan {

ThinCrowd::ThinCrowd(const WalkGrid& grid)
    : grid_(grid), people_(grid.tile_count() * blocks_per_tile / blocks_per_plot, 0), thick_(grid.tile_count(), 0) {
    const std::vector<float> area = walkable_by_block(grid);
    few_.assign(people_.size(), 0);
    for (std::size_t plot = 0; plot < few_.size(); ++plot) {
        float metres = 0.0F;
        for (std::size_t block = plot * blocks_per_plot; block < (plot + 1) * blocks_per_plot; ++block) metres += area[block];
        few_[plot] = static_cast<std::uint32_t>(thin * metres);
    }
}

void ThinCrowd::look(const Walkers& walkers) {
    std::fill(people_.begin(), people_.end(), 0U);
    std::fill(thick_.begin(), thick_.end(), std::uint8_t{0});
    for (std::size_t slot = 0; slot < walkers.moving; ++slot) {
        const CellId cell = walkers.cell[slot];
        const PlotId plot = plot_of(cell);
        if (++people_[plot] > few_[plot]) thick_[cell / WalkGrid::cells_per_tile] = thick;
    }
    everywhere_ = true;
    for (std::size_t tile = 0; tile < thick_.size(); ++tile)
        if (thick_[tile] == thick) mark_beside(tile);
}

void ThinCrowd::mark_beside(std::size_t tile) {
    everywhere_ = false;
    const WalkGrid::Tile& middle = grid_.tiles()[tile];
    for (int j = -1; j <= 1; ++j)
        for (int i = -1; i <= 1; ++i) {
            const std::int32_t near = grid_.tile_at(middle.floor, middle.i + i * WalkGrid::tile_side, middle.j + j * WalkGrid::tile_side);
            if (near >= 0) thick_[static_cast<std::size_t>(near)] = std::max(thick_[static_cast<std::size_t>(near)], beside);
        }
}

}  // namespace shangquan
