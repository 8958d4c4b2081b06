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
constexpr std::uint32_t on_foot = 0xffffffffU;

/// Cost of a metre one, two and three cells from the nearest wall (A): people keep clear of walls where there is room.
constexpr std::array<float, 4> wall_slowness{1.0F, 1.4F, 1.15F, 1.05F};

std::size_t bucket_of(float value) { return static_cast<std::size_t>(value / bucket_width) % bucket_count; }

bool at_wall(const WalkGrid& grid, CellId cell) {
    const auto& near = grid.neighbours(cell);
    return std::any_of(near.begin(), near.end(), [](CellId next) { return next == no_cell; });
}

/// Cells between each cell and the nearest wall, counted from 1, up to 4.
std::vector<std::uint8_t> wall_distance(const WalkGrid& grid) {
    std::vector<std::uint8_t> away(grid.cell_count(), 4);
    std::vector<CellId> front;
    for (CellId cell = 0; cell < grid.cell_count(); ++cell)
        if (grid.walkable(cell) && at_wall(grid, cell)) {
            away[cell] = 1;
            front.push_back(cell);
        }
    for (std::uint8_t ring = 2; ring < 4; ++ring) {
        std::vector<CellId> next_front;
        for (const CellId cell : front)
            for (const CellId next : grid.neighbours(cell))
                if (next != no_cell && away[next] > ring) {
                    away[next] = ring;
                    next_front.push_back(next);
                }
        front = std::move(next_front);
    }
    return away;
}

constexpr float taste_spread = 0.2F;  ///< largest share by which ground is judged longer or shorter than it is (A)
constexpr int patch_side = 48;        ///< metres of ground judged as one (A)

/// arctan for |x| ≤ 1 within 0.0038 rad (Rajan et al. 2006).
float small_arctan(float x) { return x * (0.785398F + 0.273F * (1.0F - std::abs(x))); }

}  // namespace

std::uint32_t FlowField::passage_at(CellId cell) const {
    const auto found = std::lower_bound(boardings.begin(), boardings.end(), std::pair{cell, 0U});
    assert(found != boardings.end() && found->first == cell);
    return found->second;
}

WayMap::WayMap(const WalkGrid& walk_grid) : grid(walk_grid), slowness(walk_grid.cell_count(), 1.0F) {
    const auto away = wall_distance(grid);
    for (CellId cell = 0; cell < grid.cell_count(); ++cell)
        if (away[cell] < 4) slowness[cell] = wall_slowness[away[cell]];
    is_exit.assign(grid.cell_count(), 0);
}

void WayMap::add_passages(std::vector<Passage> more) {
    for (Passage& passage : more) {
        for (const CellId cell : passage.exit) {
            exits.emplace_back(cell, static_cast<std::uint32_t>(passages.size()));
            is_exit[cell] = 1;
        }
        passages.push_back(std::move(passage));
    }
    std::sort(exits.begin(), exits.end());
}

FieldSolver::FieldSolver(const WayMap& map)
    : map_(map),
      value_(map.grid.cell_count()),
      accepted_(map.grid.cell_count()),
      via_(map.grid.cell_count()),
      buckets_(bucket_count) {}

void FieldSolver::reset() {
    std::fill(value_.begin(), value_.end(), infinite);
    std::fill(accepted_.begin(), accepted_.end(), std::uint8_t{0});
    std::fill(via_.begin(), via_.end(), on_foot);
    passage_done_.assign(map_.passages.size(), 0);
    order_.clear();
    pending_ = 0;
}

void FieldSolver::push(CellId cell, float value) {
    value_[cell] = value;
    buckets_[bucket_of(value)].push_back(cell);
    ++pending_;
}

void FieldSolver::march() {
    for (std::size_t bucket = 0; pending_ > 0; bucket = (bucket + 1) % bucket_count) {
        for (std::size_t k = 0; k < buckets_[bucket].size(); ++k) {
            const CellId cell = buckets_[bucket][k];
            --pending_;
            if (accepted_[cell] == 0 && bucket_of(value_[cell]) == bucket) accept(cell);
        }
        buckets_[bucket].clear();
    }
}

void FieldSolver::accept(CellId cell) {
    accepted_[cell] = 1;
    order_.push_back(cell);
    if (map_.is_exit[cell] != 0) take_passages(cell);
    const bool closed = !map_.closed.empty() && map_.closed[cell] != 0;
    for (const CellId next : map_.grid.neighbours(cell)) {
        if (next == no_cell || accepted_[next] != 0) continue;
        if (closed && map_.closed[next] == 0) continue;
        relax(next);
    }
}

