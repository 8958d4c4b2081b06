#include "engine/zone_run.hpp"

#include <algorithm>
#include <numeric>

namespace shangquan {

namespace {

constexpr float slow = 1.5F;           ///< a metre that takes so much longer than in the open is worth a detour
constexpr std::size_t slow_cells = 400;///< m² of such ground below which ways stay as they are
constexpr double long_wait = 30.0;     ///< seconds in line for a connector that are worth a detour, too
constexpr float slowest = 8.0F;        ///< factor on the cost of a metre in a standing jam
constexpr std::size_t renewed = 4;     ///< fields solved anew at a time

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
    std::vector<double> waits;
    for (const auto& server : connectors_) waits.push_back(static_cast<double>(server.line.size()) / server.rate);
    way_.feel_lines(waits);
    const bool is_crowded = std::accumulate(crowded.begin(), crowded.end(), std::size_t{0}) >= slow_cells ||
                            std::any_of(waits.begin(), waits.end(), [](double seconds) { return seconds > long_wait; });
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
    if (order.empty()) return;
    for (const FieldId row : order) {
        solved_[row] = now;
        detours_[row] = is_crowded ? 1 : 0;
    }
    way_.solve(order, workers);
    choice_.update_ways();
}

}  // namespace shangquan
