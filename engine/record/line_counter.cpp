#include "engine/record/line_counter.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace shangquan {

namespace {

constexpr std::size_t chunk = 4096;

double side(const Point& from, const Point& to, const Point& point) {
    return (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x());
}

/// +1 from the left-hand side of the line to the right, −1 back, 0 where the step does not cross it.
int crossing(const CountingLine& line, const Stride& stride) {
    const double a = side(line.from, line.to, stride.from);
    const double b = side(line.from, line.to, stride.to);
    if ((a > 0.0) == (b > 0.0)) return 0;
    if ((side(stride.from, stride.to, line.from) > 0.0) == (side(stride.from, stride.to, line.to) > 0.0)) return 0;
    return a > 0.0 ? 1 : -1;
}

}  // namespace

LineCounter::LineCounter(const Zone& zone, const WalkGrid& grid)
    : zone_(zone),
      near_line_(grid.tile_count(), 0),
      grid_(grid),
      counts_(1, std::vector<LineCounts>(zone.lines.size())) {
    for (const CountingLine& line : zone.lines) {
        const double length = (line.to - line.from).norm();
        for (double along = 0.0; along <= length + 4.0; along += 4.0) {
            const Point at = line.from + (line.to - line.from) * std::min(1.0, along / std::max(length, 1e-9));
            for (const int dj : {-4, 0, 4})
                for (const int di : {-4, 0, 4}) {
                    const auto tile = grid.tile_at(line.floor.value, static_cast<int>(std::floor(at.x())) + di,
                                                   static_cast<int>(std::floor(at.y())) + dj);
                    if (tile >= 0) near_line_[static_cast<std::size_t>(tile)] = 1;
                }
        }
    }
}

void LineCounter::count(const Walkers& walkers, Workers& workers) {
    if (zone_.lines.empty()) return;
    counts_.resize(std::max(counts_.size(), static_cast<std::size_t>(workers.count())),
                   std::vector<LineCounts>(zone_.lines.size()));
    workers.for_each((walkers.moving + chunk - 1) / chunk, [&](std::size_t part, int worker) {
        const std::size_t last = std::min(walkers.moving, (part + 1) * chunk);
        for (std::size_t slot = part * chunk; slot < last; ++slot) {
            const std::uint32_t tile = walkers.cell[slot] / WalkGrid::cells_per_tile;
            if (near_line_[tile] == 0) continue;
            add(static_cast<std::size_t>(worker), FloorId{grid_.tiles()[tile].floor},
                {{walkers.before_x[slot], walkers.before_y[slot]}, {walkers.x[slot], walkers.y[slot]}});
        }
    });
}

void LineCounter::count(FloorId floor, std::span<const Stride> strides) {
    for (const Stride& stride : strides) add(0, floor, stride);
}

bool LineCounter::crosses(FloorId floor, const Stride& stride) const {
    return std::any_of(zone_.lines.begin(), zone_.lines.end(),
                       [&](const CountingLine& line) { return line.floor == floor && crossing(line, stride) != 0; });
}

void LineCounter::add(std::size_t worker, FloorId floor, const Stride& stride) {
    for (std::size_t k = 0; k < zone_.lines.size(); ++k) {
        if (zone_.lines[k].floor != floor) continue;
        const int way = crossing(zone_.lines[k], stride);
        counts_[worker][k].forward += way > 0 ? 1U : 0U;
        counts_[worker][k].backward += way < 0 ? 1U : 0U;
    }
}

std::vector<LineCounts> LineCounter::take() {
    std::vector<LineCounts> sums(zone_.lines.size());
    for (auto& counts : counts_)
        for (std::size_t k = 0; k < counts.size(); ++k) {
            sums[k].forward += std::exchange(counts[k].forward, 0U);
            sums[k].backward += std::exchange(counts[k].backward, 0U);
        }
    return sums;
}

}  // namespace shangquan
