#pragma once

#include "engine/way/walk_grid.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// Blocks of 4 × 4 m, numbered over all tiles; four that follow each other are a plot of 8 × 8 m.
using BlockId = std::uint32_t;
using PlotId = std::uint32_t;

inline constexpr std::uint32_t blocks_per_tile = 16;
inline constexpr std::uint32_t blocks_per_plot = 4;

constexpr BlockId block_of(CellId cell) {
    const std::uint32_t rest = cell % WalkGrid::cells_per_tile;
    return (cell / WalkGrid::cells_per_tile) * blocks_per_tile +
           (((rest >> 6U) << 2U) | (((rest >> 5U) & 1U) << 1U) | ((rest >> 2U) & 1U));
}

constexpr PlotId plot_of(CellId cell) { return block_of(cell) / blocks_per_plot; }

inline constexpr float least_block_area = 4.0F;  ///< m²: one person on a sliver is not a crowd

/// Square metres one can walk on, by block.
inline std::vector<float> walkable_by_block(const WalkGrid& grid) {
    std::vector<float> area(grid.tile_count() * blocks_per_tile, 0.0F);
    for (CellId cell = 0; cell < grid.cell_count(); ++cell)
        area[block_of(cell)] += grid.area(cell);
    return area;
}

}  // namespace shangquan
