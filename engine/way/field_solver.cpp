#include "engine/way/field_solver.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace shangquan {

namespace {

constexpr float infinite = std::numeric_limits<float>::infinity();
constexpr std::size_t side = TileBlock::tile_side;
constexpr std::size_t tile_cells = WalkGrid::cells_per_tile;

constexpr LaneValues filled(float value) {
    LaneValues lanes{};
    lanes.fill(value);
    return lanes;
}

constexpr std::size_t place_of(GroundId ground) {
    const GroundId cell = ground % tile_cells;
    return TileBlock::place(cell % side, cell / side);
}

/// Within a tile.
constexpr CellId cell_at(std::size_t place) {
    return WalkGrid::offset(static_cast<int>(place % TileBlock::side) - 1, static_cast<int>(place / TileBlock::side) - 1);
}

}  // namespace

FieldSolver::FieldSolver(const WayMap& map)
    : map_(map),
      efforts_(map.grid.tile_count() + 1),
      flags_(efforts_.size()),
      metres_(map.grid.tile_count()),
      judgements_(map.grid.tile_count()),
      is_reached_(efforts_.size(), 0),
      queue_(map.grid.tile_count()) {
    for (Block& tile : efforts_) tile.fill(filled(infinite));
}

LaneValues& FieldSolver::effort_at(CellId cell) { return efforts_[cell / tile_cells][place_of(ground_of(cell))]; }
const LaneValues& FieldSolver::effort_at(CellId cell) const { return efforts_[cell / tile_cells][place_of(ground_of(cell))]; }

void FieldSolver::begin(std::span<const FieldTask> tasks) {
    assert(tasks.size() <= sweep_lanes);
    clear();
    for (const FieldTask& task : tasks) tastes_.emplace_back(map_.grid.frame(), task.taste);
    for (std::size_t lane = 0; lane < tasks.size(); ++lane)
        for (const CellId cell : tasks[lane].goal) start_at(cell, lane);
}

/// Forgets the last fields.
void FieldSolver::clear() {
    for (const std::size_t tile : reached_) {
        efforts_[tile].fill(filled(infinite));
        flags_[tile].fill(0);
        is_reached_[tile] = 0;
    }
    reached_.clear();
    tastes_.clear();
}

/// Something is about to be written to a tile.
void FieldSolver::reach(std::size_t tile) {
    if (is_reached_[tile] != 0) return;
    is_reached_[tile] = 1;
    reached_.push_back(tile);
    price_ground(tile);
    judge_ground(tile);
}

/// From this cell, what is beside it can be reached.
void FieldSolver::start_at(CellId cell, std::size_t lane) {
    const std::size_t tile = cell / tile_cells;
    const std::size_t place = place_of(ground_of(cell));
    reach(tile);
    effort_at(cell)[lane] = 0.0F;
    flags_[tile][place] |= place_news;
    for (std::size_t toward = 0; toward < 4; ++toward) flags_[tile][TileBlock::beside(place, toward)] |= place_due;
    queue_.add(tile, 0.0F);
}

void FieldSolver::price_ground(std::size_t tile) {
    const auto base = static_cast<GroundId>(tile * tile_cells);
    for (GroundId ground = base; ground < base + tile_cells; ++ground)
        metres_[tile][place_of(ground)] = map_.slowness[ground] * map_.crowding[ground];
}

void FieldSolver::judge_ground(std::size_t tile) {
    constexpr int width = WalkGrid::tile_side;
    const auto& corner = map_.grid.tiles()[tile];
    Judgement& judged = judgements_[tile];
    for (std::size_t lane = 0; lane < tastes_.size(); ++lane) {
        const GroundTaste& taste = tastes_[lane];
        judged.west[lane] = taste.at(corner.i, corner.j);
        judged.east[lane] = taste.at(corner.i + width, corner.j);
        judged.west_step[lane] = (taste.at(corner.i, corner.j + width) - judged.west[lane]) / width;
        judged.east_step[lane] = (taste.at(corner.i + width, corner.j + width) - judged.east[lane]) / width;
    }
}

