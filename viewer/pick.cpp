#include "viewer/pick.hpp"

#include "scenarios/pictures/label_point.hpp"

#include <boost/geometry/algorithms/within.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace shangquan {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

bool inside(const Point& place, const Polygon& shape) {
    return !shape.outer().empty() && boost::geometry::within(place, shape);
}

Point middle_of(const Polygon& shape) {
    const Box box = bounds({shape});
    return label_point({shape}, box).value_or(box.centre());
}

Point place_of(const VenueFeature& venue) {
    return venue.doors.empty() ? middle_of(venue.ground) : venue.doors.front();
}

Point place_of(const ConnectorFeature& connector) { return (connector.line.front() + connector.line.back()) / 2.0; }

Pick pick_of(const VenueFeature& venue) {
    return {PickKind::venue, venue.id, venue.name, place_of(venue), {}, venue.building};
}

Pick pick_of(const GateFeature& gate) {
    return {.kind = PickKind::gate, .id = gate.id, .name = gate.name, .place = gate.position};
}

Pick pick_of(const ConnectorFeature& connector) {
    return {.kind = PickKind::connector, .id = connector.id, .name = connector.name, .place = place_of(connector)};
}

Pick pick_of(const LineFeature& line) {
    return {.kind = PickKind::line, .id = line.id, .name = line.name, .place = (line.from + line.to) / 2.0};
}

/// Doors and ground; where they lie, a venue is as near as its nearest door.
double distance_to(const VenueFeature& venue, const Point& place) {
    if (inside(place, venue.ground)) return 0.0;
    double nearest = never;
    for (const Point& door : venue.doors) nearest = std::min(nearest, (door - place).norm());
    return nearest;
}

/// Id of the building that covers the place; empty where there is none.
std::string building_at(const ZoneLayers& map, const Point& place) {
    for (const BuildingFeature& building : map.buildings)
        for (const Polygon& part : building.shape)
            if (inside(place, part)) return building.id;
    return "";
}

template <class Features>
std::optional<Pick> by_id(const Features& features, const std::string& id) {
    const auto found = std::find_if(features.begin(), features.end(), [&](const auto& row) { return row.id == id; });
    return found == features.end() ? std::nullopt : std::optional(pick_of(*found));
}

/// What has been found so far, with its distance.
class Finder {
public:
    explicit Finder(double reach) : reach_(reach) {}

    void offer(double distance, Pick pick) {
        if (distance <= reach_) found_.emplace_back(distance, std::move(pick));
    }

    [[nodiscard]] std::vector<Pick> nearest_first() {
        std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<Pick> picks;
        for (auto& [distance, pick] : found_) picks.push_back(std::move(pick));
        return picks;
    }

private:
    double reach_;
    std::vector<std::pair<double, Pick>> found_;
};

}  // namespace

double distance_to(const Polyline& line, const Point& place) {
    double nearest = never;
    for (std::size_t k = 1; k < line.size(); ++k) {
        const Point along = line[k] - line[k - 1];
        const double length = along.squaredNorm();
        const double share = length > 0.0 ? std::clamp((place - line[k - 1]).dot(along) / length, 0.0, 1.0) : 0.0;
        nearest = std::min(nearest, (line[k - 1] + share * along - place).norm());
    }
    return nearest;
}

std::vector<Pick> picks_at(const ZoneLayers& map, int level, const Point& place, double reach) {
    Finder finder{reach};
    const std::string building = building_at(map, place);
    for (const GateFeature& gate : map.gates)
        if (gate.level == level) finder.offer((gate.position - place).norm(), pick_of(gate));
    for (const LineFeature& line : map.lines)
        if (line.level == level) finder.offer(distance_to(Polyline{line.from, line.to}, place), pick_of(line));
    for (const ConnectorFeature& connector : map.connectors)
        if (connector.from_level == level || connector.to_level == level)
            finder.offer(distance_to(connector.line, place), pick_of(connector));
    for (const VenueFeature& venue : map.venues) {
        const bool around = !building.empty() && venue.building == building;
        const double distance = distance_to(venue, place);
        if (venue.level == level || around) finder.offer(around ? std::min(distance, reach) : distance, pick_of(venue));
    }
    std::vector<Pick> picks = finder.nearest_first();
    picks.push_back({.kind = PickKind::cell, .place = place});
    return picks;
}

std::optional<Pick> find_pick(const ZoneLayers& map, PickKind kind, const std::string& id) {
    switch (kind) {
        case PickKind::venue:
            return by_id(map.venues, id);
        case PickKind::gate:
            return by_id(map.gates, id);
        case PickKind::connector:
            return by_id(map.connectors, id);
        case PickKind::line:
            return by_id(map.lines, id);
        default:
            return std::nullopt;
    }
}

int level_of(const ZoneLayers& map, const Pick& pick) {
    for (const VenueFeature& venue : map.venues)
        if (pick.kind == PickKind::venue && venue.id == pick.id) return venue.level;
    for (const GateFeature& gate : map.gates)
        if (pick.kind == PickKind::gate && gate.id == pick.id) return gate.level;
    for (const ConnectorFeature& connector : map.connectors)
        if (pick.kind == PickKind::connector && connector.id == pick.id) return connector.from_level;
    for (const LineFeature& line : map.lines)
        if (pick.kind == PickKind::line && line.id == pick.id) return line.level;
    return 0;
}

}  // namespace shangquan
