#include "engine/zone_run.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr std::size_t least_line = 4;    ///< persons who may wait at any venue (A)
constexpr std::size_t longest_line = 60; ///< persons who may wait at the largest (A)
constexpr float least_stroll = 0.75F;  ///< metres to one's spot that are not walked any more; above the reach of who stops there
constexpr float least_leg = 0.35F;     ///< metres to a corner, within which one stands there; above any model's reach
constexpr int line_share = 10;           ///< one waiting for ten inside (A)

std::size_t line_limit(const Venue& venue) {
    if (venue.open_air()) return 0;
    return std::clamp<std::size_t>(static_cast<std::size_t>(venue.capacity / line_share), least_line, longest_line);
}

}  // namespace

void ZoneRun::attend(Tick now) {
    attend_notices(now);
    keep_appointments(now);
    serve_connectors(now);
    serve_gates_out(now);
}

void ZoneRun::attend_notices(Tick now) {
    std::sort(notices_.begin(), notices_.end(), [this](const Notice& a, const Notice& b) {
        return people_.person(a.person).id < people_.person(b.person).id;
    });
    for (const Notice& notice : notices_) {
        const Stage stage = people_.person(notice.person).stage;
        if (in_line(stage)) come_to_stand(notice.person);
        people_.stand(notice.person);
        if (notice.kind == Notice::Kind::lost) wait_for_a_way(notice.person, now);
        else if (stage == Stage::staying_open) stroll_on(notice.person);
        else if (!in_line(stage)) attend_end_of_walk(notice.person, notice.kind, now);
    }
}

/// Somebody has come to a passage, a venue or a gate, or to where one crosses over to it.
void ZoneRun::attend_end_of_walk(PersonId id, Notice::Kind kind, Tick now) {
    Person& person = people_.person(id);
    const Walkers& walkers = people_.walkers();
    const bool at_line = waiting_.ends().on(walkers.destination[person.slot], walkers.cell[person.slot]);
    if (kind == Notice::Kind::arrived && !at_line && cross_over(id)) return;
    if (const auto passage = way_.passage_at(walkers.destination[person.slot])) {
        join_line(id, *passage, now);
    } else if (person.stage == Stage::to_venue) {
        knock(id, now);
    } else {
        const auto gate = static_cast<std::uint32_t>(person.destination - zone_.venues.size());
        person.node = way_.node(GateId{gate});
        people_.change_stage(id, Stage::gate_queue, now);
        gates_out_[gate].line.push_back(id);
    }
}

void ZoneRun::keep_appointments(Tick now) {
    std::vector<Appointment> due = agenda_.due(now);
    std::sort(due.begin(), due.end(), [this](const Appointment& a, const Appointment& b) {
        return std::pair{people_.person(a.person).id, a.serial} < std::pair{people_.person(b.person).id, b.serial};
    });
    for (const auto& [id, serial] : due) {
        if (people_.person(id).serial != serial) continue;
        switch (people_.person(id).stage) {
            case Stage::inside:
            case Stage::staying_open: end_stay(id, now); break;
            case Stage::venue_queue: turn_away(id, now); break;
            case Stage::riding: get_off(id, now); break;
            case Stage::at_turnstile: dismiss(id, now); break;
            default: undecided_.push_back(id);
        }
    }
}

/// Whom a field shared by several doors or passages led to another goes straight to the right one.
bool ZoneRun::cross_over(PersonId id) {
    const Walkers& walkers = people_.walkers();
    const std::uint32_t slot = people_.person(id).slot;
    const CellId here = walkers.cell[slot];
    const CellId there = way_.last_cell(walkers.destination[slot], here);
    if (there == here) return false;
    walk_straight(id, there);
    return true;
}

void ZoneRun::knock(PersonId id, Tick now) {
    Person& person = people_.person(id);
    const VenueId venue{person.destination};
    const Venue& there = zone_.venues[venue.value];
    VenueDesk& desk = desks_[venue.value];
    const double seconds = options_.seconds(now);
    const auto& cells = way_.node_cells(way_.first_door(venue));
    const bool shut = !way_.closed().empty() && way_.closed()[cells.front()] != 0;
    person.target = static_cast<std::uint16_t>(venue.value);
    person.node = way_.first_door(venue);
    const Point here{people_.walkers().x[person.slot], people_.walkers().y[person.slot]};
    for (NodeId door = person.node; door < way_.last_door(venue); ++door) {
        const auto& doors = there.doors;
        if ((doors[door - way_.first_door(venue)] - here).squaredNorm() < (doors[person.node - way_.first_door(venue)] - here).squaredNorm())
            person.node = door;
    }
    if (shut || seconds < there.hours.open || seconds >= there.hours.close) {
        turn_away(id, now);
    } else if (desk.occupancy < static_cast<std::uint32_t>(there.capacity)) {
        enter(id, venue, now);
    } else if (desk.line.size() < line_limit(there)) {
        people_.change_stage(id, Stage::venue_queue, now);
        take_place(id);
        desk.line.push_back(id);
        keep_longest(current_.venues[venue.value].longest_queue, desk.line);
        agenda_.add(now + static_cast<Tick>(behaviour_.walking.patience_min * 60.0 / options_.step), {id, person.serial});
    } else {
        turn_away(id, now);
    }
}

