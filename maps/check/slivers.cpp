#include "maps/check/mean_width.hpp"
#include "maps/check/zone_rules.hpp"

#include <fmt/format.h>
#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <cmath>

namespace shangquan {

namespace {

void find_in(const MultiPolygon& shape, const std::string& layer, const std::string& id, FindingList& findings) {
    for (const Polygon& polygon : shape) {
        const double width = mean_width(polygon);
        if (polygon.outer().empty() || !(width < thinnest)) continue;
        findings.warning({layer, id, polygon.outer().front()}, "sliver",
                         fmt::format("a part of {:.1f} m² is {:.2f} m wide only, expected {:.1f} m at least",
                                     std::abs(boost::geometry::area(polygon)), width, thinnest));
    }
}

}  // namespace

/// Barriers may be as thin as a wall.
void find_slivers(const CheckedZone& zone, FindingList& findings) {
    for (const AreaFeature& area : zone.layers.areas)
        if (area.kind != AreaKind::barrier) find_in(area.shape, "areas", area.id, findings);
    for (const BuildingFeature& building : zone.layers.buildings)
        find_in(building.shape, "buildings", building.id, findings);
    for (const WaterFeature& water : zone.layers.water) find_in(water.shape, "water", water.id, findings);
}

}  // namespace shangquan
