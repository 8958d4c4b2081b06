#pragma once

#include "engine/movement/micro/walls.hpp"
#include "engine/way/walk_grid.hpp"

#include <vector>

namespace shangquan {

/// The edges between walkable cells and all others, by floor, joined where they go on straight.
std::vector<std::vector<WallSegment>> cell_walls(const WalkGrid& grid);

}  // namespace shangquan
