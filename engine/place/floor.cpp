#include "engine/place/floor.hpp"

#include "engine/place/row_crossings.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shangquan {

double area_of(const Floor& floor) {
    double area = std::accumulate(floor.mask.values.begin(), floor.mask.values.end(), 0.0);
    for (const CutCell& cut : floor.cuts)
        if (floor.mask.values[cut.cell] != 0) area -= 1.0 - static_cast<double>(cut.area) / (eighths * eighths);
    return area;
}

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

}  // namespace shangquan
