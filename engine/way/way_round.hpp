#pragma once

#include "engine/way/walk_grid.hpp"

namespace shangquan {

/// The place `metres` on from a place, or less where the way ends, on the shortest way round walls to the middle of a cell beside
/// that of the place, over squares of an eighth of a metre: for the few who stand where no straight way leads there.
Spot way_round(const WalkGrid& grid, const Spot& from, CellId to, float metres);

}  // namespace shangquan
