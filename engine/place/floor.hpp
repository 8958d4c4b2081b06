#pragma once

#include "engine/base/geometry.hpp"
#include "engine/base/grid.hpp"
#include "engine/place/cut_cell.hpp"

#include <functional>
#include <vector>

namespace shangquan {

/// One level of a zone: the polygons people may walk on and their raster.
struct Floor {
    int level = 0;                ///< 0 is the street; −1 below, +1 above
    MultiPolygon walkable;        ///< true outline, metres about the zone's origin
    Mask mask;                    ///< cells people can stand on, wholly inside `walkable` or in part
    std::vector<CutCell> cuts{};  ///< ascending: of cells that lie inside in part, which part; all others are whole
};

/// Walkable cells, and of those that outlines cut, what of them is ground.
struct FloorCells {
    Mask mask;
    std::vector<CutCell> cuts;  ///< ascending
};

/// The cells of a frame of 1 m with ground of `area` that somebody can stand on. Where outlines cut a cell, its ground is the
/// largest piece of the eighths of a metre that lie wholly inside, and cells with no way through a common side are barred
/// from each other: passages of 1.2 m survive wherever they lie, and nobody gets through a fence, however thin.
FloorCells floor_cells(const MultiPolygon& area, const GridFrame& frame);

/// Square metres people can stand on.
double area_of(const Floor& floor);

/// Calls `visit` for every cell whose centre lies inside, row by row from the south, from west to east.
void for_each_centre(const MultiPolygon& area, const GridFrame& frame, const std::function<void(Cell)>& visit);

/// The cells of `frame` whose centre lies inside `area`.
Mask centre_cells(const MultiPolygon& area, const GridFrame& frame);

}  // namespace shangquan
