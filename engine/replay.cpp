#include "engine/replay.hpp"

#include "engine/base/random.hpp"

namespace shangquan {

Replay::Replay(const Zone& zone) : zone_(zone), grid_(zone.floors), density_(zone, grid_), lines_(zone, grid_) {}

void Replay::step(FloorId floor, std::span<const Stride> strides, std::span<const Point> places) {
    walkers_.cell.clear();
    for (const Point& place : places) {
        const CellId cell = grid_.cell_of({floor, static_cast<float>(place.x()), static_cast<float>(place.y())});
        if (grid_.walkable(cell)) walkers_.cell.push_back(cell);
    }
    walkers_.moving = walkers_.cell.size();
    walkers_.person.resize(walkers_.moving);
    density_.count(walkers_, alone_);
    lines_.count(floor, strides);
}

void Replay::close_interval() {
    density_.close_interval();
    closed_ = ZoneCounts{};
    closed_.present = static_cast<std::uint32_t>(walkers_.size());
    closed_.on_floors = closed_.present;
    closed_.core_density = density_.core_density();
    closed_.person_minutes_above_d = density_.person_minutes_above_d();
    closed_.person_minutes_above_e = density_.person_minutes_above_e();
    closed_.lines = lines_.take();
    add(totals_, closed_);
}

std::uint64_t Replay::state_hash() const {
    std::uint64_t value = density_.hash();
    for (const LineCounts& line : totals_.lines)
        value = mix(value ^ (static_cast<std::uint64_t>(line.forward) << 32U | line.backward));
    return value;
}

}  // namespace shangquan
