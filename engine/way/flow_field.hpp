#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/large_pages.hpp"
#include "engine/way/heading.hpp"
#include "engine/way/walk_grid.hpp"

#include <array>
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
    float ride = 0.0F;          ///< in metres of level walking that take as long
    float cost = 0.0F;          ///< the same with the wait for it; counts up to `longest_passage`
};

inline constexpr float longest_passage = 240.0F;

/// The way to one destination from every cell.
struct FlowField {
    std::span<HeadingCode> codes;                             ///< by cell; the memory is its owner's
    std::vector<std::pair<CellId, std::uint32_t>> boardings;  ///< cell -> row of `passages`, ascending cell

    /// Row of the passage boarded at `cell`, whose code is `at_connector`.
    [[nodiscard]] std::uint32_t passage_at(CellId cell) const;
};

/// Number of a walkable cell among the walkable ones, in the order of their `CellId`s: what the solver counts by.
using GroundId = std::uint32_t;
inline constexpr GroundId no_ground = 0xffffffffU;

/// What every field of a zone shares.
struct WayMap {
    const WalkGrid& grid;
    std::vector<CellId> cells;                          ///< by ground
    std::vector<GroundId> ground_of;                    ///< by cell, `no_ground` where not walkable
    LargeVector<std::array<GroundId, 4>> neighbours;    ///< by ground: east, north, west, south
    std::vector<float> slowness;                        ///< by ground: cost of a metre, 1 in the open, more along walls
    std::vector<float> crowding;                        ///< by ground: factor on the cost where it is crowded, 1 where not
    std::vector<std::uint8_t> closed;                   ///< by ground, 1 where one may walk out but not in
    bool any_closed = false;
    std::vector<Passage> passages;
    std::vector<std::pair<GroundId, std::uint32_t>> exits;  ///< ground -> passages that arrive there, ascending
    std::vector<std::uint8_t> is_exit;                  ///< by ground

    explicit WayMap(const WalkGrid& walk_grid);
    void add_passages(std::vector<Passage> more);
};

/// Solves the eikonal equation |∇T| = slowness outwards from the destination by fast marching (Sethian 1996)
/// with an untidy bucket queue (Yatziv, Bartesaghi, Sapiro 2006). One solver a thread: it keeps its scratch arrays.
class FieldSolver {
public:
    explicit FieldSolver(const WayMap& map);

    /// Writes the field that leads to `goal` into `field`, whose codes span all cells. `taste` varies how the ground is judged
    /// from destination to destination, so that ways of nearly equal length share the crowd (stochastic assignment by
    /// perturbed costs, Burrell 1968).
    void solve(std::span<const CellId> goal, std::uint64_t taste, FlowField& field);

    /// Effort to the goal of the last `solve` in metres, infinite where there is no way.
    [[nodiscard]] float effort(CellId cell) const { return states_[map_.ground_of[cell]].value; }

private:
    /// What the march changes of a cell.
    struct State {
        float value;
        float cost;  ///< slowness as this destination's visitors judge it; `accepted` once the value is final
    };
    static constexpr float accepted = 0.0F;

    /// A cell whose value came by a passage; it holds unless a way on foot was found shorter.
    struct Boarding {
        GroundId entry;
        std::uint32_t passage;
        float value;
    };

    void reset(std::uint64_t taste);
    [[nodiscard]] std::vector<float> judge_ground(std::uint64_t taste) const;
    void march();
    void accept(GroundId ground);
    void relax(GroundId ground, std::size_t side_of_source, float source);
    void take_passages(GroundId exit);
    void push(GroundId ground, float value);
    [[nodiscard]] float known(GroundId ground, GroundId into) const;
    [[nodiscard]] float passable(GroundId ground, GroundId from) const;
    [[nodiscard]] std::size_t lower_side(GroundId ground, std::size_t side) const;
    [[nodiscard]] HeadingCode code_of(GroundId ground) const;

    const WayMap& map_;
    LargeVector<State> states_;
    std::vector<Boarding> boarded_;
    std::vector<std::vector<GroundId>> buckets_;
    std::vector<std::uint8_t> passage_done_;
    std::size_t pending_ = 0;
};

}  // namespace shangquan
