#include "engine/movement/micro/block_crowd.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr float least_area = 4.0F;     ///< m² of a block: one person on a sliver is not a crowd
constexpr float gamma = 1.913F;        ///< 1/m² (Weidmann 1993)
constexpr float jam_density = 5.4F;    ///< ped/m² (Weidmann 1993)
constexpr float least_share = 0.05F;

}  // namespace

BlockCrowd::BlockCrowd(const WalkGrid& grid) {
    std::vector<float> area(grid.tile_count() * blocks_per_tile, 0.0F);
    for (CellId cell = 0; cell < grid.cell_count(); ++cell)
        if (grid.walkable(cell)) area[block_of(cell)] += 1.0F;
    for (const float metres : area) per_area_.push_back(1.0F / std::max(metres, least_area));
    standing_.assign(area.size(), 0);
    people_.assign(area.size(), 0);
}

void BlockCrowd::count(const Walkers& walkers) {
    for (const StandingChange& change : walkers.changes) standing_[block_of(change.cell)] += change.by;
    people_ = standing_;
    for (std::size_t slot = 0; slot < walkers.moving; ++slot) ++people_[block_of(walkers.cell[slot])];
}

float kept_share(float density) {
    const float share = 1.0F - std::exp(-gamma * (1.0F / std::max(density, 1e-3F) - 1.0F / jam_density));
    return std::max(share, least_share);
}

}  // namespace shangquan
