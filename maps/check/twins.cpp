#include "maps/check/corners.hpp"
#include "maps/check/each_layer.hpp"
#include "maps/check/zone_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace shangquan {

namespace {

/// What two features at the same place must have in common to be one feature drawn twice.
std::string traits(const AreaFeature& area) { return fmt::format("{} {}", static_cast<int>(area.kind), area.level); }
std::string traits(const BuildingFeature&) { return ""; }
std::string traits(const StreetFeature& street) { return fmt::format("{}", street.layer); }
std::string traits(const WaterFeature&) { return ""; }
/// Many shops share a door, so only a name tells that two are one.
std::string traits(const VenueFeature& venue) {
    const bool nameless = venue.name.zh.empty() && venue.name.en.empty();
    return fmt::format("{} {} {} {} {}", static_cast<int>(venue.category), venue.level, venue.name.zh, venue.name.en,
                       nameless ? venue.id : "");
}
std::string traits(const GateFeature& gate) {
    return fmt::format("{} {} {}", static_cast<int>(gate.kind), gate.level, gate.station);
}
std::string traits(const ConnectorFeature& connector) {
    return fmt::format("{} {} {} {}", static_cast<int>(connector.kind), static_cast<int>(connector.direction),
                       connector.from_level, connector.to_level);
}
std::string traits(const LineFeature& line) { return fmt::format("{}", line.level); }

/// Corners to the millimetre, in an order that does not hang on where and in which direction the drawing began.
using Drawing = std::vector<std::pair<long, long>>;

Drawing drawing_of(const std::vector<Point>& corners) {
    Drawing drawing;
    for (const Point& corner : corners)
        drawing.emplace_back(std::lround(corner.x() * 1000.0), std::lround(corner.y() * 1000.0));
    std::sort(drawing.begin(), drawing.end());
    return drawing;
}

}  // namespace

void find_twins(const CheckedZone& zone, FindingList& findings) {
    for_each_layer(zone.layers, [&](const std::string& layer, const auto& features) {
        std::map<std::pair<std::string, Drawing>, std::string> firsts;
        for (const auto& feature : features) {
            const std::vector<Point> drawn = corners(feature);
            if (drawn.empty()) continue;
            const auto [first, fresh] = firsts.emplace(std::pair{traits(feature), drawing_of(drawn)}, feature.id);
            if (fresh) continue;
            findings.warning({layer, feature.id, drawn.front()}, "duplicate",
                             fmt::format("is drawn at the very place of \"{}\", corner by corner", first->second));
        }
    });
}

}  // namespace shangquan