void FieldSolver::look_for_limits(std::size_t tile) {
    const std::size_t base = tile * tile_cells;
    for (std::size_t cell = 0; cell < tile_cells; ++cell) {
        const auto ground = static_cast<GroundId>(base + cell);
        limits_[place_of(ground)] = map_.limits[ground];
        for (std::size_t toward = 0; toward < 4; ++toward) {
            const GroundId beside = map_.neighbour(ground, toward);
            if (beside / tile_cells != tile) limits_[TileBlock::beside(place_of(ground), toward)] = map_.limits[beside];
        }
    }
}

TileView FieldSolver::view(std::size_t tile) {
    return {efforts_[tile].data(), flags_[tile].data(), metres_[tile].data(), has_limits(tile) ? limits_.data() : nullptr, &judgements_[tile]};
}

void FieldSolver::sweep(std::size_t tile) {
    if (has_limits(tile)) look_for_limits(tile);
    const TileView view = this->view(tile);
    for (std::size_t k = 0; kernel_.sweep(view, map_.orders.of(tile, k % 2), k % 4 > 1) > 0; ++k) {}
    tell_neighbours(tile);
    flags_[tile].fill(0);
}

/// Writes what fell on the border to the tiles beside, which keep a copy; those for which it is news are due.
void FieldSolver::tell_neighbours(std::size_t tile) {
    for (std::size_t toward = 0; toward < 4; ++toward) {
        const std::size_t next = map_.beside[tile][toward] / tile_cells;
        float nearest = infinite;
        for (const auto& [here, beyond, copy] : map_.orders.borders(tile, toward)) {
            if ((flags_[tile][here] & place_news) == 0) continue;
            const LaneValues& now = efforts_[tile][here];
            const LaneValues& there = efforts_[next][beyond];
            reach(next);
            efforts_[next][copy] = now;
            float nearest_here = infinite;
            for (std::size_t lane = 0; lane < sweep_lanes; ++lane)
                if (now[lane] < there[lane]) nearest_here = std::min(nearest_here, now[lane]);
            if (nearest_here == infinite) continue;
            flags_[next][beyond] |= place_due;
            nearest = std::min(nearest, nearest_here);
        }
        if (nearest < infinite) queue_.add(next, nearest);
    }
}

void FieldSolver::solve(std::span<const FieldTask> tasks) {
    begin(tasks);
    while (const auto tile = queue_.take()) sweep(*tile);
    for (const FieldTask& task : tasks) std::ranges::fill(task.field.floor(), no_way);
    for (const std::size_t tile : reached_) lead_on(tile, tasks);
    for (const FieldTask& task : tasks)
        for (const CellId cell : task.goal) task.field.codes[cell] = at_goal;
}

void FieldSolver::lead_on(std::size_t tile, std::span<const FieldTask> tasks) {
    fill_corners(tile);
    if (has_limits(tile)) look_for_limits(tile);
    const SweepOrder places = map_.orders.of(tile, 0);
    std::array<LaneCodes, tile_cells> codes;
    kernel_.descend(view(tile), places, codes.data());
    const auto base = static_cast<CellId>(tile * tile_cells);
    for (std::size_t lane = 0; lane < tasks.size(); ++lane) {
        const FlowField& field = tasks[lane].field;
        if (!field.covers(base)) continue;  // another floor's, which a field beside it reached
        HeadingCode* const own = &field.codes[base];
        for (std::size_t k = 0; k < places.size(); ++k) own[cell_at(places[k])] = codes[k][lane];
    }
}

void FieldSolver::fill_corners(std::size_t tile) {
    constexpr std::size_t last = side - 1;
    const auto fill = [&](std::ptrdiff_t column, std::ptrdiff_t row, std::size_t first, std::size_t then, std::size_t cell) {
        const auto ground = static_cast<GroundId>(map_.corner_tile(tile, first, then) + cell);
        efforts_[tile][TileBlock::place(column, row)] = efforts_[ground / tile_cells][place_of(ground)];
        limits_[TileBlock::place(column, row)] = map_.limits[ground];
    };
    fill(side, side, 0, 1, 0);
    fill(-1, side, 2, 1, last);
    fill(-1, -1, 2, 3, last * side + last);
    fill(side, -1, 0, 3, last * side);
}

}  // namespace shangquan
