#include "engine/movement/walkers.hpp"

#include <cassert>
#include <utility>

namespace shangquan {

namespace {

template <class Act>
void for_all_arrays(Walkers& walkers, const Act& act) {
    act(walkers.x);
    act(walkers.y);
    act(walkers.before_x);
    act(walkers.before_y);
    act(walkers.cell);
    act(walkers.activity);
    act(walkers.destination);
    act(walkers.free_speed);
    act(walkers.dice);
    act(walkers.spot);
    act(walkers.person);
    act(walkers.group);
}

}  // namespace

void Walkers::add(float px, float py, CellId at, PersonId who, std::uint32_t own_dice, float speed, std::uint32_t own_group) {
    x.push_back(px);
    y.push_back(py);
    before_x.push_back(px);
    before_y.push_back(py);
    cell.push_back(at);
    activity.push_back(Activity::standing);
    destination.push_back(0);
    free_speed.push_back(speed);
    dice.push_back(own_dice);
    spot.push_back(no_cell);
    person.push_back(who);
    group.push_back(own_group);
    changes.push_back({at, 1});
}

void Walkers::exchange(std::size_t slot, std::size_t other) {
    for_all_arrays(*this, [=](auto& values) { std::swap(values[slot], values[other]); });
}

void Walkers::rearrange(const std::vector<std::uint32_t>& order) {
    for_all_arrays(*this, [&order](auto& values) {
        const auto before = values;
        for (std::size_t slot = 0; slot < order.size(); ++slot) values[slot] = before[order[slot]];
    });
}

void Walkers::remove_last() {
    assert(moving < size());
    changes.push_back({cell.back(), -1});
    for_all_arrays(*this, [](auto& values) { values.pop_back(); });
}

}  // namespace shangquan
