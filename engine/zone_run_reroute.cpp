#include "engine/zone_run.hpp"

#include <algorithm>
#include <numeric>

namespace shangquan {

namespace {

constexpr float slow = 1.5F;           ///< a metre that takes so much longer than in the open is worth a detour
constexpr std::size_t slow_cells = 400;///< m² of such ground below which ways stay as they are
constexpr float slowest = 8.0F;        ///< factor on the cost of a metre in a standing jam
constexpr std::size_t renewed = 8;     ///< fields solved anew at a time

}  // namespace

void ZoneRun::reroute(Tick now, Workers& workers) {
    std::vector<std::size_t> crowded(static_cast<std::size_t>(workers.count()), 0);
    way_.feel(
        [&](CellId cell, int worker) {
            const float slowing = std::min(model_->slowing(cell), slowest);
            if (slowing > slow) ++crowded[static_cast<std::size_t>(worker)];
            return slowing;
        },
        workers);
    const bool is_crowded = std::accumulate(crowded.begin(), crowded.end(), std::size_t{0}) >= slow_cells;
    solved_.resize(way_.field_count(), 0);
    detours_.resize(way_.field_count(), 0);
    std::vector<std::uint64_t> due(way_.field_count(), 0);
    const Walkers& walkers = people_.walkers();
    for (std::size_t slot = 0; slot < walkers.moving; ++slot)
        if (walkers.activity[slot] == Activity::walking) ++due[way_.field_id(walkers.destination[slot])];
    for (std::size_t row = 0; row < due.size(); ++row) {
        due[row] *= static_cast<std::uint64_t>(now - solved_[row]);
        if (!is_crowded && detours_[row] == 0) due[row] = 0;
    }
    std::vector<FieldId> order(due.size());
    std::iota(order.begin(), order.end(), FieldId{0});
    std::stable_sort(order.begin(), order.end(), [&](FieldId a, FieldId b) { return due[a] > due[b]; });
    order.resize(std::min(order.size(), renewed));
    std::erase_if(order, [&](FieldId row) { return due[row] == 0; });
    for (const FieldId row : order) {
        solved_[row] = now;
        detours_[row] = is_crowded ? 1 : 0;
    }
    way_.solve(order, workers);
    const bool any_line = std::any_of(waits_.begin(), waits_.end(), [](double seconds) { return seconds > 0.0; });
    if (order.empty() && !any_line && !had_lines_) return;
    had_lines_ = any_line;
    routes_.update(waits_, workers);
    choice_.update_ways(workers);
}

}  // namespace shangquan
