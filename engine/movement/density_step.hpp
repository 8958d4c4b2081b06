#pragma once

#include "engine/movement/density_model.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// Row or column of a coordinate; zones begin at 0, and nothing walkable lies below it.
inline int cell_index(float metres) { return metres < 0.0F ? -1 : static_cast<int>(metres); }

/// The cell at `there`, seen from `cell` at (i, j): mostly in the same tile, whose number is known.
[[gnu::always_inline]] inline CellId cell_from(const WalkGrid& grid, CellId cell, Cell here, Cell there) {
    if (((here.i ^ there.i) | (here.j ^ there.j)) < WalkGrid::tile_side &&
        ((here.i ^ there.i) | (here.j ^ there.j)) >= 0)
        return (cell & ~(WalkGrid::cells_per_tile - 1)) | WalkGrid::offset(there.i, there.j);
    return grid.cell_at(grid.tiles()[cell / WalkGrid::cells_per_tile].floor, there.i, there.j);
}

/// Somebody in the middle of a step.
struct DensityModel::Mover {
    float x;
    float y;
    CellId cell;
    HeadingCode code;
    const HeadingCode* codes;
    std::uint32_t dice;  ///< thrown in every step
    Mouths::Tally* tally;

    [[nodiscard]] bool has_way(CellId there) const { return there != no_cell && codes[there] != no_way; }
};

/// A place, and the metres there.
struct DensityModel::Place {
    float x;
    float y;
    float gone;
};

/// Where one worker writes.
struct DensityModel::Worker {
    Mouths::Tally* tally;
    PlotDirections::Tally* headed;
    std::vector<Notice>& notices;
};

/// Which way somebody wants to go.
struct DensityModel::Course {
    int angle;
    bool spreads;  ///< leaves the middle of the street
    CellId ahead;  ///< not far ahead; `no_cell` or no way where a wall stands
};

/// What one step shares between walkers.
struct DensityModel::Step {
    const Surroundings& around;
    const WalkGrid& grid;
    const std::vector<std::uint8_t>& closed;
    std::uint32_t wander_round;

    [[nodiscard]] bool enters(const Mover& mover, CellId next) const {
        return next != no_cell && mover.codes[next] != no_way &&
               (closed.empty() || closed[next] == 0 || closed[mover.cell] != 0);
    }
};

}  // namespace shangquan
