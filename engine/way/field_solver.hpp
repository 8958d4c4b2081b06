#pragma once

#include "engine/base/large_pages.hpp"
#include "engine/way/flow_field.hpp"
#include "engine/way/ground_taste.hpp"
#include "engine/way/tile_kernel.hpp"
#include "engine/way/tile_queue.hpp"
#include "engine/way/way_map.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace shangquan {

/// A field to be solved.
struct FieldTask {
    std::span<const CellId> goal;
    std::uint64_t taste = 0;     ///< of those bound for it, see GroundTaste
    FlowField field;             ///< of the floor the goal is on
};

/// Solves the eikonal equation |∇T| = cost of a metre outwards from destinations, several side by side: tiles are swept in the
/// order in which the front reaches them, and again when a better way into them is found (block-based fast iterative method,
/// Jeong and Whitaker 2008); tiles no front reaches cost nothing. One solver a thread: it keeps its scratch arrays.
class FieldSolver {
public:
    explicit FieldSolver(const WayMap& map);

    /// At most `sweep_lanes` fields. Those whose goals lie near each other are solved faster together.
    void solve(std::span<const FieldTask> tasks);

    /// Effort to the goal of a task of the last `solve` in metres, infinite where there is no way.
    [[nodiscard]] float effort(std::size_t task, CellId cell) const { return effort_at(cell)[task]; }

private:
    using Block = std::array<LaneValues, TileBlock::places>;
    using Flags = std::array<std::uint8_t, TileBlock::places>;

    [[nodiscard]] LaneValues& effort_at(CellId cell);
    [[nodiscard]] const LaneValues& effort_at(CellId cell) const;

    void begin(std::span<const FieldTask> tasks);
    void start_at(CellId cell, std::size_t lane);
    void clear();
    void reach(std::size_t tile);
    void price_ground(std::size_t tile);
    void judge_ground(std::size_t tile);
    void sweep(std::size_t tile);
    [[nodiscard]] TileView view(std::size_t tile);
    void tell_neighbours(std::size_t tile);
    void look_for_limits(std::size_t tile);
    [[nodiscard]] bool has_limits(std::size_t tile) const { return map_.any_closed || map_.any_limits[tile] != 0; }
    void lead_on(std::size_t tile, std::span<const FieldTask> tasks);
    void fill_corners(std::size_t tile);

    const WayMap& map_;
    const TileKernel kernel_ = tile_kernels().back();
    LargeVector<Block> efforts_;  ///< by tile; the last one is wall
    std::vector<Flags> flags_;    ///< by tile
    std::vector<std::array<float, TileBlock::places>> metres_;  ///< by tile: cost of a metre, the taste aside
    std::vector<Judgement> judgements_;                         ///< by tile
    std::vector<GroundTaste> tastes_;                           ///< by task
    std::vector<std::uint8_t> is_reached_;                      ///< by tile: 1 where some effort is finite
    std::vector<std::size_t> reached_;                          ///< tiles
    TileQueue queue_;
    Flags limits_{};  ///< of the tile being looked at
};

}  // namespace shangquan
