#pragma once

#include "engine/base/geometry.hpp"
#include "engine/base/grid.hpp"

#include <vector>

namespace shangquan {

/// Where the outlines cross the middle of each row of a frame, metres, from west to east.
std::vector<std::vector<double>> row_crossings(const MultiPolygon& area, const GridFrame& frame);

}  // namespace shangquan
