#include "engine/movement/walkers.hpp"

namespace shangquan {

namespace {

template <class Value>
void close_gap(std::vector<Value>& values, std::size_t slot) {
    values[slot] = values.back();
    values.pop_back();
}

}  // namespace

void Walkers::add(float px, float py, CellId at, PersonId who, std::uint32_t own_dice, float speed) {
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
}

PersonId Walkers::remove(std::size_t slot) {
    const PersonId moved = person.back();
    close_gap(x, slot);
    close_gap(y, slot);
    close_gap(before_x, slot);
    close_gap(before_y, slot);
    close_gap(cell, slot);
    close_gap(activity, slot);
    close_gap(destination, slot);
    close_gap(free_speed, slot);
    close_gap(dice, slot);
    close_gap(spot, slot);
    close_gap(person, slot);
    return moved;
}

}  // namespace shangquan
