#include "maps/ground/cells_inside.hpp"

#include "maps/ground/parts.hpp"

namespace shangquan {

Polygon moved(Polygon area, const Point& by) {
    for (Point& corner : area.outer()) corner += by;
    for (auto& hole : area.inners())
        for (Point& corner : hole) corner += by;
    return area;
}

std::vector<Point> cells_inside(const Polygon& area, const Mask& walkable) {
    const GridFrame& frame = walkable.frame;
    Point low = area.outer().front();
    Point high = low;
    for (const Point& corner : area.outer()) {
        low = low.cwiseMin(corner);
        high = high.cwiseMax(corner);
    }
    low = low.cwiseMax(Point::Zero());
    high = high.cwiseMin(Point{(frame.columns - 0.5) * frame.cell, (frame.rows - 0.5) * frame.cell});
    if (!((high - low).minCoeff() >= 0.0)) return {};
    const Cell from = frame.cell_of(low.x(), low.y());
    const Cell to = frame.cell_of(high.x(), high.y());
    const Point shift{from.i * frame.cell, from.j * frame.cell};
    const Mask inside = centre_cells({moved(area, -shift)}, {frame.cell, to.i - from.i + 1, to.j - from.j + 1});
    std::vector<Point> cells;
    for (int j = 0; j < inside.frame.rows; ++j)
        for (int i = 0; i < inside.frame.columns; ++i) {
            const Cell cell{from.i + i, from.j + j};
            if (inside.at({i, j}) != 0 && walkable.at(cell) != 0) cells.push_back(centre(frame, cell));
        }
    return cells;
}

}  // namespace shangquan
