#include "scenarios/trajectories/itineraries.hpp"

#include "engine/way/passage.hpp"

#include <algorithm>

namespace shangquan {

Itineraries::Itineraries(const ZoneRun& run) : run_(run) {
    for (const Passage& passage : passages_of(run.zone(), run.grid())) passages_.push_back(run.zone().connectors[passage.connector.value].id);
}

/// Without a stage while they only decide.
ItineraryRow Itineraries::row_of(const Person& person) const {
    const Zone& zone = run_.zone();
    const auto venue = [&](std::size_t row) { return zone.venues[row].id; };
    const auto gate = [&] { return zone.gates[person.destination - zone.venues.size()].id; };
    switch (person.stage) {
        case Stage::to_venue: return {0, person.id, "to_venue", venue(person.destination)};
        case Stage::venue_queue: return {0, person.id, "venue_line", venue(person.target)};
        case Stage::staying_open: return {0, person.id, "staying", venue(person.target)};
        case Stage::inside: return {0, person.id, "inside", venue(person.target)};
        case Stage::connector_queue: return {0, person.id, "connector_line", passages_[person.target]};
        case Stage::riding: return {0, person.id, "riding", passages_[person.target]};
        case Stage::to_gate: return {0, person.id, "to_gate", gate()};
        case Stage::gate_queue:
        case Stage::at_turnstile: return {0, person.id, "gate_line", gate()};
        case Stage::undecided:
        case Stage::leaving_inside: return {};
    }
    return {};
}

void Itineraries::follow(PersonId row) {
    followed_.resize(std::max<std::size_t>(followed_.size(), row + std::size_t{1}));
    const std::uint64_t visitor = run_.people().person(row).id;
    if (followed_[row].visitor != visitor) followed_[row] = {visitor, {}, {}};
}

std::vector<ItineraryRow> Itineraries::see(std::int64_t frame) {
    std::vector<ItineraryRow> rows;
    for (PersonId row = 0; row < followed_.size(); ++row) {
        Followed& followed = followed_[row];
        if (followed.visitor == 0) continue;
        const Person& person = run_.people().person(row);
        if (person.id != followed.visitor) {
            rows.push_back({frame, followed.visitor, "left", {}});
            followed = {};
            continue;
        }
        ItineraryRow now = row_of(person);
        if (now.stage.empty() || (now.stage == followed.stage && now.place == followed.place)) continue;
        followed.stage = now.stage;
        followed.place = now.place;
        now.frame = frame;
        rows.push_back(std::move(now));
    }
    return rows;
}

}  // namespace shangquan