void FieldSolver::take_passages(CellId exit_cell) {
    for (auto row = std::lower_bound(map_.exits.begin(), map_.exits.end(), std::pair{exit_cell, 0U});
         row != map_.exits.end() && row->first == exit_cell; ++row) {
        if (passage_done_[row->second]++ != 0) continue;
        const Passage& passage = map_.passages[row->second];
        for (const CellId entry : passage.entry) {
            const float value = value_[exit_cell] + std::min(passage.cost, longest_passage);
            if (accepted_[entry] != 0 || value >= value_[entry]) continue;
            via_[entry] = row->second;
            push(entry, value);
        }
    }
}

/// Value of a neighbour as an upwind source: final or an upper bound that a later relaxation improves.
float FieldSolver::known(CellId cell, bool from_closed) const {
    if (cell == no_cell) return infinite;
    if (!from_closed && map_.closed[cell] != 0) return infinite;
    return value_[cell];
}

/// Godunov's upwind solution for one cell.
float FieldSolver::arrival(CellId cell, bool from_closed) const {
    const auto& near = map_.grid.neighbours(cell);
    const float along = std::min(known(near[0], from_closed), known(near[2], from_closed));
    const float across = std::min(known(near[1], from_closed), known(near[3], from_closed));
    const float cost = map_.slowness[cell] * liking_[cell / WalkGrid::cells_per_tile];
    const float apart = std::abs(along - across);
    if (!(apart < cost)) return std::min(along, across) + cost;
    return 0.5F * (along + across + std::sqrt(2.0F * cost * cost - apart * apart));
}

/// Everyone bound for one destination judges a patch of ground alike, those bound for another judge it otherwise.
void FieldSolver::judge_ground(std::uint64_t taste) {
    const auto& tiles = map_.grid.tiles();
    liking_.resize(tiles.size());
    for (std::size_t k = 0; k < tiles.size(); ++k) {
        const auto column = static_cast<std::uint64_t>(tiles[k].i / patch_side);
        const auto row = static_cast<std::uint64_t>(tiles[k].j / patch_side);
        const std::uint64_t thrown = mix(taste ^ mix(column << 32U | row));
        liking_[k] = 1.0F + taste_spread * (static_cast<float>(thrown >> 40U) * 0x1.0p-23F - 1.0F);
    }
}

void FieldSolver::relax(CellId cell) {
    const bool from_closed = map_.closed.empty() || map_.closed[cell] != 0;
    const float value = arrival(cell, from_closed);
    if (value >= value_[cell]) return;
    via_[cell] = on_foot;
    push(cell, value);
}

float FieldSolver::passable(CellId cell, CellId from) const {
    if (cell == no_cell) return infinite;
    const bool closed_in = !map_.closed.empty() && map_.closed[cell] != 0 && map_.closed[from] == 0;
    return closed_in ? infinite : value_[cell];
}

/// The side of a cell, of two opposite ones, from which the way came; 0 … 3 counter-clockwise from the east.
std::size_t FieldSolver::lower_side(CellId cell, std::size_t side) const {
    const auto& near = map_.grid.neighbours(cell);
    return passable(near[side], cell) <= passable(near[side + 2], cell) ? side : side + 2;
}

HeadingCode FieldSolver::code_of(CellId cell) const {
    const auto& near = map_.grid.neighbours(cell);
    const float own = value_[cell];
    const std::size_t along = lower_side(cell, 0);
    const std::size_t across = lower_side(cell, 1);
    const float fall_along = own - std::min(passable(near[along], cell), own);
    const float fall_across = own - std::min(passable(near[across], cell), own);
    std::size_t best = fall_along >= fall_across ? 2 * along : 2 * across;
    if (fall_along > 0.0F && fall_across > 0.0F) {
        const CellId corner = map_.grid.neighbours(near[along])[across];
        const std::size_t diagonal = along == 0 ? (across == 1 ? 1 : 7) : (across == 1 ? 3 : 5);
        if (passable(corner, cell) < own - std::max(fall_along, fall_across)) best = diagonal;
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

FlowField FieldSolver::solve(std::span<const CellId> goal, std::uint64_t taste) {
    reset();
    judge_ground(taste);
    for (const CellId cell : goal) push(cell, 0.0F);
    march();
    FlowField field;
    field.codes.assign(map_.grid.cell_count(), no_way);
    for (const CellId cell : order_) {
        if (via_[cell] == on_foot) {
            field.codes[cell] = code_of(cell);
        } else {
            field.codes[cell] = at_connector;
            field.boardings.emplace_back(cell, via_[cell]);
        }
    }
    for (const CellId cell : goal) field.codes[cell] = at_goal;
    std::sort(field.boardings.begin(), field.boardings.end());
    return field;
}

}  // namespace shangquan
