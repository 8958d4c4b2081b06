#include "engine/laboratory/two_exits.hpp"

#include "engine/laboratory/lab_parts.hpp"
#include "engine/laboratory/room.hpp"

namespace shangquan {

namespace {

constexpr int hour = 3600;
constexpr int length = 64;       ///< metres of the hall
constexpr int width = 16;        ///< metres of the hall
constexpr double middle = 32.5;  ///< where people come out of the theatre

Gate exit_at(const std::string& id, double x, double flow) {
    Gate gate = lab_gate("two exits/" + id, FloorId{0}, {x, 8.5});
    gate.kind = GateKind::metro_exit;
    gate.station = "hall";
    gate.rate_out = flow;
    return gate;
}

/// All are in it until it closes at nine.
Venue theatre() {
    Venue venue = lab_venue("two exits/theatre", FloorId{0}, {middle, 8.5}, Category::cinema);
    venue.hours = {0, 9 * hour};
    return venue;
}

Zone zone_of(const TwoExits& hall) {
    Zone zone = Room{{{0, 0, length, width}}, {}}.zone();
    zone.gates = {exit_at("near", middle - hall.near, hall.exit_flow), exit_at("far", middle + hall.far, hall.exit_flow)};
    zone.venues = {theatre()};
    return zone;
}

}  // namespace

ExitCounts leave_by_two_exits(const TwoExits& hall, const std::string& model) {
    Behaviour behaviour = lab_behaviour(hall.free_speed, Behaviour{}.walking.free_speed_sd);
    behaviour.categories[static_cast<std::size_t>(Category::cinema)] = {600.0, 0.01, {}};
    const ZoneCounts totals = lab_run(zone_of(hall), lab_demand(hall.people, 7, GateKind::metro_exit), behaviour, 7, 10, model);
    return {totals.gates[0].out, totals.gates[1].out, totals.present};
}

}  // namespace shangquan
