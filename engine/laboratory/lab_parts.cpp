#include "engine/laboratory/lab_parts.hpp"

#include "engine/simulation.hpp"

namespace shangquan {

namespace {

std::string last_part(const std::string& key) { return key.substr(key.rfind('/') + 1); }

}  // namespace

Gate lab_gate(const std::string& key, FloorId floor, const Point& place) {
    Gate gate;
    gate.id = last_part(key);
    gate.key = key_of(key);
    gate.floor = floor;
    gate.position = place;
    gate.rate_in = gate.rate_out = 50.0;
    return gate;
}

Venue lab_venue(const std::string& key, FloorId floor, const Point& door, Category category) {
    Venue venue;
    venue.id = last_part(key);
    venue.key = key_of(key);
    venue.floor = floor;
    venue.category = category;
    venue.floor_area = 1000.0;
    venue.capacity = 1 << 20;
    venue.doors = {door};
    return venue;
}

Behaviour lab_behaviour(double free_speed, double free_speed_sd) {
    Behaviour behaviour;
    behaviour.segments.push_back({"everybody", 1.0, {}, 0.0});
    behaviour.choice.home_constant = -100.0;
    behaviour.walking.free_speed_mean = free_speed;
    behaviour.walking.free_speed_sd = free_speed_sd;
    behaviour.walking.group_lambda = 1e-9;
    behaviour.walking.step_free_share = 0.0;
    return behaviour;
}

ZoneCounts lab_run(const Zone& zone, const ZoneDemand& demand, const Behaviour& behaviour, int from_hour, int to_hour,
                   const std::string& model) {
    Region region;
    region.zones.push_back(zone);
    RunOptions options;
    options.begin = from_hour * 3600;
    options.end = to_hour * 3600;
    options.step = 0.5;
    options.model = model;
    Simulation simulation{region, {demand}, behaviour, options, 1};
    while (!simulation.over()) simulation.step();
    return simulation.zone(0).totals();
}

ZoneDemand lab_demand(double visitors, std::size_t hour, GateKind kind) {
    ZoneDemand demand;
    demand.visitors = visitors;
    demand.profile[hour] = 1.0;
    demand.modes[static_cast<std::size_t>(kind)] = 1.0;
    return demand;
}

}  // namespace shangquan
