#pragma once

#include "engine/demand/behaviour.hpp"
#include "engine/way/routes.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace shangquan {

/// Who asks which way to go on.
struct WayQuestion {
    VisitorId leader = 0;
    Mobility mobility = Mobility::steps;
    std::uint8_t stop = 0;  ///< stops done
    NodeId from = 0;
    CellId cell = no_cell;  ///< where they stand; none while behind a door
};

/// Chooses ways between floors and gates to leave by: a logit over the seconds they take, lines included; what is not in sight
/// counts as `unseen_s` further away. Members of a group judge alike, and one judges a thing alike on one walk.
class WayChoice {
public:
    WayChoice(const Zone& zone, const WalkGrid& grid, const Navigator& way, const Routes& routes, const ChoiceCoefficients& choice,
              std::uint64_t seed);

    /// Where to walk first on the way to a venue or gate: to it, or to where a passage is boarded. Of passages, only those are
    /// taken that bring one nearer. None where no way leads on. `waits` are seconds by passage.
    [[nodiscard]] std::optional<DestinationId> next(const WayQuestion& question, DestinationId to, std::span<const double> waits) const;

    /// Which of `gates` to leave by, none where no way leads to any; `waits` are seconds by gate.
    [[nodiscard]] GateId way_out(const WayQuestion& question, std::span<const GateId> gates, std::span<const double> waits) const;

private:
    [[nodiscard]] bool sees(NodeId from, std::size_t thing) const { return seen_[from * things_ + thing] != 0; }
    void look_around(const WalkGrid& grid);

    const Zone& zone_;
    const Navigator& way_;
    const Routes& routes_;
    const ChoiceCoefficients& choice_;
    std::uint64_t seed_;
    std::size_t things_;              ///< gates, and after them passages
    std::vector<std::uint8_t> seen_;  ///< by node and thing
};

}  // namespace shangquan
