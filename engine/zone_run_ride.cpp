#include "engine/zone_run.hpp"

#include <algorithm>
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
    waits_[passage] = static_cast<double>(server.line.size()) / server.rate;
}

void ZoneRun::serve_connectors(Tick now) {
    for (std::size_t row = 0; row < connectors_.size(); ++row) {
        Server<PersonId>& server = connectors_[row];
        const Passage& passage = way_.passages()[row];
        const Connector& connector = zone_.connectors[passage.connector.value];
        ConnectorCounts& counts = current_.connectors[passage.connector.value];
        counts.longest_line = std::max(counts.longest_line, static_cast<std::uint32_t>(server.line.size()));
        server.tick(options_.step);
        while (server.ready()) {
            const PersonId id = server.serve();
            const Person& person = people_.person(id);
            const Group& group = people_.group(id);
            const double ride = passage_seconds(connector, passage.upwards, group.free_speed, riders_[passage.connector.value]++);
            ++(passage.upwards ? counts.up : counts.down);
            counts.helped += group.mobility == Mobility::step_free && has_steps(connector) ? 1U : 0U;
            people_.step_off_floor(id);
            people_.change_stage(id, Stage::riding, now);
            agenda_.add(now + std::max(1, static_cast<Tick>(std::lround(ride / options_.step))), {id, person.serial});
        }
        waits_[row] = static_cast<double>(server.line.size()) / server.rate;
    }
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
