#include "engine/zone_run.hpp"

#include <cmath>
#include <limits>

namespace shangquan {

void ZoneRun::choose_targets(Tick now) {
    std::vector<PersonId> asking = std::exchange(undecided_, {});
    people_.sort_by_visitor(asking);
    for (const PersonId id : asking) choose(id, now);
}

void ZoneRun::decide_next_stop(Group& group, const Person& person, Tick now) {
    const double hours = (now - group.arrival) * options_.step / 3600.0;
    const ChoiceQuestion question{group.leader, group.segment, person.node, {group.stops.data(), group.decided}, hours, options_.seconds(now)};
    const VenueId venue = group.decided < most_stops ? choice_.choose(question) : VenueId{};
    if (venue.valid()) group.stops[group.decided++] = static_cast<std::uint16_t>(venue.value);
    group.going_home = !venue.valid();
}

void ZoneRun::choose(PersonId id, Tick now) {
    Person& person = people_.person(id);
    Group& group = people_.group(id);
    while (true) {
        if (person.stop >= group.decided && !group.going_home) decide_next_stop(group, person, now);
        if (person.stop >= group.decided) break;
        const VenueId venue{group.stops[person.stop]};
        if (head_for(id, way_.destination(venue), Stage::to_venue, now)) return;
        ++person.stop;
    }
    const GateId gate = way_out(group, person);
    if (gate.valid() && head_for(id, way_.destination(gate), Stage::to_gate, now)) return;
    people_.change_stage(id, person.slot == 0xffffffffU ? Stage::leaving_inside : Stage::undecided, now);
    agenda_.add(now + static_cast<Tick>(std::ceil(retry_seconds / options_.step)), {id, person.serial});
}

/// The gate to leave by, of those that serve the way home or the transit link taken: a logit over the seconds to walk and to
/// wait in line there. A group's members judge alike.
GateId ZoneRun::way_out(const Group& group, const Person& person) const {
    const std::vector<GateId>* gates = &home_gates_[group.gate.value];
    for (const OnwardLink& link : plan_.links)
        if (link.link == group.link) gates = &link.gates;
    GateId best;
    double most = -std::numeric_limits<double>::infinity();
    for (const GateId gate : *gates) {
        const double effort = way_.effort(person.node, way_.destination(gate));
        const Server<PersonId>& server = gates_out_[gate.value];
        if (!std::isfinite(effort) || !(server.rate > 0.0)) continue;
        const double seconds = effort / usual_speed + static_cast<double>(server.line.size()) / server.rate;
        const double drawn = Dice{options_.seed, group.leader, Purpose::way_out, zone_.gates[gate.value].key}.uniform();
        const double utility = -seconds / behaviour_.choice.way_out_s - std::log(-std::log(drawn));
        if (utility > most) {
            most = utility;
            best = gate;
        }
    }
    return best;
}

/// Sets out for `destination`; false where no way leads there.
bool ZoneRun::head_for(PersonId id, DestinationId destination, Stage stage, Tick now) {
    Person& person = people_.person(id);
    if (!std::isfinite(way_.effort(person.node, destination))) return false;
    if (person.slot == 0xffffffffU) {
        step_out(id, destination);
        settle_on(id, way_.node_cells(person.node), Purpose::gate, now);
    }
    person.destination = destination;
    people_.walkers().destination[person.slot] = destination;
    people_.set_off(id, Activity::walking);
    people_.change_stage(id, stage, now);
    return true;
}

/// Out of a venue by the door nearest to where one is going.
void ZoneRun::step_out(PersonId id, DestinationId towards) {
    Person& person = people_.person(id);
    const VenueId venue{person.target};
    for (NodeId door = way_.first_door(venue); door < way_.last_door(venue); ++door)
        if (way_.effort(door, towards) < way_.effort(person.node, towards)) person.node = door;
}

}  // namespace shangquan
