#include "viewer/edit/thing.hpp"

#include "viewer/pick.hpp"

#include <boost/geometry/algorithms/within.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shangquan {
namespace {

double rounded_degrees(double value) { return std::round(value * 1e8) / 1e8; }

bool simple(const MultiPolygon& shape) { return shape.size() == 1 && shape.front().inners().empty(); }

/// The only ring of a thing, const or not; none where it has several, or no ring.
template <class SomeThing>
auto ring_of_thing(SomeThing& thing) -> decltype(&std::get_if<ClosedArea>(&thing)->ring.outer()) {
    if (auto* area = std::get_if<AreaFeature>(&thing))
        return simple(area->shape) ? &area->shape.front().outer() : nullptr;
    if (auto* building = std::get_if<BuildingFeature>(&thing))
        return simple(building->shape) ? &building->shape.front().outer() : nullptr;
    if (auto* venue = std::get_if<VenueFeature>(&thing)) return venue->doors.empty() ? &venue->ground.outer() : nullptr;
    auto* closure = std::get_if<ClosedArea>(&thing);
    return closure != nullptr ? &closure->ring.outer() : nullptr;
}

void add_rings(std::vector<Polyline>& paths, const MultiPolygon& shape) {
    for (const Polygon& polygon : shape) {
        paths.emplace_back(polygon.outer().begin(), polygon.outer().end());
        for (const auto& hole : polygon.inners()) paths.emplace_back(hole.begin(), hole.end());
    }
}

struct Paths {
    std::vector<Polyline> operator()(const ClosedArea& closure) const { return of_shape({closure.ring}); }
    std::vector<Polyline> operator()(const GateFeature& gate) const { return {Polyline{gate.position}}; }
    std::vector<Polyline> operator()(const ConnectorFeature& connector) const { return {connector.line}; }
    std::vector<Polyline> operator()(const LineFeature& line) const { return {Polyline{line.from, line.to}}; }
    std::vector<Polyline> operator()(const VenueFeature& venue) const {
        std::vector<Polyline> paths;
        for (const Point& door : venue.doors) paths.push_back(Polyline{door});
        if (venue.doors.empty()) add_rings(paths, {venue.ground});
        return paths;
    }
    template <class Shaped>
    std::vector<Polyline> operator()(const Shaped& shaped) const {
        return of_shape(shaped.shape);
    }
    static std::vector<Polyline> of_shape(const MultiPolygon& shape) {
        std::vector<Polyline> paths;
        add_rings(paths, shape);
        return paths;
    }
};

struct Covers {
    const Point& place;

    bool operator()(const GateFeature&) const { return false; }
    bool operator()(const ConnectorFeature&) const { return false; }
    bool operator()(const LineFeature&) const { return false; }
    bool operator()(const ClosedArea& closure) const { return boost::geometry::within(place, closure.ring); }
    bool operator()(const VenueFeature& venue) const {
        return venue.doors.empty() && boost::geometry::within(place, venue.ground);
    }
    template <class Shaped>
    bool operator()(const Shaped& shaped) const {
        return boost::geometry::within(place, shaped.shape);
    }
};

}  // namespace

ThingKey key_to(const Thing& thing) { return {thing.index(), identity_of(thing).id}; }

Feature& identity_of(Thing& thing) {
    return std::visit([](auto& one) -> Feature& { return one; }, thing);
}

const Feature& identity_of(const Thing& thing) {
    return std::visit([](const auto& one) -> const Feature& { return one; }, thing);
}

std::optional<Thing> thing_of(const MapFeature& feature) {
    return std::visit(
        [](const auto& one) -> std::optional<Thing> {
            if constexpr (std::is_constructible_v<Thing, decltype(one)>)
                return Thing{one};
            else
                return std::nullopt;
        },
        feature);
}

std::optional<MapFeature> map_feature(const Thing& thing) {
    return std::visit(
        [](const auto& one) -> std::optional<MapFeature> {
            if constexpr (std::is_constructible_v<MapFeature, decltype(one)>)
                return MapFeature{one};
            else
                return std::nullopt;
        },
        thing);
}

CloseArea close_area_edit(const ClosedArea& closure, const std::string& zone, const LocalFrame& frame) {
    CloseArea edit;
    edit.zone = zone;
    edit.level = closure.level;
    edit.hours = closure.hours;
    const auto& ring = closure.ring.outer();
    for (std::size_t corner = 0; corner + 1 < ring.size(); ++corner) {
        const LonLat place = to_lon_lat(frame, ring[corner]);
        edit.ring.push_back({rounded_degrees(place.lon), rounded_degrees(place.lat)});
    }
    return edit;
}

bool is_on_floor(const Thing& thing, int level) {
    struct OnFloor {
        int level;
        bool operator()(const BuildingFeature&) const { return level >= 0; }
        bool operator()(const ConnectorFeature& one) const { return one.from_level == level || one.to_level == level; }
        bool operator()(const AreaFeature& one) const { return one.level == level; }
        bool operator()(const VenueFeature& one) const { return one.level == level; }
        bool operator()(const GateFeature& one) const { return one.level == level; }
        bool operator()(const ClosedArea& one) const { return one.level == level; }
        bool operator()(const LineFeature& one) const { return one.level == level; }
    };
    return std::visit(OnFloor{level}, thing);
}

std::vector<Polyline> paths_of(const Thing& thing) { return std::visit(Paths{}, thing); }

double distance_to(const Thing& thing, const Point& place) {
    if (std::visit(Covers{place}, thing)) return 0.0;
    double nearest = std::numeric_limits<double>::infinity();
    for (const Polyline& path : paths_of(thing))
        nearest = std::min(nearest, path.size() == 1 ? (path.front() - place).norm() : distance_to(path, place));
    return nearest;
}

std::vector<Point> handles_of(const Thing& thing) {
    if (const auto* ring = ring_of_thing(thing); ring != nullptr && !ring->empty())
        return std::vector<Point>(ring->begin(), ring->end() - 1);
    if (const auto* connector = std::get_if<ConnectorFeature>(&thing))
        return std::vector<Point>(connector->line.begin(), connector->line.end());
    if (const auto* venue = std::get_if<VenueFeature>(&thing)) return venue->doors;
    if (const auto* gate = std::get_if<GateFeature>(&thing)) return {gate->position};
    if (const auto* line = std::get_if<LineFeature>(&thing)) return {line->from, line->to};
    return {};
}

void move_handle(Thing& thing, std::size_t handle, const Point& to) {
    if (auto* ring = ring_of_thing(thing); ring != nullptr) {
        (*ring)[handle] = to;
        if (handle == 0) ring->back() = to;
    }
    if (auto* connector = std::get_if<ConnectorFeature>(&thing)) connector->line[handle] = to;
    if (auto* venue = std::get_if<VenueFeature>(&thing); venue != nullptr && !venue->doors.empty())
        venue->doors[handle] = to;
    if (auto* gate = std::get_if<GateFeature>(&thing)) gate->position = to;
    if (auto* line = std::get_if<LineFeature>(&thing)) (handle == 0 ? line->from : line->to) = to;
}

void shift(Thing& thing, const Point& by) {
    if (auto* closure = std::get_if<ClosedArea>(&thing)) {
        for (Point& corner : closure->ring.outer()) corner += by;
        return;
    }
    MapFeature feature = *map_feature(thing);
    place_points(feature, [&](const Point& point) { return Point(point + by); });
    thing = *thing_of(feature);
}

}  // namespace shangquan
