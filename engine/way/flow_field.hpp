#pragma once

#include "engine/base/large_pages.hpp"
#include "engine/way/descent.hpp"
#include "engine/way/way_map.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace shangquan {

inline constexpr float longest_passage = 240.0F;

/// The way to one destination from every cell.
struct FlowField {
    std::span<HeadingCode> codes;                             ///< by cell; the memory is its owner's
    std::vector<std::pair<CellId, std::uint32_t>> boardings;  ///< cell -> row of `passages`, ascending cell

    /// Row of the passage boarded at `cell`, whose code is `at_connector`.
    [[nodiscard]] std::uint32_t passage_at(CellId cell) const;
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
    [[nodiscard]] float effort(CellId cell) const { return states_[ground_of(cell)].value; }

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
    void judge_ground(std::size_t tile, std::uint64_t taste);
    void march();
    void accept(GroundId ground);
    template <std::size_t side>
    void spread(GroundId ground);
    template <std::size_t side_of_source>
    void relax(GroundId ground, float source);
    void take_passages(GroundId exit);
    void push(GroundId ground, float value);
    [[nodiscard]] float known(GroundId ground, GroundId into) const;
    [[nodiscard]] TileEfforts efforts_of(std::size_t tile, bool as_open) const;
    void lead_on(std::size_t tile, FlowField& field) const;

    const WayMap& map_;
    LargeVector<State> states_;
    std::vector<Boarding> boarded_;
    std::vector<std::vector<GroundId>> buckets_;
    std::vector<std::uint8_t> passage_done_;
    std::size_t pending_ = 0;
};

}  // namespace shangquan
