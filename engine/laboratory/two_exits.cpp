#include "engine/laboratory/two_exits.hpp"

#include "engine/laboratory/room.hpp"
#include "engine/simulation.hpp"

namespace shangquan {

namespace {

constexpr int hour = 3600;
constexpr int length = 64;       ///< metres of the hall
constexpr int width = 16;        ///< metres of the hall
constexpr double middle = 32.5;  ///< where people come out of the theatre

Gate exit_at(const std::string& id, double x, double flow) {
    Gate gate;
    gate.id = id;
    gate.key = key_of("two exits/" + id);
    gate.kind = GateKind::metro_exit;
    gate.station = "hall";
    gate.floor = FloorId{0};
    gate.position = {x, 8.5};
    gate.rate_in = 50.0;
    gate.rate_out = flow;
    return gate;
}

/// All are in it until it closes at nine.
Venue theatre() {
    Venue venue;
    venue.id = "theatre";
    venue.key = key_of("two exits/theatre");
    venue.floor = FloorId{0};
    venue.category = Category::cinema;
    venue.floor_area = 1000.0;
    venue.capacity = 1 << 20;
    venue.hours = {0, 9 * hour};
    venue.doors = {{middle, 8.5}};
    return venue;
}

Zone zone_of(const TwoExits& hall) {
    Zone zone = Room{{{0, 0, length, width}}, {}}.zone();
    zone.gates = {exit_at("near", middle - hall.near, hall.exit_flow), exit_at("far", middle + hall.far, hall.exit_flow)};
    zone.venues = {theatre()};
    return zone;
}

Behaviour theatre_goers(double free_speed) {
    Behaviour behaviour;
    behaviour.segments.push_back({"everybody", 1.0, {}, 0.0});
    behaviour.choice.home_constant = -100.0;
    behaviour.categories[static_cast<std::size_t>(Category::cinema)] = {600.0, 0.01, {}};
    behaviour.walking.free_speed_mean = free_speed;
    behaviour.walking.group_lambda = 1e-9;
    return behaviour;
}

}  // namespace

ExitCounts leave_by_two_exits(const TwoExits& hall, const std::string& model) {
    Region region;
    region.zones.push_back(zone_of(hall));
    ZoneDemand demand;
    demand.visitors = hall.people;
    demand.profile[7] = 1.0;
    demand.modes[static_cast<std::size_t>(GateKind::metro_exit)] = 1.0;
    const std::vector<ZoneDemand> demands{demand};
    const Behaviour behaviour = theatre_goers(hall.free_speed);
    RunOptions options;
    options.begin = 7 * hour;
    options.end = 10 * hour;
    options.step = 0.5;
    options.model = model;
    Simulation simulation{region, demands, behaviour, options, 1};
    while (!simulation.over()) simulation.step();
    const ZoneCounts& totals = simulation.zone(0).totals();
    return {totals.gates[0].out, totals.gates[1].out, simulation.zone(0).people().present()};
}

}  // namespace shangquan
