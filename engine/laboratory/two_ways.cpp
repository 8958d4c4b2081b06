#include "engine/laboratory/two_ways.hpp"

#include "engine/laboratory/lab_parts.hpp"
#include "engine/laboratory/room.hpp"
#include "engine/way/navigator.hpp"

#include <cmath>

namespace shangquan {

namespace {

constexpr int hour = 3600;
constexpr int hall = 28;        ///< metres, length of the ground on either side of the wall
constexpr int wall = 4;         ///< metres, between the two
constexpr int depth = 12;       ///< metres, of both
constexpr int street = 8;       ///< metres, width of the way around
constexpr double middle = 6.5;  ///< where the bridge and both ends of the walk lie
constexpr double west = 4.5;
constexpr double east = 2 * hall + wall - west;
constexpr double foot_west = 20.5;
constexpr double foot_east = 2 * hall + wall - foot_west;
constexpr double flight = 10.0;  ///< metres, horizontal
constexpr std::size_t down_again = 1;  ///< row of the stairs in the east

Connector stairs(const std::string& id, double x, double width) {
    Connector connector;
    connector.id = id;
    connector.key = key_of("two ways/" + id);
    connector.lower_floor = FloorId{0};
    connector.upper_floor = FloorId{1};
    connector.lower = connector.upper = {x, middle};
    connector.width = width;
    connector.length = flight;
    return connector;
}

Zone zone_of(const TwoWays& ways) {
    const int length = 2 * hall + wall;
    const int end = depth + ways.around;
    Zone zone = Room{{{0, 0, hall, depth},
                      {hall + wall, 0, length, depth},
                      {0, depth, street, end + street},
                      {length - street, depth, length, end + street},
                      {street, end, length - street, end + street}},
                     {}}
                    .zone();
    Floor bridge{1, {}, Mask{zone.floors.front().mask.frame}};
    for (int j = 4; j < 9; ++j)
        for (int i = static_cast<int>(foot_west) - 2; i < static_cast<int>(foot_east) + 3; ++i) bridge.mask.at({i, j}) = 1;
    bridge.walkable.push_back(rectangle(foot_west - 2.5, 4.0, foot_east + 2.5, 9.0));
    zone.floors.push_back(std::move(bridge));
    zone.connectors = {stairs("west", foot_west, ways.stairs_width), stairs("east", foot_east, ways.stairs_width)};
    zone.gates = {lab_gate("two ways/gate", FloorId{0}, {west, middle})};
    zone.venues = {lab_venue("two ways/shop", FloorId{0}, {east, middle})};
    return zone;
}

}  // namespace

WaysTaken walk_two_ways(const TwoWays& ways, const std::string& model) {
    Behaviour behaviour = lab_behaviour(ways.free_speed, 0.0);
    behaviour.categories[static_cast<std::size_t>(Category::sight)] = {24.0 * hour, 0.01, {}};
    const ZoneDemand demand = lab_demand(ways.a_second * hour, 8, GateKind::street_edge);
    const ZoneCounts totals = lab_run(zone_of(ways), demand, behaviour, 8, 10, model);
    return {totals.venues[0].entered, totals.connectors[down_again].down};
}

double seconds_over(const TwoWays& ways) {
    const Connector connector = stairs("west", foot_west, ways.stairs_width);
    return (east - west) / ways.free_speed + passage_seconds(connector, true, ways.free_speed) +
           passage_seconds(connector, false, ways.free_speed);
}

double seconds_around(const TwoWays& ways) {
    const double to_the_street = std::hypot(depth - middle, street - west);
    return (2.0 * (to_the_street + ways.around) + (east - west) - 2.0 * (street - west)) / ways.free_speed;
}

}  // namespace shangquan
