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

std::size_t bucket_of(float value) { return static_cast<std::size_t>(value / bucket_width) % bucket_count; }

constexpr std::size_t prefetch_ahead = 6;  ///< cells of a bucket: they lie all along the front, far apart in memory
constexpr float taste_spread = 0.25F; ///< largest share by which ground is judged longer or shorter than it is (A)
constexpr int tile_m = WalkGrid::tile_side;
constexpr int patch_m = 64;           ///< metres between places whose judgements have nothing to do with each other (A): a street and the next

/// How ground at a corner of patches is judged.
float liking_of_corner(std::uint64_t taste, int column, int row) {
    const std::uint64_t thrown = mix(taste ^ mix(static_cast<std::uint64_t>(column) << 32U | static_cast<std::uint64_t>(row)));
    return 1.0F + taste_spread * (static_cast<float>(thrown >> 40U) * 0x1.0p-23F - 1.0F);
}

/// How ground at a corner of tiles is judged: between the corners of its patch.
float liking(std::uint64_t taste, int i, int j) {
    const int column = i / patch_m;
    const int row = j / patch_m;
    const float east = static_cast<float>(i % patch_m) / patch_m;
    const float north = static_cast<float>(j % patch_m) / patch_m;
    const float south_side = std::lerp(liking_of_corner(taste, column, row), liking_of_corner(taste, column + 1, row), east);
    const float north_side = std::lerp(liking_of_corner(taste, column, row + 1), liking_of_corner(taste, column + 1, row + 1), east);
    return std::lerp(south_side, north_side, north);
}

}  // namespace

std::uint32_t FlowField::passage_at(CellId cell) const {
    const auto found = std::lower_bound(boardings.begin(), boardings.end(), std::pair{cell, 0U});
    assert(found != boardings.end() && found->first == cell);
    return found->second;
}

FieldSolver::FieldSolver(const WayMap& map) : map_(map), states_(map.slowness.size()), buckets_(bucket_count) {}

/// Walls cost nothing, so they are accepted from the beginning, and nothing comes from them: they are infinitely far.
void FieldSolver::reset(std::uint64_t taste) {
    for (std::size_t tile = 0; tile < map_.grid.tile_count(); ++tile) judge_ground(tile, taste);
    std::fill(states_.end() - WalkGrid::cells_per_tile, states_.end(), State{infinite, accepted});
    boarded_.clear();
    passage_done_.assign(map_.passages.size(), 0);
    pending_ = 0;
}

/// Everyone bound for one destination judges ground alike, those bound for another judge it otherwise: a random factor at the
/// corners of patches, and between them what lies between, so that no line is better than the ground beside it.
void FieldSolver::judge_ground(std::size_t tile, std::uint64_t taste) {
    const auto& place = map_.grid.tiles()[tile];
    const float south_west = liking(taste, place.i, place.j);
    const float south_east = liking(taste, place.i + tile_m, place.j);
    const float north_west = liking(taste, place.i, place.j + tile_m);
    const float north_east = liking(taste, place.i + tile_m, place.j + tile_m);
    std::size_t ground = tile * WalkGrid::cells_per_tile;
    for (int row = 0; row < tile_m; ++row) {
        const float north = (static_cast<float>(row) + 0.5F) / tile_m;
        const float west = south_west + (north_west - south_west) * north;
        const float step = (south_east + (north_east - south_east) * north - west) / tile_m;
        for (int column = 0; column < tile_m; ++column, ++ground) {
            const float liked = west + step * (static_cast<float>(column) + 0.5F);
            states_[ground] = {infinite, map_.slowness[ground] * map_.crowding[ground] * liked};
        }
    }
}

/// A cell that is in the bucket already only gets its new value.
[[gnu::always_inline]] inline void FieldSolver::push(GroundId ground, float value) {
    float& known_value = states_[ground].value;
    const std::size_t bucket = bucket_of(value);
    const bool there = known_value < infinite && bucket_of(known_value) == bucket;
    known_value = value;
    if (there) return;
    buckets_[bucket].push_back(ground);
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
                __builtin_prefetch(&states_[map_.neighbour(soon, 1)]);
                __builtin_prefetch(&states_[map_.neighbour(soon, 3)]);
            }
            --pending_;
            const State& state = states_[ground];
            if (state.cost != accepted && bucket_of(state.value) == bucket) accept(ground);
        }
        buckets_[bucket].clear();
    }
}

void FieldSolver::take_passages(GroundId exit) {
    for (auto row = std::lower_bound(map_.exits.begin(), map_.exits.end(), std::pair{exit, 0U});
         row != map_.exits.end() && row->first == exit; ++row) {
        if (passage_done_[row->second]++ != 0) continue;
        const Passage& passage = map_.passages[row->second];
        for (const CellId cell : passage.entry) {
            const GroundId entry = ground_of(cell);
            const float value = states_[exit].value + std::min(passage.cost, longest_passage);
            if (states_[entry].cost == accepted || value >= states_[entry].value) continue;
            boarded_.push_back({entry, row->second, value});
            push(entry, value);
        }
    }
}

