#include "engine/crowd/waiting_lines.hpp"

#include <algorithm>
#include <utility>

namespace shangquan {

WaitingLines::WaitingLines(const Zone& zone, const WalkGrid& grid, const Navigator& way)
    : zone_(zone), grid_(grid), way_(way), kept_free_(grid.cell_count(), 0), grounds_(way.node_count()), ends_(way.destinations()) {
    for (NodeId node = 0; node < way.node_count(); ++node)
        for (const CellId cell : way.node_cells(node)) kept_free_[cell] = 1;
    for (const Signal& signal : zone.signals)
        for (const CellId cell : grid.cells_inside(signal.floor, signal.area)) kept_free_[cell] = 1;
}

std::unique_ptr<WaitingGround> WaitingLines::laid(NodeId node) const {
    const auto& own = way_.node_cells(node);
    const std::function<bool(CellId)> kept_free = [&](CellId cell) { return kept_free_[cell] != 0 && !std::binary_search(own.begin(), own.end(), cell); };
    const bool door = node >= zone_.gates.size() && node < way_.door_count();
    const std::vector<CellId> served = door ? std::vector{middle_of(own)} : own;
    return std::make_unique<WaitingGround>(WaitingSite{grid_, served, kept_free, door ? LineShape::along_wall : LineShape::cluster});
}

WaitingGround& WaitingLines::ground(NodeId node) {
    if (!grounds_[node]) grounds_[node] = laid(node);
    return *grounds_[node];
}

DestinationId WaitingLines::waits_for(const Person& person) const {
    return person.stage == Stage::connector_queue ? way_.boarding(person.target) : person.destination;
}

std::optional<CellId> WaitingLines::join(Person& person, PersonId id, CellId from) {
    WaitingGround& there = ground(person.node);
    const PlaceId place = there.free_place(grid_, from, way_.closed());
    if (place == no_place) return std::nullopt;
    const CellId cell = there.cell(place);
    if (!there.any_on_cell_of(place)) ends_.take(waits_for(person), cell);
    there.take(place, id);
    person.place = place;
    return cell;
}

std::vector<WaitingLines::Step> WaitingLines::leave(People& people, PersonId id) {
    std::vector<Step> steps;
    Person& person = people.person(id);
    const PlaceId place = std::exchange(person.place, no_place);
    if (place == no_place) return steps;
    WaitingGround& there = *grounds_[person.node];
    PlaceId last = place;
    for (const auto& step : there.leave(place)) {
        Person& behind = people.person(step.person);
        last = std::exchange(behind.place, step.to);
        steps.push_back({step.person, there.cell(step.to)});
    }
    if (!there.any_on_cell_of(last)) ends_.give_back(waits_for(person), there.cell(last));
    return steps;
}

bool WaitingLines::at_front(const Person& person) const {
    return person.place != no_place && grounds_[person.node]->at_front(person.place);
}

}  // namespace shangquan
