#include "engine/movement/blocks.hpp"

#include <array>
#include <map>

namespace shangquan {

namespace {

constexpr float half_a_block = 8.0F;  ///< m²

}  // namespace

std::vector<float> walkable_area(const WalkGrid& grid) {
    std::vector<float> area(grid.tile_count() * blocks_per_tile, 0.0F);
    for (CellId cell = 0; cell < grid.cell_count(); ++cell)
        if (grid.walkable(cell)) area[block_of(cell)] += 1.0F;
    return area;
}

std::vector<Sliver> find_slivers(const WalkGrid& grid, const std::vector<float>& area) {
    std::map<BlockId, BlockId> hosts;
    const auto look = [&](BlockId block, BlockId beside) {
        if (area[block] >= half_a_block || area[beside] < half_a_block) return;
        const auto [known, found_first] = hosts.try_emplace(block, beside);
        if (!found_first && area[beside] > area[known->second]) known->second = beside;
    };
    constexpr std::array<Cell, 2> steps{{{1, 0}, {0, 1}}};
    for (const WalkGrid::Tile& tile : grid.tiles())
        for (int j = tile.j; j < tile.j + WalkGrid::tile_side; ++j)
            for (int i = tile.i; i < tile.i + WalkGrid::tile_side; ++i)
                for (const Cell step : steps) {
                    const CellId cell = grid.cell_at(tile.floor, i, j);
                    const CellId next = grid.cell_at(tile.floor, i + step.i, j + step.j);
                    if (!grid.walkable(cell) || !grid.walkable(next)) continue;
                    look(block_of(cell), block_of(next));
                    look(block_of(next), block_of(cell));
                }
    std::vector<Sliver> slivers;
    for (const auto& [block, host] : hosts) slivers.push_back({block, host});
    return slivers;
}

}  // namespace shangquan
