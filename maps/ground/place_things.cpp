#include "maps/ground/place_things.hpp"

#include "maps/ground/mend.hpp"
#include "maps/ground/snap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace shangquan {

namespace {

Key key_in(const ZoneLayers& layers, const std::string& id) { return key_of(layers.id + "/" + id); }

double length_of(const Polyline& line) {
    double length = 0.0;
    for (std::size_t k = 0; k + 1 < line.size(); ++k) length += (line[k + 1] - line[k]).norm();
    return length;
}

/// An end of a connector on the ground of its floor; nothing, and an error finding, where there is none.
std::optional<Point> landing(const ConnectorFeature& connector, const Floor& floor, const Point& end, FindingList& findings) {
    const Subject about{"connectors", connector.id, end};
    if (snapped(floor.mask, end)) return snapped(floor.mask, about, findings);
    findings.error(about, "no landing",
                   fmt::format("ends on floor {} more than {} m from walkable ground; left out", floor.level, snap_limit));
    return std::nullopt;
}

constexpr double storey = 5.0;  ///< metres from floor to floor of shops and stations (assumed)

double rise_of(const ConnectorFeature& connector) {
    return connector.rise > 0.0 ? connector.rise : storey * (connector.to_level - connector.from_level);
}

/// A lift's line is a point on the plan, yet nobody rides it in no time.
double walked_length(const ConnectorFeature& connector) {
    constexpr double shortest = 1.0;
    return std::max(shortest, connector.length > 0.0 ? connector.length : length_of(connector.line));
}

/// Persons per second, of all turnstiles where there are any.
double rate(double drawn, int turnstiles, double service) { return turnstiles > 0 ? turnstiles / service : drawn; }

}  // namespace

std::vector<Gate> place_gates(const ZoneLayers& layers, const std::vector<Floor>& floors, FindingList& findings) {
    std::vector<Gate> gates;
    for (const GateFeature& drawn : layers.gates) {
        const Subject about{"gates", drawn.id, drawn.position};
        const FloorId floor = floor_of(floors, drawn.level, about, findings);
        if (!floor.valid()) continue;
        const auto place = snapped(floors[floor.value].mask, about, findings);
        if (!place) continue;
        gates.push_back({drawn.id, key_in(layers, drawn.id), drawn.name, drawn.kind, floor, *place, rate(drawn.rate_in, drawn.turnstiles_in, drawn.service),
                         rate(drawn.rate_out, drawn.turnstiles_out, drawn.service), drawn.turnstiles_in, drawn.turnstiles_out, drawn.weight, drawn.station});
    }
    return gates;
}

std::vector<Connector> place_connectors(const ZoneLayers& layers, const std::vector<Floor>& floors,
                                        FindingList& findings) {
    std::vector<Connector> connectors;
    for (const ConnectorFeature& drawn : layers.connectors) {
        const Subject low{"connectors", drawn.id, drawn.line.front()};
        const Subject high{"connectors", drawn.id, drawn.line.back()};
        const FloorId lower = floor_of(floors, drawn.from_level, low, findings);
        const FloorId upper = floor_of(floors, drawn.to_level, high, findings);
        if (!lower.valid() || !upper.valid()) continue;
        const auto foot = landing(drawn, floors[lower.value], low.where, findings);
        const auto head = landing(drawn, floors[upper.value], high.where, findings);
        if (!foot || !head) continue;
        connectors.push_back({drawn.id, key_in(layers, drawn.id), drawn.kind, drawn.direction, lower, upper, *foot,
                              *head, drawn.width, walked_length(drawn), rise_of(drawn)});
    }
    return connectors;
}

std::vector<CountingLine> place_lines(const ZoneLayers& layers, const std::vector<Floor>& floors,
                                      FindingList& findings) {
    std::vector<CountingLine> lines;
    for (const LineFeature& drawn : layers.lines) {
        const FloorId floor = floor_of(floors, drawn.level, {"lines", drawn.id, drawn.from}, findings);
        if (floor.valid()) lines.push_back({drawn.id, drawn.name, floor, drawn.from, drawn.to});
    }
    return lines;
}

std::vector<Closure> place_closures(const ZoneLayers& layers, const std::vector<Floor>& floors, FindingList& findings) {
    ShapeBench bench;
    std::vector<Closure> closures;
    for (std::size_t k = 0; k < layers.closures.size(); ++k) {
        const ClosureFeature& drawn = layers.closures[k];
        const Subject about{"closures", fmt::format("{}", k + 1)};
        const FloorId floor = floor_of(floors, drawn.level, about, findings);
        if (!floor.valid()) continue;
        const MultiPolygon area = bench.polygons(mend(bench, drawn.shape, about, findings));
        if (!area.empty()) closures.push_back({floor, area, drawn.from, drawn.until});
    }
    return closures;
}

}  // namespace shangquan
