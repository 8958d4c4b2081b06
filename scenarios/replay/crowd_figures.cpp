#include "scenarios/replay/crowd_figures.hpp"

#include "engine/record/zone_record.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace shangquan {

namespace {

using Rows = std::vector<TrajectoryRow>;

const TrajectoryRow* find_row(const Rows& rows, std::int64_t id) {
    const auto found = std::lower_bound(rows.begin(), rows.end(), id,
                                        [](const TrajectoryRow& row, std::int64_t wanted) { return row.id < wanted; });
    return found != rows.end() && found->id == id ? &*found : nullptr;
}

/// Everybody of a frame by squares as wide as the distance that leaves a walker free.
class Neighbourhoods {
public:
    explicit Neighbourhoods(const Rows& rows) {
        for (const TrajectoryRow& row : rows) by_square_.emplace_back(square_of(row), &row);
        std::sort(by_square_.begin(), by_square_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    }

    [[nodiscard]] bool alone(const TrajectoryRow& who) const {
        const Square middle = square_of(who);
        for (int k = 0; k < 9; ++k) {
            const Square square{middle.first + k % 3 - 1, middle.second + k / 3 - 1};
            auto at = std::lower_bound(by_square_.begin(), by_square_.end(), square,
                                       [](const auto& entry, const Square& wanted) { return entry.first < wanted; });
            for (; at != by_square_.end() && at->first == square; ++at)
                if (at->second != &who && std::hypot(at->second->x - who.x, at->second->y - who.y) < free_distance)
                    return false;
        }
        return true;
    }

private:
    using Square = std::pair<int, int>;

    static Square square_of(const TrajectoryRow& row) {
        return {static_cast<int>(std::floor(row.x / free_distance)),
                static_cast<int>(std::floor(row.y / free_distance))};
    }

    std::vector<std::pair<Square, const TrajectoryRow*>> by_square_;
};

}  // namespace

void CrowdSums::add(const CrowdSums& other) {
    frames += other.frames;
    positions += other.positions;
    persons.insert(other.persons.begin(), other.persons.end());
    speed += other.speed;
    speeds += other.speeds;
    free_speed += other.free_speed;
    free_speeds += other.free_speeds;
    lines.resize(other.lines.size());
    for (std::size_t k = 0; k < lines.size(); ++k) {
        lines[k].forward += other.lines[k].forward;
        lines[k].backward += other.lines[k].backward;
    }
}

CrowdFigures::CrowdFigures(double frame_seconds, const Mask& walkable)
    : frame_seconds_(frame_seconds),
      reach_(std::max<std::int64_t>(1, std::llround(half_speed_window / frame_seconds))),
      walkable_(walkable),
      seen_(GridFrame{record_cell, walkable.frame.columns / 2, walkable.frame.rows / 2}) {}

void CrowdFigures::add_places(std::span<const Point> places) {
    current_.positions += static_cast<std::int64_t>(places.size());
    for (const Point& place : places) seen_.at(seen_.frame.cell_of(place.x(), place.y())) = 1;
}

void CrowdFigures::add_frame(const Rows& now, const Rows& earlier, const Rows& later) {
    ++current_.frames;
    for (const TrajectoryRow& row : now) current_.persons.insert(row.id);
    add_speeds(now, earlier, later);
}

void CrowdFigures::add_speeds(const Rows& now, const Rows& earlier, const Rows& later) {
    const Neighbourhoods near{now};
    for (const TrajectoryRow& row : now) {
        const TrajectoryRow* before = find_row(earlier, row.id);
        const TrajectoryRow* after = find_row(later, row.id);
        if (before == nullptr || after == nullptr) continue;
        const double speed = std::hypot(after->x - before->x, after->y - before->y) / window();
        current_.speed += speed;
        ++current_.speeds;
        if (speed < least_walking || !near.alone(row)) continue;
        current_.free_speed += speed;
        ++current_.free_speeds;
    }
}

void CrowdFigures::close_interval(int begin, const std::vector<LineCounts>& lines) {
    current_.begin = begin;
    current_.lines = lines;
    if (intervals_.empty()) total_.begin = begin;
    total_.add(current_);
    intervals_.push_back(std::exchange(current_, {}));
}

double CrowdFigures::mean_density(const CrowdSums& sums) const {
    const double metres_frames = ground() * static_cast<double>(sums.frames);
    return metres_frames > 0.0 ? static_cast<double>(sums.positions) / metres_frames : 0.0;
}

double CrowdFigures::ground() const {
    double metres = 0.0;
    for (int j = 0; j < walkable_.frame.rows; ++j)
        for (int i = 0; i < walkable_.frame.columns; ++i)
            if (walkable_.at({i, j}) != 0 && seen_.at({i / 2, j / 2}) != 0) metres += 1.0;
    return metres;
}

}  // namespace shangquan
