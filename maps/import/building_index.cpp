#include "maps/import/building_index.hpp"

#include <boost/geometry/algorithms/within.hpp>
#include <boost/geometry/strategies/strategies.hpp>

namespace shangquan {

BuildingIndex::BuildingIndex(const std::vector<BuildingFeature>& buildings)
    : buildings_(buildings), outlines_(outlines_of(buildings)), index_(lines_of(outlines_)) {}

std::vector<BuildingIndex::Outline> BuildingIndex::outlines_of(const std::vector<BuildingFeature>& buildings) {
    std::vector<Outline> all;
    for (std::size_t row = 0; row < buildings.size(); ++row)
        for (const Polygon& part : buildings[row].shape) {
            Polyline line;
            line.assign(part.outer().begin(), part.outer().end());
            all.push_back({row, std::move(line)});
        }
    return all;
}

std::vector<const Polyline*> BuildingIndex::lines_of(const std::vector<Outline>& outlines) {
    std::vector<const Polyline*> lines;
    for (const Outline& outline : outlines) lines.push_back(&outline.line);
    return lines;
}

std::optional<std::size_t> BuildingIndex::nearest(const Point& place, double reach) const {
    const auto wall = index_.nearest(place, reach);
    return wall ? std::optional{outlines_[wall->line].building} : std::nullopt;
}

std::optional<std::size_t> BuildingIndex::around(const Point& place, double reach) const {
    const auto row = nearest(place, reach);
    return row && boost::geometry::within(place, buildings_[*row].shape) ? row : std::nullopt;
}

}  // namespace shangquan
