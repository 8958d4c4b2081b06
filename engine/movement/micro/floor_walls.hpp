#pragma once

#include "engine/movement/micro/walls.hpp"
#include "engine/place/floor.hpp"
#include "engine/way/walk_grid.hpp"

#include <vector>

namespace shangquan {

/// The walls of every floor, of which `grid` was made: the outlines of its polygons where they cut cells, and where ground
/// of a cell ends at a side that people do not get through, joined where they go on straight.
std::vector<std::vector<WallSegment>> walls_of(const std::vector<Floor>& floors, const WalkGrid& grid);

}  // namespace shangquan
