#include "engine/record/motion_record.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace shangquan {

namespace {

GridFrame coarse(const GridFrame& fine) {
    const auto cells = [](int metres) { return (metres + MotionRecord::cell - 1) / MotionRecord::cell; };
    return {MotionRecord::cell, cells(fine.columns), cells(fine.rows)};
}

}  // namespace

constexpr float least_area = 4.0F;  ///< m² of a cell: slivers carry no streams

float no_motion() { return std::numeric_limits<float>::quiet_NaN(); }

MotionRecord::MotionRecord(const Zone& zone, const WalkGrid& grid, double step)
    : grid_(grid), step_(step), frame_(coarse(grid.frame())), area_(frame_.size() * zone.floors.size(), 0.0F), now_(area_.size()), closed_(area_.size()) {
    for (CellId walkable = 0; walkable < grid.cell_count(); ++walkable) {
        if (!grid.walkable(walkable)) continue;
        const Spot spot = grid.centre(walkable);
        area_[spot.floor.value * frame_.size() + frame_.index(frame_.cell_of(spot.x, spot.y))] += grid.area(walkable);
    }
}

void MotionRecord::count(const Walkers& walkers) {
    const auto every = std::max(1U, static_cast<std::uint32_t>(std::lround(period / step_)));
    if (steps_++ % every != 0) return;
    ++looks_;
    const float to_mm_per_second = 1000.0F / static_cast<float>(step_);
    for (std::size_t slot = 0; slot < walkers.moving; ++slot) {
        const float east = (walkers.x[slot] - walkers.before_x[slot]) * to_mm_per_second;
        const float north = (walkers.y[slot] - walkers.before_y[slot]) * to_mm_per_second;
        const std::size_t floor = grid_.tiles()[walkers.cell[slot] / WalkGrid::cells_per_tile].floor;
        Sum& sum = now_[floor * frame_.size() + frame_.index({static_cast<int>(walkers.x[slot]) / cell, static_cast<int>(walkers.y[slot]) / cell})];
        ++sum.seen;
        sum.speed += static_cast<std::uint32_t>(std::lround(std::hypot(east, north)));
        sum.east += static_cast<std::int32_t>(std::lround(east));
        sum.north += static_cast<std::int32_t>(std::lround(north));
    }
}

void MotionRecord::close_interval() {
    std::swap(now_, closed_);
    std::fill(now_.begin(), now_.end(), Sum{});
    closed_looks_ = std::max(1U, std::exchange(looks_, 0U));
    steps_ = 0;
}

Motion MotionRecord::motion(FloorId floor) const {
    const Grid<float> nothing{frame_, no_motion()};
    Motion motion{nothing, nothing, nothing};
    for (std::size_t k = 0; k < frame_.size(); ++k) {
        const Sum& sum = closed_[floor.value * frame_.size() + k];
        if (sum.seen < few) continue;
        const float flow = 0.001F / (std::max(area_[floor.value * frame_.size() + k], least_area) * static_cast<float>(closed_looks_));
        motion.speed.values[k] = 0.001F * static_cast<float>(sum.speed) / static_cast<float>(sum.seen);
        motion.east.values[k] = flow * static_cast<float>(sum.east);
        motion.north.values[k] = flow * static_cast<float>(sum.north);
    }
    return motion;
}

}  // namespace shangquan
