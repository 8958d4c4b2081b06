#include "maps/ground/cell_outline.hpp"

#include "maps/ground/parts.hpp"
#include "maps/ground/shape.hpp"

#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/algorithms/envelope.hpp>
#include <boost/geometry/algorithms/within.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>

namespace shangquan {

namespace {

Polygon rectangle_of(const GridFrame& frame, int from, int to, int row) {
    const double west = from * frame.cell;
    const double east = to * frame.cell;
    const double south = row * frame.cell;
    const double north = south + frame.cell;
    Polygon strip;
    strip.outer() = {{west, south}, {west, north}, {east, north}, {east, south}, {west, south}};
    return strip;
}

/// Every unbroken run of cells of every row.
MultiPolygon strips_of(const Mask& cells) {
    MultiPolygon strips;
    for (int j = 0; j < cells.frame.rows; ++j)
        for (int i = 0; i < cells.frame.columns; ++i) {
            if (cells.at({i, j}) == 0) continue;
            const int from = i;
            while (i < cells.frame.columns && cells.at({i, j}) != 0) ++i;
            strips.push_back(rectangle_of(cells.frame, from, i, j));
        }
    return strips;
}

}  // namespace

MultiPolygon outline_of_ground(const Floor& floor, const Polygon& area) {
    Mask cells = floor.mask;
    if (!area.outer().empty()) {
        const Mask inside = centre_cells({area}, cells.frame);
        for (std::size_t k = 0; k < cells.values.size(); ++k) cells.values[k] = cells.values[k] != 0 && inside.values[k] != 0;
    }
    ShapeBench bench;
    std::vector<Shape> strips;
    for (const Polygon& strip : strips_of(cells)) strips.push_back(bench.drawn({strip}));
    if (strips.empty()) return {};
    Shape ground = bench.united(strips);
    if (!floor.cuts.empty()) ground = bench.common(ground, bench.drawn(floor.walkable));
    MultiPolygon parts = bench.polygons(ground);
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Polygon& a, const Polygon& b) { return boost::geometry::area(a) > boost::geometry::area(b); });
    return parts;
}

Mask cells_standing_in(const Floor& floor, const Polygon& outline) {
    const GridFrame& frame = floor.mask.frame;
    Mask cells = centre_cells({outline}, frame);
    boost::geometry::model::box<Point> box;
    boost::geometry::envelope(outline, box);
    const auto columns = static_cast<std::uint32_t>(frame.columns);
    for (const CutCell& cut : floor.cuts) {
        const Cell cell{static_cast<int>(cut.cell % columns), static_cast<int>(cut.cell / columns)};
        const Point place = standing_place(frame, cell, floor.cuts);
        const bool stands = floor.mask.at(cell) != 0 && boost::geometry::within(place, box) && boost::geometry::within(place, outline);
        cells.at(cell) = stands ? 1 : 0;
    }
    return cells;
}

}  // namespace shangquan
