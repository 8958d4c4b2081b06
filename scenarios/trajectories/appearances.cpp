#include "scenarios/trajectories/appearances.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr std::uint32_t no_slot = 0xffffffffU;

TrajectoryRow row_of(const Walkers& walkers, std::uint32_t slot, std::int64_t id) {
    const double x = walkers.x[slot];
    const double y = walkers.y[slot];
    const double along = x - walkers.before_x[slot];
    const double up = y - walkers.before_y[slot];
    const double length = std::hypot(along, up);
    return length > 0.0 ? TrajectoryRow{id, x, y, along / length, up / length} : TrajectoryRow{id, x, y, 0.0, 0.0};
}

/// Who stands has not come from where their last step began.
Point place_before(const Walkers& walkers, std::uint32_t slot) {
    if (slot >= walkers.moving) return {walkers.x[slot], walkers.y[slot]};
    return {walkers.before_x[slot], walkers.before_y[slot]};
}

}  // namespace

void Appearances::see(const People& people, std::int64_t frame, const std::function<bool(CellId)>& counts) {
    rows_.clear();
    come_.clear();
    come_rows_.clear();
    seen_.resize(std::max(seen_.size(), people.rows().size()));
    for (PersonId row = 0; row < people.rows().size(); ++row) {
        const Person& person = people.person(row);
        if (person.slot == no_slot || !counts(people.walkers().cell[person.slot])) continue;
        Seen& seen = seen_[row];
        if (seen.frame != last_frame_ || seen.visitor != person.id) {
            seen = {next_id_++, frame, person.id};
            const Group& group = people.group(row);
            come_.push_back({seen.id, seen.visitor, place_before(people.walkers(), person.slot), group.leader, group.segment});
            come_rows_.push_back(row);
        }
        seen.frame = frame;
        rows_.push_back(row_of(people.walkers(), person.slot, seen.id));
    }
    std::sort(rows_.begin(), rows_.end(), [](const TrajectoryRow& a, const TrajectoryRow& b) { return a.id < b.id; });
    last_frame_ = frame;
}

}  // namespace shangquan
