#include "engine/zone_run.hpp"

#include <algorithm>

namespace shangquan {

namespace {

constexpr float full_gate = 3.0F;                      ///< ped/m² around a gate at which nobody more is let in (A)

}  // namespace

Group ZoneRun::new_group(const GroupArrival& arrival, GateId gate, Tick now) const {
    Group group;
    group.leader = arrival.leader;
    group.size = arrival.size;
    group.segment = segment_of(behaviour_.segments, Dice{options_.seed, arrival.leader, Purpose::segment});
    group.free_speed = group_speed(behaviour_.walking, Dice{options_.seed, arrival.leader, Purpose::speed}, arrival.size);
    if (Dice{options_.seed, arrival.leader, Purpose::mobility}.uniform() < behaviour_.walking.step_free_share) group.mobility = Mobility::step_free;
    group.gate = gate;
    group.arrival = now;
    const bool goes_on = arrival.time < last_onward_arrival &&
                         Dice{options_.seed, arrival.leader, Purpose::onward}.uniform() < onward_share_;
    double first = 1e300;
    for (const OnwardLink& link : plan_.links) {
        if (!goes_on || !(link.weight > 0.0)) continue;
        const double time = -std::log(Dice{options_.seed, arrival.leader, Purpose::link, link.link}.uniform()) / link.weight;
        if (time >= first) continue;
        first = time;
        group.link = link.link;
    }
    return group;
}

void ZoneRun::draw_arrivals(Tick now) {
    for (std::uint32_t gate = 0; gate < arrivals_.size(); ++gate)
        for (GateArrivals& stream : arrivals_[gate])
            while (const auto arrival = stream.next(options_.seconds(now))) {
                if (arrival->time < options_.begin) continue;
                if (Dice{options_.seed, arrival->leader, Purpose::thinning}.uniform() < plan_.fewer) continue;
                const Group group = new_group(*arrival, GateId{gate}, now);
                for (std::uint32_t member = 0; member < group.size; ++member)
                    gates_in_[gate].line.push_back({group.leader + member, group, false});
            }
}

void ZoneRun::receive(const Traveller& traveller, GateId gate) {
    Pending pending{traveller.id, traveller.group, true};
    pending.group.gate = gate;
    pending.group.link = 0xffffffffU;
    pending.group.going_home = false;
    pending.group.decided = 0;
    pending.group.arrival = traveller.arrival;
    gates_in_[gate.value].line.push_back(pending);
}

void ZoneRun::admit_arrivals(Tick now) {
    draw_arrivals(now);
    for (std::uint32_t gate = 0; gate < gates_in_.size(); ++gate) {
        gates_in_[gate].tick(options_.step);
        const auto& cells = way_.node_cells(way_.node(GateId{gate}));
        const bool shut = !way_.closed().empty() && way_.closed()[cells.front()] != 0;
        while (!shut && gates_in_[gate].ready() && model_->density(cells.front()) < full_gate)
            admit(gates_in_[gate].serve(), GateId{gate}, now);
    }
}

void ZoneRun::admit(Pending pending, GateId gate, Tick now) {
    const PersonId id = people_.enter(pending.id, people_.join(pending.group));
    people_.person(id).node = way_.node(gate);
    settle_on(id, way_.node_cells(way_.node(gate)), Purpose::gate, now);
    people_.change_stage(id, Stage::undecided, now);
    undecided_.push_back(id);
    ++current_.admitted;
    current_.from_zones += pending.from_zone ? 1U : 0U;
    ++current_.gates[gate.value].in;
    note(pending.id, now, 1);
}

/// Puts somebody onto one of `cells`, which one and where in it by the visitor's dice.
void ZoneRun::settle_on(PersonId id, const std::vector<CellId>& cells, Purpose purpose, Tick now) {
    const Dice dice{options_.seed, people_.person(id).id, purpose, static_cast<std::uint64_t>(now)};
    const CellId cell = cells[dice.bits(0) % cells.size()];
    const Spot middle = grid_.centre(cell);
    const Spot spot{middle.floor, middle.x + static_cast<float>(0.8 * dice.uniform(1) - 0.4), middle.y + static_cast<float>(0.8 * dice.uniform(2) - 0.4)};
    people_.step_onto_floor(id, grid_.cell_of(spot) == cell && grid_.is_ground(spot, cell) ? spot : middle, cell);
}

}  // namespace shangquan
