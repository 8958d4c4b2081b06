#include "engine/way/field_solver.hpp"

#include "engine/way/ground_taste.hpp"

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
      queue_(map.grid.tile_count()) {}

LaneValues& FieldSolver::effort_at(CellId cell) { return efforts_[cell / tile_cells][place_of(ground_of(cell))]; }
const LaneValues& FieldSolver::effort_at(CellId cell) const { return efforts_[cell / tile_cells][place_of(ground_of(cell))]; }

void FieldSolver::begin(std::span<const FieldTask> tasks) {
    assert(tasks.size() <= sweep_lanes);
    for (Block& tile : efforts_) tile.fill(filled(infinite));
    for (Flags& tile : flags_) tile.fill(0);
    arrived_.assign(map_.passages.size(), filled(infinite));
    price_ground();
    judge_ground(tasks);
    for (std::size_t lane = 0; lane < tasks.size(); ++lane)
        for (const CellId cell : tasks[lane].goal) start_at(cell, lane, 0.0F);
}

/// From this cell, what is beside it can be reached.
void FieldSolver::start_at(CellId cell, std::size_t lane, float effort) {
    effort_at(cell)[lane] = effort;
    const std::size_t tile = cell / tile_cells;
    const std::size_t place = place_of(ground_of(cell));
    flags_[tile][place] |= place_news;
    for (std::size_t toward = 0; toward < 4; ++toward) flags_[tile][TileBlock::beside(place, toward)] |= place_due;
    queue_.add(tile, effort);
}

void FieldSolver::price_ground() {
    for (const GroundId ground : map_.walkable)
        metres_[ground / tile_cells][place_of(ground)] = map_.slowness[ground] * map_.crowding[ground];
}

void FieldSolver::judge_ground(std::span<const FieldTask> tasks) {
    constexpr int width = WalkGrid::tile_side;
    for (std::size_t lane = 0; lane < tasks.size(); ++lane) {
        const GroundTaste taste{map_.grid.frame(), tasks[lane].taste};
        for (std::size_t tile = 0; tile < judgements_.size(); ++tile) {
            const auto& corner = map_.grid.tiles()[tile];
            Judgement& judged = judgements_[tile];
            judged.west[lane] = taste.at(corner.i, corner.j);
            judged.east[lane] = taste.at(corner.i + width, corner.j);
            judged.west_step[lane] = (taste.at(corner.i, corner.j + width) - judged.west[lane]) / width;
            judged.east_step[lane] = (taste.at(corner.i + width, corner.j + width) - judged.east[lane]) / width;
        }
    }
}

void FieldSolver::look_for_closed(std::size_t tile) {
    const std::size_t base = tile * tile_cells;
    for (std::size_t cell = 0; cell < tile_cells; ++cell) {
        const auto ground = static_cast<GroundId>(base + cell);
        closed_[place_of(ground)] = map_.closed[ground];
        for (std::size_t toward = 0; toward < 4; ++toward) {
            const GroundId beside = map_.neighbour(ground, toward);
            if (beside / tile_cells != tile) closed_[TileBlock::beside(place_of(ground), toward)] = map_.closed[beside];
        }
    }
}

TileView FieldSolver::view(std::size_t tile) {
    return {efforts_[tile].data(), flags_[tile].data(), metres_[tile].data(), map_.any_closed ? closed_.data() : nullptr, &judgements_[tile]};
}

void FieldSolver::sweep(std::size_t tile) {
    if (map_.any_closed) look_for_closed(tile);
    const TileView view = this->view(tile);
    for (std::size_t k = 0; kernel_.sweep(view, map_.orders.of(tile, k % 2), k % 4 > 1) > 0; ++k) {}
    tell_neighbours(tile);
    flags_[tile].fill(0);
    if (map_.has_exit[tile] != 0) take_passages(tile);
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

/// Passages that let people out in this tile lead on from where they are boarded.
void FieldSolver::take_passages(std::size_t tile) {
    const auto base = static_cast<GroundId>(tile * tile_cells);
    for (auto exit = std::lower_bound(map_.exits.begin(), map_.exits.end(), std::pair{base, 0U});
         exit != map_.exits.end() && exit->first < base + tile_cells; ++exit) {
        LaneValues& arrived = arrived_[exit->second];
        const LaneValues& here = efforts_[tile][place_of(exit->first)];
        bool is_better = false;
        for (std::size_t lane = 0; lane < sweep_lanes; ++lane) {
            is_better |= here[lane] < arrived[lane];
            arrived[lane] = std::min(arrived[lane], here[lane]);
        }
        if (is_better) board(exit->second);
    }
}

void FieldSolver::board(std::uint32_t row) {
    const Passage& passage = map_.passages[row];
    for (const CellId cell : passage.entry) {
        const LaneValues& there = effort_at(cell);
        for (std::size_t lane = 0; lane < sweep_lanes; ++lane) {
            const float value = arrived_[row][lane] + std::min(passage.cost, longest_passage);
            if (!(value < there[lane])) continue;
            start_at(cell, lane, value);
        }
    }
}

void FieldSolver::solve(std::span<const FieldTask> tasks) {
    begin(tasks);
    while (const auto tile = queue_.take()) sweep(*tile);
    for (std::size_t tile = 0; tile < map_.grid.tile_count(); ++tile) lead_on(tile, tasks);
    for (std::size_t lane = 0; lane < tasks.size(); ++lane) mark_ends(tasks[lane], lane);
}

void FieldSolver::lead_on(std::size_t tile, std::span<const FieldTask> tasks) {
    fill_corners(tile);
    if (map_.any_closed) look_for_closed(tile);
    const SweepOrder places = map_.orders.of(tile, 0);
    std::array<LaneCodes, tile_cells> codes;
    kernel_.descend(view(tile), places, codes.data());
    for (std::size_t lane = 0; lane < tasks.size(); ++lane) {
        HeadingCode* const own = &tasks[lane].field->codes[tile * tile_cells];
        std::fill_n(own, tile_cells, no_way);
        for (std::size_t k = 0; k < places.size(); ++k) own[cell_at(places[k])] = codes[k][lane];
    }
}

void FieldSolver::fill_corners(std::size_t tile) {
    constexpr std::size_t last = side - 1;
    const auto fill = [&](std::ptrdiff_t column, std::ptrdiff_t row, std::size_t first, std::size_t then, std::size_t cell) {
        const auto ground = static_cast<GroundId>(map_.corner_tile(tile, first, then) + cell);
        efforts_[tile][TileBlock::place(column, row)] = efforts_[ground / tile_cells][place_of(ground)];
        closed_[TileBlock::place(column, row)] = map_.closed[ground];
    };
    fill(side, side, 0, 1, 0);
    fill(-1, side, 2, 1, last);
    fill(-1, -1, 2, 3, last * side + last);
    fill(side, -1, 0, 3, last * side);
}

/// A cell whose effort came by a passage is where it is boarded.
void FieldSolver::mark_ends(const FieldTask& task, std::size_t lane) const {
    FlowField& field = *task.field;
    field.boardings.clear();
    for (std::uint32_t row = 0; row < map_.passages.size(); ++row) {
        const float value = arrived_[row][lane] + std::min(map_.passages[row].cost, longest_passage);
        if (value == infinite) continue;
        for (const CellId cell : map_.passages[row].entry) {
            if (effort(lane, cell) != value) continue;
            field.codes[cell] = at_connector;
            field.boardings.emplace_back(cell, row);
        }
    }
    for (const CellId cell : task.goal) field.codes[cell] = at_goal;
    std::sort(field.boardings.begin(), field.boardings.end());
}

}  // namespace shangquan
