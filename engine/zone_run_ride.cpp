#include "engine/zone_run.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace shangquan {

/// Who finds a line before a passage looks for another way; whoever stays is the last in it.
void ZoneRun::join_line(PersonId id, PassageId passage, Tick now) {
    Person& person = people_.person(id);
    person.node = way_.entry(passage);
    if (waits_[passage] > behaviour_.choice.way_s) {
        const auto first = way_choice_.next(way_question(id), person.destination, waits_);
        if (first && *first != way_.boarding(passage)) return set_off_for(id, *first);
    }
    person.target = static_cast<std::uint16_t>(passage);
    people_.change_stage(id, Stage::connector_queue, now);
    Server<PersonId>& server = connectors_[passage];
    server.line.push_back(id);
    waits_[passage] = wait_for(passage);
}

/// Those who come the other way and take the same room; none where nobody does.
std::optional<PassageId> ZoneRun::opposite(PassageId passage) const {
    const Passage& own = way_.passages()[passage];
    if (!is_shared(zone_.connectors[own.connector.value])) return std::nullopt;
    return own.upwards ? passage + 1 : passage - 1;
}

/// Seconds until those who wait now are through.
double ZoneRun::wait_for(PassageId passage) const {
    const auto back = opposite(passage);
    return connectors_[passage].seconds() + (back ? connectors_[*back].seconds() : 0.0);
}

/// Whether somebody waits who may get on.
bool ZoneRun::lets_on(PassageId passage) const {
    const Passage& way = way_.passages()[passage];
    if (zone_.connectors[way.connector.value].kind != ConnectorKind::lift) return connectors_[passage].ready();
    return !connectors_[passage].line.empty() && cabins_[way.connector.value].takes(way.upwards);
}

/// Which way the next goes who is let onto a connector: who has waited longest; none where nobody is.
std::optional<PassageId> ZoneRun::next_way(PassageId passage) const {
    const auto back = opposite(passage);
    const bool one = lets_on(passage);
    const bool other = back && lets_on(*back);
    if (!one || !other) return one ? std::optional{passage} : other ? back : std::nullopt;
    return people_.person(connectors_[*back].line.front()).since < people_.person(connectors_[passage].line.front()).since ? *back : passage;
}

/// Cabins go where people wait.
void ZoneRun::run_lifts() {
    std::vector<std::array<bool, 2>> waits(cabins_.size());
    for (PassageId row = 0; row < connectors_.size(); ++row)
        waits[way_.passages()[row].connector.value][way_.passages()[row].upwards ? 0 : 1] = !connectors_[row].line.empty();
    for (std::size_t k = 0; k < cabins_.size(); ++k)
        if (zone_.connectors[k].kind == ConnectorKind::lift) cabins_[k].tick(options_.step, waits[k][0], waits[k][1]);
}

/// How long somebody is on a connector who gets on now.
double ZoneRun::ride_seconds(PassageId passage, const Group& group) {
    const Passage& way = way_.passages()[passage];
    const Connector& connector = zone_.connectors[way.connector.value];
    const std::size_t others = riders_[way.connector.value]++;
    if (connector.kind == ConnectorKind::lift) return cabins_[way.connector.value].board();
    return passage_seconds(connector, way.upwards, group.free_speed, others);
}

void ZoneRun::serve_connectors(Tick now) {
    for (PassageId row = 0; row < connectors_.size(); ++row) {
        ConnectorCounts& counts = current_.connectors[way_.passages()[row].connector.value];
        keep_longest(counts.longest_line, connectors_[row].line);
        connectors_[row].tick(options_.step);
    }
    run_lifts();
    for (PassageId row = 0; row < connectors_.size(); ++row)
        while (const auto way = next_way(row)) board(*way, now);
    for (PassageId row = 0; row < connectors_.size(); ++row) {
        take_places(connectors_[row].line);
        current_.connectors[way_.passages()[row].connector.value].line_steps += connectors_[row].line.size();
        waits_[row] = wait_for(row);
    }
}

/// The next in line gets on.
void ZoneRun::board(PassageId row, Tick now) {
    const Passage& passage = way_.passages()[row];
    const Connector& connector = zone_.connectors[passage.connector.value];
    ConnectorCounts& counts = current_.connectors[passage.connector.value];
    const PersonId id = next_served(connectors_[row]);
    if (const auto back = opposite(row)) connectors_[*back].credit -= connectors_[*back].rate / connectors_[row].rate;
    const Person& person = people_.person(id);
    const Group& group = people_.group(id);
    counts.waited_steps += static_cast<std::uint64_t>(now - person.since);
    const double ride = ride_seconds(row, group);
    ++(passage.upwards ? counts.up : counts.down);
    counts.helped += group.mobility == Mobility::step_free && has_steps(connector) ? 1U : 0U;
    people_.step_off_floor(id);
    people_.change_stage(id, Stage::riding, now);
    agenda_.add(now + std::max(1, static_cast<Tick>(std::lround(ride / options_.step))), {id, person.serial});
}

void ZoneRun::get_off(PersonId id, Tick now) {
    Person& person = people_.person(id);
    const PassageId passage = person.target;
    --riders_[way_.passages()[passage].connector.value];
    person.node = way_.exit(passage);
    settle_on(id, way_.passages()[passage].exit, Purpose::spot, now);
    const auto first = way_choice_.next(way_question(id), person.destination, waits_);
    if (!first) return wait_for_a_way(id, now);
    set_off_for(id, *first);
    people_.change_stage(id, person.destination < zone_.venues.size() ? Stage::to_venue : Stage::to_gate, now);
}

}  // namespace shangquan