void ZoneRun::enter(PersonId id, VenueId venue, Tick now) {
    Person& person = people_.person(id);
    const Venue& there = zone_.venues[venue.value];
    const Dice dice{options_.seed, people_.group(id).leader, Purpose::stay, person.stop};
    const double stay = stay_seconds(behaviour_.categories[static_cast<std::size_t>(there.category)], dice);
    const double until = std::min(stay, there.hours.close - options_.seconds(now));
    ++desks_[venue.value].occupancy;
    ++current_.venues[venue.value].entered;
    origins_.add(venue, people_.group(id).gate);
    note(person.id, now, 2 + (venue.value << 4U));
    if (there.open_air()) {
        people_.change_stage(id, Stage::staying_open, now);
        stroll_on(id);
    } else {
        if (person.slot != 0xffffffffU) people_.step_off_floor(id);
        people_.change_stage(id, Stage::inside, now);
    }
    agenda_.add(now + std::max(1, static_cast<Tick>(std::lround(until / options_.step))), {id, person.serial});
}

/// Everybody in an open-air venue has a spot of their own anywhere on its ground and strolls there, round corners.
void ZoneRun::stroll_on(PersonId id) {
    const Person& person = people_.person(id);
    const Walkers& walkers = people_.walkers();
    const CellId cell = walkers.cell[person.slot];
    const Spot here{grid_.centre(cell).floor, walkers.x[person.slot], walkers.y[person.slot]};
    const Dice dice{options_.seed, person.id, Purpose::spot, person.stop};
    const auto leg = way_.ground(VenueId{person.target}).leg(grid_, here, cell, dice);
    if (!leg) return;
    const Spot there = grid_.centre(leg->to);
    if (std::hypot(there.x - here.x, there.y - here.y) < (leg->last ? least_stroll : least_leg)) return;
    walk_straight(id, leg->to);
}

void ZoneRun::end_stay(PersonId id, Tick now) {
    Person& person = people_.person(id);
    const VenueId venue{person.target};
    --desks_[venue.value].occupancy;
    ++current_.venues[venue.value].left;
    ++person.stop;
    if (person.stage == Stage::staying_open) people_.stand(id);
    people_.change_stage(id, person.stage == Stage::inside ? Stage::leaving_inside : Stage::undecided, now);
    undecided_.push_back(id);
    call_next(venue, now);
}

void ZoneRun::call_next(VenueId venue, Tick now) {
    auto& line = desks_[venue.value].line;
    if (line.empty() || options_.seconds(now) >= zone_.venues[venue.value].hours.close) return;
    const PersonId next = line.front();
    line.pop_front();
    leave_line(next);
    current_.venues[venue.value].waited_steps += static_cast<std::uint64_t>(now - people_.person(next).since);
    enter(next, venue, now);
}

void ZoneRun::turn_away(PersonId id, Tick now) {
    Person& person = people_.person(id);
    if (person.stage == Stage::venue_queue) std::erase(desks_[person.target].line, id);
    leave_line(id);
    ++current_.turned_away;
    ++current_.venues[person.target].turned_away;
    ++person.stop;
    people_.change_stage(id, Stage::undecided, now);
    undecided_.push_back(id);
}

void ZoneRun::serve_gates_out(Tick now) {
    for (std::uint32_t gate = 0; gate < gates_out_.size(); ++gate) {
        Server<PersonId>& server = gates_out_[gate];
        keep_longest(current_.gates[gate].longest_line, server.line);
        server.tick(options_.step);
        while (server.ready()) {
            const PersonId id = next_served(server);
            current_.gates[gate].waited_steps += static_cast<std::uint64_t>(now - people_.person(id).since);
            let_out(id, server.passing, now);
        }
        take_places(server.line);
        current_.gates[gate].line_steps += server.line.size();
    }
}

/// Somebody goes through a gate, which takes them so many seconds.
void ZoneRun::let_out(PersonId id, double seconds, Tick now) {
    const auto ticks = static_cast<Tick>(std::lround(seconds / options_.step));
    if (ticks == 0) return dismiss(id, now);
    people_.change_stage(id, Stage::at_turnstile, now);
    agenda_.add(now + ticks, {id, people_.person(id).serial});
}

void ZoneRun::dismiss(PersonId id, Tick now) {
    const Person& person = people_.person(id);
    const GateId gate{static_cast<std::uint32_t>(person.destination - zone_.venues.size())};
    const Group& group = people_.group(id);
    for (const OnwardLink& link : plan_.links)
        if (link.link == group.link) {
            travellers_.push_back({now + link.ride, person.id, group});
            ++current_.to_zones;
        }
    ++current_.left;
    ++current_.gates[gate.value].out;
    current_.stops_done += person.stop;
    current_.minutes_stayed += static_cast<std::uint64_t>((now - group.arrival) * options_.step / 60.0);
    note(person.id, now, 3);
    people_.leave(id);
}

}  // namespace shangquan
