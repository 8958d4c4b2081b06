#include "engine/place/floor.hpp"

#include "engine/base/edges.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

int clamp_to(double value, int last) { return static_cast<int>(std::clamp(value, 0.0, static_cast<double>(last))); }

/// Columns of the edge's part within row `j`, marked.
void mark_row(const Point& p, const Point& q, int j, Mask& touched) {
    const double cell = touched.frame.cell;
    double west = std::min(p.x(), q.x());
    double east = std::max(p.x(), q.x());
    const double rise = q.y() - p.y();
    if (std::abs(rise) > 1e-12) {
        const double slope = (q.x() - p.x()) / rise;
        const double at_bottom = p.x() + (j * cell - p.y()) * slope;
        const double at_top = p.x() + ((j + 1) * cell - p.y()) * slope;
        west = std::max(west, std::min(at_bottom, at_top));
        east = std::min(east, std::max(at_bottom, at_top));
    }
    const int last = touched.frame.columns - 1;
    if (east < 0.0 || west > (last + 1) * cell) return;
    for (int i = clamp_to(std::floor(west / cell - 1e-9), last); i <= clamp_to(std::floor(east / cell + 1e-9), last); ++i)
        touched.at({i, j}) = 1;
}

Mask touched_cells(const MultiPolygon& area, const GridFrame& frame) {
    Mask touched{frame};
    for_each_edge(area, [&](const Point& p, const Point& q) {
        const double south = std::min(p.y(), q.y()) / frame.cell - 1e-9;
        const double north = std::max(p.y(), q.y()) / frame.cell + 1e-9;
        if (north < 0.0 || south > frame.rows) return;
        for (int j = clamp_to(std::floor(south), frame.rows - 1); j <= clamp_to(std::floor(north), frame.rows - 1); ++j)
            mark_row(p, q, j, touched);
    });
    return touched;
}

/// Where the outlines cross the middle of each row, from west to east.
std::vector<std::vector<double>> row_crossings(const MultiPolygon& area, const GridFrame& frame) {
    std::vector<std::vector<double>> crossings(static_cast<std::size_t>(frame.rows));
    for_each_edge(area, [&](const Point& p, const Point& q) {
        const Point& low = p.y() < q.y() ? p : q;
        const Point& high = p.y() < q.y() ? q : p;
        const int first = std::max(0, static_cast<int>(std::ceil(low.y() / frame.cell - 0.5)));
        for (int j = first; j < frame.rows && (j + 0.5) * frame.cell < high.y(); ++j) {
            const double part = ((j + 0.5) * frame.cell - low.y()) / (high.y() - low.y());
            crossings[static_cast<std::size_t>(j)].push_back(low.x() + part * (high.x() - low.x()));
        }
    });
    for (auto& row : crossings) std::sort(row.begin(), row.end());
    return crossings;
}

}  // namespace

void for_each_centre(const MultiPolygon& area, const GridFrame& frame, const std::function<void(Cell)>& visit) {
    const auto crossings = row_crossings(area, frame);
    for (int j = 0; j < frame.rows; ++j) {
        const auto& row = crossings[static_cast<std::size_t>(j)];
        for (std::size_t k = 0; k + 1 < row.size(); k += 2) {
            const int first = std::max(0, static_cast<int>(std::ceil(row[k] / frame.cell - 0.5)));
            for (int i = first; i < frame.columns && (i + 0.5) * frame.cell < row[k + 1]; ++i) visit({i, j});
        }
    }
}

Mask centre_cells(const MultiPolygon& area, const GridFrame& frame) {
    Mask mask{frame};
    for_each_centre(area, frame, [&](Cell cell) { mask.at(cell) = 1; });
    return mask;
}

Mask inside_cells(const MultiPolygon& area, const GridFrame& frame) {
    Mask mask = centre_cells(area, frame);
    const Mask touched = touched_cells(area, frame);
    for (std::size_t k = 0; k < mask.values.size(); ++k)
        if (touched.values[k] != 0) mask.values[k] = 0;
    return mask;
}

}  // namespace shangquan
