#include "engine/zone_run.hpp"

#include <cmath>

namespace shangquan {

namespace {

constexpr float last_step = 1.1F;  ///< metres somebody who has come to their place in line may be from it

}  // namespace

/// Whoever has to wait takes a place in the line; false where none is left, and they stand where they are.
bool ZoneRun::take_place(PersonId id) {
    Person& person = people_.person(id);
    if (person.place != no_place) return true;
    const auto cell = waiting_.join(person, id, people_.walkers().cell[person.slot]);
    if (cell) walk_straight(id, *cell);
    return cell.has_value();
}

/// The first come take places, as many as there are.
void ZoneRun::take_places(const std::deque<PersonId>& line) {
    for (const PersonId id : line)
        if (!take_place(id)) return;
}

/// Those behind move up.
void ZoneRun::leave_line(PersonId id) {
    for (const auto& [person, cell] : waiting_.leave(people_, id)) walk_straight(person, cell);
}

/// The next a server serves, first come first served among those who stand at the front.
PersonId ZoneRun::next_served(Server<PersonId>& server) {
    const PersonId id = server.serve([this](PersonId waiting) { return waiting_.at_front(people_.person(waiting)); });
    leave_line(id);
    return id;
}

void ZoneRun::walk_straight(PersonId id, CellId to) {
    people_.walkers().spot[people_.person(id).slot] = to;
    people_.set_off(id, Activity::strolling);
}

/// Somebody in line is at their place, as near as bodies come to it; nobody is shifted over a counting line.
void ZoneRun::come_to_stand(PersonId id) {
    const Person& person = people_.person(id);
    if (person.place == no_place) return;
    Walkers& walkers = people_.walkers();
    const Spot there = waiting_.spot(person);
    const Spot here{there.floor, walkers.x[person.slot], walkers.y[person.slot]};
    if (std::hypot(there.x - here.x, there.y - here.y) > last_step || !grid_.in_sight(here, there)) return;
    if (lines_.crosses(there.floor, {{here.x, here.y}, {there.x, there.y}})) return;
    walkers.x[person.slot] = there.x;
    walkers.y[person.slot] = there.y;
    walkers.cell[person.slot] = grid_.cell_of(there);
}

}  // namespace shangquan
