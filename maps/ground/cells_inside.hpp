#pragma once

#include "engine/place/floor.hpp"

#include <vector>

namespace shangquan {

/// The same area elsewhere.
Polygon moved(Polygon area, const Point& by);

/// The middles of the walkable cells that lie inside an area, looked for within its bounding box and the frame only.
std::vector<Point> cells_inside(const Polygon& area, const Mask& walkable);

}  // namespace shangquan
