#include "maps/check/corners.hpp"

namespace shangquan {

namespace {

void add(const Polygon::ring_type& ring, std::vector<Point>& all) {
    if (!ring.empty()) all.insert(all.end(), ring.begin(), ring.end() - 1);
}

}  // namespace

std::vector<Point> corners(const MultiPolygon& shape) {
    std::vector<Point> all;
    for (const Polygon& polygon : shape) {
        add(polygon.outer(), all);
        for (const auto& hole : polygon.inners()) add(hole, all);
    }
    return all;
}

std::vector<Point> corners(const AreaFeature& area) { return corners(area.shape); }
std::vector<Point> corners(const BuildingFeature& building) { return corners(building.shape); }
std::vector<Point> corners(const StreetFeature& street) { return {street.line.begin(), street.line.end()}; }
std::vector<Point> corners(const WaterFeature& water) { return corners(water.shape); }
std::vector<Point> corners(const VenueFeature& venue) {
    return venue.ground.outer().empty() ? venue.doors : corners(MultiPolygon{venue.ground});
}
std::vector<Point> corners(const GateFeature& gate) { return {gate.position}; }
std::vector<Point> corners(const ConnectorFeature& connector) { return {connector.line.begin(), connector.line.end()}; }
std::vector<Point> corners(const LineFeature& line) { return {line.from, line.to}; }

}  // namespace shangquan
