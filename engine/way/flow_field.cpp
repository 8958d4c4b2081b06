#include "engine/way/flow_field.hpp"

#include "engine/base/random.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

namespace shangquan {

namespace {

constexpr float infinite = std::numeric_limits<float>::infinity();
constexpr float bucket_width = 0.5F;
constexpr std::size_t bucket_count = 512;  ///< covers the longest passage and the slowest metre

/// Cost of a metre one, two and three cells from the nearest wall (A): people keep clear of walls where there is room.
constexpr std::array<float, 4> wall_slowness{1.0F, 1.4F, 1.15F, 1.05F};

std::size_t bucket_of(float value) { return static_cast<std::size_t>(value / bucket_width) % bucket_count; }

/// Cells between each walkable cell and the nearest wall, counted from 1, up to 4.
std::vector<std::uint8_t> wall_distance(const LargeVector<std::array<GroundId, 4>>& neighbours) {
    std::vector<std::uint8_t> away(neighbours.size(), 4);
    std::vector<GroundId> front;
    for (GroundId ground = 0; ground < neighbours.size(); ++ground) {
        const auto& near = neighbours[ground];
        if (std::find(near.begin(), near.end(), no_ground) == near.end()) continue;
        away[ground] = 1;
        front.push_back(ground);
    }
    for (std::uint8_t ring = 2; ring < 4; ++ring) {
        std::vector<GroundId> next_front;
        for (const GroundId ground : front)
            for (const GroundId next : neighbours[ground])
                if (next != no_ground && away[next] > ring) {
                    away[next] = ring;
                    next_front.push_back(next);
                }
        front = std::move(next_front);
    }
    return away;
}

constexpr std::size_t prefetch_ahead = 6;  ///< cells of a bucket: they lie all along the front, far apart in memory
constexpr float taste_spread = 0.25F; ///< largest share by which ground is judged longer or shorter than it is (A)
constexpr int patch_side = 16;        ///< metres of ground judged as one (A)

/// arctan for |x| ≤ 1 within 0.0038 rad (Rajan et al. 2006).
float small_arctan(float x) { return x * (0.785398F + 0.273F * (1.0F - std::abs(x))); }

}  // namespace

std::uint32_t FlowField::passage_at(CellId cell) const {
    const auto found = std::lower_bound(boardings.begin(), boardings.end(), std::pair{cell, 0U});
    assert(found != boardings.end() && found->first == cell);
    return found->second;
}

WayMap::WayMap(const WalkGrid& walk_grid) : grid(walk_grid), ground_of(walk_grid.cell_count(), no_ground) {
    for (CellId cell = 0; cell < grid.cell_count(); ++cell) {
        if (!grid.walkable(cell)) continue;
        ground_of[cell] = static_cast<GroundId>(cells.size());
        cells.push_back(cell);
    }
    for (const CellId cell : cells) {
        std::array<GroundId, 4> near;
        for (std::size_t side = 0; side < 4; ++side) {
            const CellId next = grid.neighbours(cell)[side];
            near[side] = next == no_cell ? no_ground : ground_of[next];
        }
        neighbours.push_back(near);
    }
    for (const std::uint8_t away : wall_distance(neighbours)) slowness.push_back(wall_slowness[away % 4]);
    crowding.assign(cells.size(), 1.0F);
    closed.assign(cells.size(), 0);
    is_exit.assign(cells.size(), 0);
}

void WayMap::add_passages(std::vector<Passage> more) {
    for (Passage& passage : more) {
        for (const CellId cell : passage.exit) {
            exits.emplace_back(ground_of[cell], static_cast<std::uint32_t>(passages.size()));
            is_exit[ground_of[cell]] = 1;
        }
        passages.push_back(std::move(passage));
    }
    std::sort(exits.begin(), exits.end());
}

FieldSolver::FieldSolver(const WayMap& map) : map_(map), states_(map.cells.size()), buckets_(bucket_count) {}

void FieldSolver::reset(std::uint64_t taste) {
    const std::vector<float> liking = judge_ground(taste);
    for (GroundId ground = 0; ground < states_.size(); ++ground)
        states_[ground] = {infinite, map_.slowness[ground] * map_.crowding[ground] * liking[map_.cells[ground] / WalkGrid::cells_per_tile]};
    boarded_.clear();
    passage_done_.assign(map_.passages.size(), 0);
    pending_ = 0;
}

/// Everyone bound for one destination judges a patch of ground alike, those bound for another judge it otherwise. By tile.
std::vector<float> FieldSolver::judge_ground(std::uint64_t taste) const {
    std::vector<float> liking;
    for (const auto& tile : map_.grid.tiles()) {
        const auto column = static_cast<std::uint64_t>(tile.i / patch_side);
        const auto row = static_cast<std::uint64_t>(tile.j / patch_side);
        const std::uint64_t thrown = mix(taste ^ mix(column << 32U | row));
        liking.push_back(1.0F + taste_spread * (static_cast<float>(thrown >> 40U) * 0x1.0p-23F - 1.0F));
    }
    return liking;
}

void FieldSolver::push(GroundId ground, float value) {
    states_[ground].value = value;
    buckets_[bucket_of(value)].push_back(ground);
    ++pending_;
}

void FieldSolver::march() {
    for (std::size_t bucket = 0; pending_ > 0; bucket = (bucket + 1) % bucket_count) {
        for (std::size_t k = 0; k < buckets_[bucket].size(); ++k) {
            const auto& row = buckets_[bucket];
            const GroundId ground = row[k];
            if (k + prefetch_ahead < row.size()) {
                const GroundId soon = row[k + prefetch_ahead];
                __builtin_prefetch(&states_[soon]);
                __builtin_prefetch(&map_.neighbours[soon]);
            }
            --pending_;
            const State& state = states_[ground];
            if (state.cost != accepted && bucket_of(state.value) == bucket) accept(ground);
        }
        buckets_[bucket].clear();
    }
}

void FieldSolver::accept(GroundId ground) {
    states_[ground].cost = accepted;
    const float value = states_[ground].value;
    if (map_.is_exit[ground] != 0) take_passages(ground);
    for (std::size_t side = 0; side < 4; ++side) {
        const GroundId next = map_.neighbours[ground][side];
        if (next == no_ground || states_[next].cost == accepted) continue;
        if (map_.any_closed && map_.closed[ground] != 0 && map_.closed[next] == 0) continue;
        relax(next, side, value);
    }
}

void FieldSolver::take_passages(GroundId exit) {
    for (auto row = std::lower_bound(map_.exits.begin(), map_.exits.end(), std::pair{exit, 0U});
         row != map_.exits.end() && row->first == exit; ++row) {
        if (passage_done_[row->second]++ != 0) continue;
        const Passage& passage = map_.passages[row->second];
        for (const CellId cell : passage.entry) {
            const GroundId entry = map_.ground_of[cell];
            const float value = states_[exit].value + std::min(passage.cost, longest_passage);
            if (states_[entry].cost == accepted || value >= states_[entry].value) continue;
            boarded_.push_back({entry, row->second, value});
            push(entry, value);
        }
    }
}

/// Value of a neighbour as an upwind source: final, or an upper bound that a later relaxation improves.
float FieldSolver::known(GroundId ground, GroundId into) const {
    if (ground == no_ground) return infinite;
    if (map_.any_closed && map_.closed[ground] != 0 && map_.closed[into] == 0) return infinite;
    return states_[ground].value;
}

/// Godunov's upwind solution from a source on one side; the other axis gives what it has.
void FieldSolver::relax(GroundId ground, std::size_t side_of_source, float source) {
    const State state = states_[ground];
    const auto& near = map_.neighbours[ground];
    const std::size_t beside = (side_of_source + 1) % 4;
    const float across = std::min(known(near[beside], ground), known(near[(beside + 2) % 4], ground));
    const float cost = state.cost;
    const float apart = std::abs(source - across);
    const float value = apart < cost ? 0.5F * (source + across + std::sqrt(2.0F * cost * cost - apart * apart))
                                     : std::min(source, across) + cost;
    if (value < state.value) push(ground, value);
}

float FieldSolver::passable(GroundId ground, GroundId from) const {
    if (ground == no_ground) return infinite;
    if (map_.any_closed && map_.closed[ground] != 0 && map_.closed[from] == 0) return infinite;
    return states_[ground].value;
}

/// The side of a cell, of two opposite ones, from which the way came; 0 … 3 counter-clockwise from the east.
std::size_t FieldSolver::lower_side(GroundId ground, std::size_t side) const {
    const auto& near = map_.neighbours[ground];
    return passable(near[side], ground) <= passable(near[side + 2], ground) ? side : side + 2;
}

HeadingCode FieldSolver::code_of(GroundId ground) const {
    const auto& near = map_.neighbours[ground];
    const float own = states_[ground].value;
    const std::size_t along = lower_side(ground, 0);
    const std::size_t across = lower_side(ground, 1);
    const float fall_along = own - std::min(passable(near[along], ground), own);
    const float fall_across = own - std::min(passable(near[across], ground), own);
    std::size_t best = fall_along >= fall_across ? 2 * along : 2 * across;
    if (fall_along > 0.0F && fall_across > 0.0F) {
        const GroundId corner = map_.neighbours[near[along]][across];
        const std::size_t diagonal = along == 0 ? (across == 1 ? 1 : 7) : (across == 1 ? 3 : 5);
        if (passable(corner, ground) < own - std::max(fall_along, fall_across)) best = diagonal;
    }
    const float x = along == 0 ? fall_along : -fall_along;
    const float y = across == 1 ? fall_across : -fall_across;
    const auto to_x = static_cast<float>(neighbour_i[best]);
    const auto to_y = static_cast<float>(neighbour_j[best]);
    const float forward = x * to_x + y * to_y;
    const float ratio = forward > 0.0F ? std::clamp((y * to_x - x * to_y) / forward, -1.0F, 1.0F) : 0.0F;
    const int fine = static_cast<int>(small_arctan(ratio) * (120.0F / 6.2831853F) + 15.5F);
    return static_cast<HeadingCode>(static_cast<int>(best) * fine_steps + fine);
}

void FieldSolver::solve(std::span<const CellId> goal, std::uint64_t taste, FlowField& field) {
    assert(field.codes.size() == map_.grid.cell_count());
    reset(taste);
    for (const CellId cell : goal) push(map_.ground_of[cell], 0.0F);
    march();
    std::fill(field.codes.begin(), field.codes.end(), no_way);
    for (GroundId ground = 0; ground < states_.size(); ++ground)
        if (states_[ground].cost == accepted) field.codes[map_.cells[ground]] = code_of(ground);
    field.boardings.clear();
    for (const Boarding& boarding : boarded_) {
        if (states_[boarding.entry].value != boarding.value) continue;
        field.codes[map_.cells[boarding.entry]] = at_connector;
        field.boardings.emplace_back(map_.cells[boarding.entry], boarding.passage);
    }
    for (const CellId cell : goal) field.codes[cell] = at_goal;
    std::sort(field.boardings.begin(), field.boardings.end());
}

}  // namespace shangquan
