#pragma once

#include "engine/base/ids.hpp"
#include "engine/way/heading.hpp"
#include "engine/way/walk_grid.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace shangquan {

/// One direction of a connector as the way-finder sees it.
struct Passage {
    ConnectorId connector;
    std::vector<CellId> entry;  ///< cells one boards from
    std::vector<CellId> exit;   ///< cells one arrives at
    float cost = 0.0F;          ///< in metres of level walking that take as long; at most `longest_passage`
};

inline constexpr float longest_passage = 120.0F;

/// The way to one destination from every cell.
struct FlowField {
    std::vector<HeadingCode> codes;                              ///< by cell
    std::vector<std::pair<CellId, std::uint32_t>> boardings;     ///< cell -> row of `passages`, ascending cell

    /// Row of the passage boarded at `cell`, whose code is `at_connector`.
    [[nodiscard]] std::uint32_t passage_at(CellId cell) const;
};

/// What every field of a zone shares.
struct WayMap {
    const WalkGrid& grid;
    std::vector<float> slowness;         ///< by cell: cost of a metre, 1 in the open, more along walls
    std::vector<Passage> passages;
    std::vector<std::uint8_t> closed;    ///< by cell, 1 where one may walk out but not in; empty while nothing is closed
    std::vector<std::pair<CellId, std::uint32_t>> exits;  ///< cell -> passages that arrive there, ascending
    std::vector<std::uint8_t> is_exit;   ///< by cell

    explicit WayMap(const WalkGrid& walk_grid);
    void add_passages(std::vector<Passage> more);
};

/// Solves the eikonal equation |∇T| = slowness outwards from the destination by fast marching (Sethian 1996)
/// with an untidy bucket queue (Yatziv, Bartesaghi, Sapiro 2006). One solver a thread: it keeps its scratch arrays.
class FieldSolver {
public:
    explicit FieldSolver(const WayMap& map);

    /// The field that leads to `goal`. `taste` varies how the ground is judged from destination to destination, so that ways of
    /// nearly equal length share the crowd (stochastic assignment by perturbed costs, Burrell 1968).
    FlowField solve(std::span<const CellId> goal, std::uint64_t taste);

    /// Effort to the goal of the last `solve` in metres, infinite where there is no way.
    [[nodiscard]] float effort(CellId cell) const { return value_[cell]; }

private:
    void reset();
    void march();
    void accept(CellId cell);
    void relax(CellId cell);
    void take_passages(CellId exit_cell);
    void push(CellId cell, float value);
    [[nodiscard]] float arrival(CellId cell, bool from_closed) const;
    [[nodiscard]] float known(CellId cell, bool from_closed) const;
    [[nodiscard]] HeadingCode code_of(CellId cell) const;
    void judge_ground(std::uint64_t taste);
    [[nodiscard]] std::size_t lower_side(CellId cell, std::size_t side) const;
    [[nodiscard]] float passable(CellId cell, CellId from) const;

    const WayMap& map_;
    std::vector<float> value_;
    std::vector<std::uint8_t> accepted_;
    std::vector<std::uint32_t> via_;  ///< passage a cell boards, or none
    std::vector<CellId> order_;
    std::vector<std::vector<CellId>> buckets_;
    std::vector<std::uint8_t> passage_done_;
    std::size_t pending_ = 0;
    std::vector<float> liking_;  ///< by tile
};

}  // namespace shangquan
