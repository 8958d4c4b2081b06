#include "engine/crowd/people.hpp"

#include "engine/base/random.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace shangquan {

namespace {

template <class Row>
std::uint32_t take_row(std::vector<Row>& rows, std::vector<std::uint32_t>& free_rows) {
    if (free_rows.empty()) {
        rows.emplace_back();
        return static_cast<std::uint32_t>(rows.size() - 1);
    }
    const std::uint32_t row = free_rows.back();
    free_rows.pop_back();
    return row;
}

}  // namespace

GroupIndex People::join(const Group& group) {
    const auto [found, added] = by_leader_.try_emplace(group.leader, 0U);
    if (added) {
        found->second = take_row(groups_, free_groups_);
        groups_[found->second] = group;
        groups_[found->second].outstanding = group.size;
    }
    return found->second;
}

PersonId People::enter(VisitorId id, GroupIndex group) {
    const PersonId row = take_row(people_, free_people_);
    const std::uint32_t serial = people_[row].serial + 1;
    people_[row] = Person{};
    people_[row].id = id;
    people_[row].group = group;
    people_[row].serial = serial;
    ++present_;
    return row;
}

void People::leave(PersonId id) {
    Person& person = people_[id];
    if (person.slot != 0xffffffffU) step_off_floor(id);
    Group& group = groups_[person.group];
    if (--group.outstanding == 0) {
        by_leader_.erase(group.leader);
        free_groups_.push_back(person.group);
    }
    ++person.serial;
    person.id = 0;
    free_people_.push_back(id);
    --present_;
}

void People::step_onto_floor(PersonId id, const Spot& spot, CellId cell) {
    Person& person = people_[id];
    person.slot = static_cast<std::uint32_t>(walkers_.size());
    const Group& group = groups_[person.group];
    walkers_.add(spot.x, spot.y, cell, id, static_cast<std::uint32_t>(mix(person.id) >> 32U), group.free_speed,
                 group.size > 1 ? person.group : Walkers::alone);
}

void People::step_off_floor(PersonId id) {
    stand(id);
    exchange_slots(people_[id].slot, walkers_.size() - 1);
    walkers_.remove_last();
    people_[id].slot = 0xffffffffU;
}

void People::stand(PersonId id) {
    const std::uint32_t slot = people_[id].slot;
    walkers_.activity[slot] = Activity::standing;
    if (slot >= walkers_.moving) return;
    walkers_.changes.push_back({walkers_.cell[slot], 1});
    exchange_slots(slot, --walkers_.moving);
}

void People::set_off(PersonId id, Activity activity) {
    const std::uint32_t slot = people_[id].slot;
    walkers_.activity[slot] = activity;
    if (slot < walkers_.moving) return;
    walkers_.changes.push_back({walkers_.cell[slot], -1});
    exchange_slots(slot, walkers_.moving++);
}

void People::gather() {
    std::vector<std::uint32_t> order(walkers_.moving);
    std::iota(order.begin(), order.end(), 0U);
    const auto place = [this](std::uint32_t slot) {
        return std::tuple{walkers_.cell[slot] / WalkGrid::cells_per_tile, walkers_.destination[slot], slot};
    };
    std::sort(order.begin(), order.end(), [&place](std::uint32_t a, std::uint32_t b) { return place(a) < place(b); });
    walkers_.rearrange(order);
    for (std::uint32_t slot = 0; slot < order.size(); ++slot) people_[walkers_.person[slot]].slot = slot;
}

void People::exchange_slots(std::uint32_t slot, std::size_t other) {
    if (slot == other) return;
    walkers_.exchange(slot, other);
    people_[walkers_.person[slot]].slot = slot;
    people_[walkers_.person[other]].slot = static_cast<std::uint32_t>(other);
}

void People::change_stage(PersonId id, Stage stage, Tick now) {
    people_[id].stage = stage;
    people_[id].since = now;
    ++people_[id].serial;
}

void People::sort_by_visitor(std::vector<PersonId>& ids) const {
    std::sort(ids.begin(), ids.end(), [this](PersonId a, PersonId b) { return people_[a].id < people_[b].id; });
}

}  // namespace shangquan
