#pragma once

#include "engine/way/navigator.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace shangquan {

/// How somebody gets from floor to floor.
enum class Mobility : std::uint8_t {
    steps,     ///< by whatever is there
    step_free  ///< by lifts and ramps, by stairs and escalators only where they save a long way
};

/// The ways from floor to floor: a graph of passages over the flow fields of single floors. Efforts are metres of level walking
/// that take as long.
class Routes {
public:
    /// A passage that can be walked to from a node.
    struct Start {
        PassageId passage = 0;
        float effort = 0.0F;  ///< to where it is boarded
    };

    /// Those who go step-free walk as far as `steps_as_m` metres more to avoid a flight of stairs or an escalator. The zone and the
    /// navigator must outlive the routes.
    Routes(const Zone& zone, const Navigator& way, double steps_as_m, Workers& workers);

    /// Takes in fields solved anew and how long one waits for each passage, in seconds.
    void update(std::span<const double> waits, Workers& workers);

    /// Least effort from a node to a venue or gate over any passages; infinite where no way leads there.
    [[nodiscard]] float effort(Mobility mobility, NodeId from, DestinationId to) const {
        return from < doors_ ? table(mobility).from_doors[from * ends_ + to] : effort_from_passage(mobility, from, to);
    }
    /// The same from where a passage lets people out; infinite, too, where that is no nearer than where it is boarded (Dial 1971: such
    /// a passage is on no reasonable way).
    [[nodiscard]] float rest(Mobility mobility, PassageId passage, DestinationId to) const {
        return table(mobility).rests[to * way_.passages().size() + passage];
    }
    /// Of the ride itself, the wait for it not counted.
    [[nodiscard]] float ride(Mobility mobility, PassageId passage) const { return table(mobility).rides[passage]; }

    /// Whether who comes out of `first` and takes `then` is back beside where `first` is boarded: on no reasonable way, but where
    /// nothing else leads on.
    [[nodiscard]] bool turns_back(PassageId first, PassageId then) const { return returns_[first * way_.passages().size() + then] != 0; }
    /// Whether a way leads on from where a passage lets people out without turning back.
    [[nodiscard]] bool leads_on(Mobility mobility, PassageId passage, DestinationId to) const {
        return std::isfinite(table(mobility).from_exits[passage * ends_ + to]);
    }

    /// Ascending by passage.
    [[nodiscard]] std::span<const Start> starts(NodeId node) const { return starts_[node]; }

private:
    struct Table {
        std::vector<float> rides;       ///< by passage
        std::vector<float> before;      ///< by passage: the wait and the ride
        std::vector<float> from_exits;  ///< by passage and destination
        std::vector<float> rests;       ///< `rest` by destination and passage
        std::vector<float> from_doors;  ///< by gate or door and destination
    };

    [[nodiscard]] const Table& table(Mobility mobility) const { return any_steps_ ? tables_[static_cast<std::size_t>(mobility)] : tables_[0]; }
    void find_starts();
    void find_returns();
    void lead_from_exits(Table& table) const;
    void lead_from_entries(Table& table, Workers& workers) const;
    void lead_from_doors(Table& table, Workers& workers) const;
    void lead_from(NodeId node, const Table& table, float* row) const;
    [[nodiscard]] bool improve(float* row, const Start& start, const Table& table) const;
    [[nodiscard]] float effort_from_passage(Mobility mobility, NodeId from, DestinationId to) const;

    const Navigator& way_;
    std::size_t ends_;   ///< destinations that are venues or gates
    std::size_t doors_;  ///< nodes that are gates or doors
    bool any_steps_ = false;
    std::vector<std::vector<Start>> starts_;  ///< by node
    std::vector<std::uint8_t> returns_;       ///< by passage and passage
    std::array<Table, 2> tables_;             ///< by mobility; the second only where there are steps
};

}  // namespace shangquan
