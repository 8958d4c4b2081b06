#include "engine/place/row_crossings.hpp"

#include "engine/base/edges.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

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

}  // namespace shangquan
