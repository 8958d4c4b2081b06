#include "engine/zone_run.hpp"

#include <cmath>

namespace shangquan {

void ZoneRun::choose_targets(Tick now) {
    std::vector<PersonId> asking = std::exchange(undecided_, {});
    people_.sort_by_visitor(asking);
    for (const PersonId id : asking) choose(id, now);
}

void ZoneRun::decide_next_stop(Group& group, const Person& person, Tick now) {
    const double hours = (now - group.arrival) * options_.step / 3600.0;
    const ChoiceQuestion question{group.leader, group.segment, group.mobility, person.node, {group.stops.data(), group.decided}, hours, options_.seconds(now)};
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
    const GateId gate = way_out(id);
    if (gate.valid() && head_for(id, way_.destination(gate), Stage::to_gate, now)) return;
    wait_for_a_way(id, now);
}

/// Somebody who finds no way asks again later.
void ZoneRun::wait_for_a_way(PersonId id, Tick now) {
    const Person& person = people_.person(id);
    people_.change_stage(id, person.slot == 0xffffffffU ? Stage::leaving_inside : Stage::undecided, now);
    agenda_.add(now + static_cast<Tick>(std::ceil(retry_seconds / options_.step)), {id, person.serial});
}

WayQuestion ZoneRun::way_question(PersonId id) const {
    const Person& person = people_.person(id);
    const Group& group = people_.group(id);
    const CellId cell = person.slot == 0xffffffffU ? no_cell : people_.walkers().cell[person.slot];
    return {group.leader, group.mobility, person.stop, person.node, cell};
}

/// The gate to leave by, of those that serve the way home or the transit link taken.
GateId ZoneRun::way_out(PersonId id) const {
    const Group& group = people_.group(id);
    const std::vector<GateId>* gates = &home_gates_[group.gate.value];
    for (const OnwardLink& link : plan_.links)
        if (link.link == group.link) gates = &link.gates;
    std::vector<double> waits;
    for (const Server<PersonId>& gate : gates_out_) waits.push_back(gate.seconds());
    return way_choice_.way_out(way_question(id), *gates, waits);
}

/// Sets out for `destination`; false where no way leads there.
bool ZoneRun::head_for(PersonId id, DestinationId destination, Stage stage, Tick now) {
    Person& person = people_.person(id);
    if (person.slot == 0xffffffffU) step_out(id, destination);
    const auto first = way_choice_.next(way_question(id), destination, waits_);
    if (!first) return false;
    if (person.slot == 0xffffffffU) settle_on(id, way_.node_cells(person.node), Purpose::gate, now);
    person.destination = destination;
    set_off_for(id, *first);
    people_.change_stage(id, stage, now);
    return true;
}

void ZoneRun::set_off_for(PersonId id, DestinationId first) {
    people_.walkers().destination[people_.person(id).slot] = first;
    people_.set_off(id, Activity::walking);
}

/// Out of a venue by the door nearest to where one is going.
void ZoneRun::step_out(PersonId id, DestinationId towards) {
    Person& person = people_.person(id);
    const VenueId venue{person.target};
    const Mobility mobility = people_.group(id).mobility;
    for (NodeId door = way_.first_door(venue); door < way_.last_door(venue); ++door)
        if (routes_.effort(mobility, door, towards) < routes_.effort(mobility, person.node, towards)) person.node = door;
}

}  // namespace shangquan
