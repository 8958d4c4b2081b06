#include "maps/layout.hpp"

#include <algorithm>

namespace shangquan {

namespace {

template <class Zone>
auto& items(Zone& zone, const AreaFeature&) {
    return zone.areas;
}
template <class Zone>
auto& items(Zone& zone, const BuildingFeature&) {
    return zone.buildings;
}
template <class Zone>
auto& items(Zone& zone, const StreetFeature&) {
    return zone.streets;
}
template <class Zone>
auto& items(Zone& zone, const WaterFeature&) {
    return zone.water;
}
template <class Zone>
auto& items(Zone& zone, const VenueFeature&) {
    return zone.venues;
}
template <class Zone>
auto& items(Zone& zone, const GateFeature&) {
    return zone.gates;
}
template <class Zone>
auto& items(Zone& zone, const ConnectorFeature&) {
    return zone.connectors;
}
template <class Zone>
auto& items(Zone& zone, const LineFeature&) {
    return zone.lines;
}

template <class Items>
auto find(Items& all, const std::string& id) {
    return std::find_if(all.begin(), all.end(), [&](const Feature& item) { return item.id == id; });
}

/// What a building holds goes with it.
template <class Item>
void take_contents(ZoneLayers&, const Item&) {}

void take_contents(ZoneLayers& zone, const BuildingFeature& building) {
    std::erase_if(zone.venues, [&](const VenueFeature& venue) { return venue.building == building.id; });
}

using Place = std::function<Point(const Point&)>;

void place_all(Polygon& polygon, const Place& place) {
    for (Point& corner : polygon.outer()) corner = place(corner);
    for (auto& hole : polygon.inners())
        for (Point& corner : hole) corner = place(corner);
}

void place_all(MultiPolygon& area, const Place& place) {
    for (Polygon& polygon : area) place_all(polygon, place);
}

void place_all(Polyline& line, const Place& place) {
    for (Point& point : line) point = place(point);
}

void move_points(AreaFeature& area, const Place& place) { place_all(area.shape, place); }
void move_points(BuildingFeature& building, const Place& place) { place_all(building.shape, place); }
void move_points(WaterFeature& water, const Place& place) { place_all(water.shape, place); }
void move_points(StreetFeature& street, const Place& place) { place_all(street.line, place); }
void move_points(ConnectorFeature& connector, const Place& place) { place_all(connector.line, place); }
void move_points(GateFeature& gate, const Place& place) { gate.position = place(gate.position); }
void move_points(VenueFeature& venue, const Place& place) {
    for (Point& door : venue.doors) door = place(door);
    place_all(venue.ground, place);
}
void move_points(LineFeature& line, const Place& place) {
    line.from = place(line.from);
    line.to = place(line.to);
}

}  // namespace

bool has_feature(const ZoneLayers& zone, const MapFeature& feature) {
    return std::visit(
        [&](const auto& item) {
            const auto& all = items(zone, item);
            return find(all, item.id) != all.end();
        },
        feature);
}

void make_change(const LayoutChange& change, ZoneLayers& zone) {
    std::visit(
        [&](const auto& item) {
            auto& all = items(zone, item);
            if (change.op == LayoutOp::add) return all.push_back(item);
            const auto found = find(all, item.id);
            if (change.op == LayoutOp::replace) {
                *found = item;
                return;
            }
            take_contents(zone, *found);
            all.erase(found);
        },
        change.feature);
}

void place_points(MapFeature& feature, const Place& place) {
    std::visit([&](auto& item) { move_points(item, place); }, feature);
}

}  // namespace shangquan
