#pragma once

#include "engine/base/geometry.hpp"
#include "engine/base/grid.hpp"

#include <functional>

namespace shangquan {

/// One level of a zone: the polygons people may walk on and their raster.
struct Floor {
    int level = 0;          ///< 0 is the street; −1 below, +1 above
    MultiPolygon walkable;  ///< true outline, metres about the zone's origin
    Mask mask;              ///< cells that lie wholly inside `walkable`
};

/// The cells of `frame` that lie wholly inside `area`: no cell touched by an outline is taken, so whoever
/// stands in a taken cell stands inside the polygons. Passages two cells wide always survive.
Mask inside_cells(const MultiPolygon& area, const GridFrame& frame);

/// Calls `visit` for every cell whose centre lies inside, row by row from the south, from west to east.
void for_each_centre(const MultiPolygon& area, const GridFrame& frame, const std::function<void(Cell)>& visit);

/// The cells of `frame` whose centre lies inside `area`.
Mask centre_cells(const MultiPolygon& area, const GridFrame& frame);

}  // namespace shangquan