/// Takes the value of a final cell to its neighbour on `side`.
template <std::size_t side>
[[gnu::always_inline]] inline void FieldSolver::spread(GroundId ground) {
    const GroundId next = map_.neighbour(ground, side);
    if (states_[next].cost == accepted) return;
    if (map_.any_closed && map_.closed[ground] != 0 && map_.closed[next] == 0) return;
    relax<side>(next, states_[ground].value);
}

/// Value of a neighbour as an upwind source: final, or an upper bound that a later relaxation improves.
float FieldSolver::known(GroundId ground, GroundId into) const {
    if (map_.any_closed && map_.closed[ground] != 0 && map_.closed[into] == 0) return infinite;
    return states_[ground].value;
}

/// Godunov's upwind solution from a source on one side; the other axis gives what it has.
template <std::size_t side_of_source>
[[gnu::always_inline]] inline void FieldSolver::relax(GroundId ground, float source) {
    constexpr float least_share = 0.7F;  // of a cell's cost a way through it takes at the least, cutting its corner
    const State state = states_[ground];
    if (state.value <= source + least_share * state.cost) return;
    constexpr std::size_t beside = (side_of_source + 1) % 4;
    const float across = std::min(known(map_.neighbour(ground, beside), ground), known(map_.neighbour(ground, (beside + 2) % 4), ground));
    const float cost = state.cost;
    const float apart = std::abs(source - across);
    const float value = apart < cost ? 0.5F * (source + across + std::sqrt(2.0F * cost * cost - apart * apart))
                                     : std::min(source, across) + cost;
    if (value < state.value) push(ground, value);
}

void FieldSolver::accept(GroundId ground) {
    states_[ground].cost = accepted;
    if (map_.has_exit[ground / WalkGrid::cells_per_tile] != 0) take_passages(ground);
    spread<0>(ground);
    spread<1>(ground);
    spread<2>(ground);
    spread<3>(ground);
}

/// Efforts of a tile's cells and of those around it. Where `as_open`, closed ground counts as no way.
TileEfforts FieldSolver::efforts_of(std::size_t tile, bool as_open) const {
    constexpr GroundId last = tile_m - 1;
    TileEfforts efforts;
    const auto fill = [&](std::size_t column, std::size_t row, GroundId ground) {
        efforts.at(column, row) = as_open && map_.closed[ground] != 0 ? infinite : states_[ground].value;
    };
    const auto base = static_cast<GroundId>(tile * WalkGrid::cells_per_tile);
    const auto& beside = map_.beside[tile];
    for (GroundId row = 0; row <= last; ++row) {
        for (GroundId column = 0; column <= last; ++column) fill(column + 1, row + 1, base + row * tile_m + column);
        fill(last + 2, row + 1, beside[0] + row * tile_m);
        fill(0, row + 1, beside[2] + row * tile_m + last);
    }
    for (GroundId column = 0; column <= last; ++column) {
        fill(column + 1, last + 2, beside[1] + column);
        fill(column + 1, 0, beside[3] + last * tile_m + column);
    }
    const auto corner = [&](std::size_t first, std::size_t then, GroundId cell) { return map_.corner_tile(tile, first, then) + cell; };
    fill(last + 2, last + 2, corner(0, 1, 0));
    fill(0, last + 2, corner(2, 1, last));
    fill(0, 0, corner(2, 3, last * tile_m + last));
    fill(last + 2, 0, corner(0, 3, last * tile_m));
    return efforts;
}

/// Out of closed ground one may walk anywhere, from elsewhere not into it.
void FieldSolver::lead_on(std::size_t tile, FlowField& field) const {
    TileCodes codes;
    descend(efforts_of(tile, map_.any_closed), codes);
    const auto base = static_cast<GroundId>(tile * WalkGrid::cells_per_tile);
    for (GroundId k = 0; k < codes.size(); ++k) field.codes[cell_of(base + k)] = codes[k];
    const auto closed = std::span{map_.closed}.subspan(base, WalkGrid::cells_per_tile);
    if (!map_.any_closed || std::find(closed.begin(), closed.end(), 1) == closed.end()) return;
    descend(efforts_of(tile, false), codes);
    for (GroundId k = 0; k < codes.size(); ++k)
        if (closed[k] != 0) field.codes[cell_of(base + k)] = codes[k];
}

void FieldSolver::solve(std::span<const CellId> goal, std::uint64_t taste, FlowField& field) {
    assert(field.codes.size() == map_.grid.cell_count());
    reset(taste);
    for (const CellId cell : goal) push(ground_of(cell), 0.0F);
    march();
    for (std::size_t tile = 0; tile < map_.grid.tile_count(); ++tile) lead_on(tile, field);
    field.boardings.clear();
    for (const Boarding& boarding : boarded_) {
        if (states_[boarding.entry].value != boarding.value) continue;
        field.codes[cell_of(boarding.entry)] = at_connector;
        field.boardings.emplace_back(cell_of(boarding.entry), boarding.passage);
    }
    for (const CellId cell : goal) field.codes[cell] = at_goal;
    std::sort(field.boardings.begin(), field.boardings.end());
}

}  // namespace shangquan
