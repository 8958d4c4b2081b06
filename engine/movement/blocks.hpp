#pragma once

#include "engine/way/walk_grid.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// Blocks of 4 × 4 m on which density is counted, numbered over all tiles.
using BlockId = std::uint32_t;

inline constexpr std::uint32_t blocks_per_tile = 16;

constexpr BlockId block_of(CellId cell) {
    const std::uint32_t rest = cell % WalkGrid::cells_per_tile;
    return (cell / WalkGrid::cells_per_tile) * blocks_per_tile +
           (((rest >> 6U) << 2U) | (((rest >> 5U) & 1U) << 1U) | ((rest >> 2U) & 1U));
}

/// A block with little ground is counted as one with a block beside it: on a strip a metre wide along a wall four people in
/// single file would otherwise be a jam.
struct Sliver {
    BlockId block = 0;
    BlockId host = 0;
};

/// Walkable square metres by block.
std::vector<float> walkable_area(const WalkGrid& grid);

/// Blocks with less than half their ground walkable and the largest fuller block one can step into from there; those without
/// any are left out. Ascending by block.
std::vector<Sliver> find_slivers(const WalkGrid& grid, const std::vector<float>& area);

}  // namespace shangquan
