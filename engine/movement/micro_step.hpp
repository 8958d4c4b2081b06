#pragma once

#include "engine/movement/micro_model.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace shangquan {

/// What one move of a crowd shares.
struct MicroModel::Step {
    static constexpr float look_ahead = 1.0F;  ///< metres in which a stroller must see no wall
    static constexpr float least_progress = 0.2F;  ///< metres in a step, less of which are none

    Walkers& walkers;
    const Surroundings& around;

    [[nodiscard]] bool strolls(std::size_t slot) const { return walkers.activity[slot] == Activity::strolling; }

    [[nodiscard]] Spot place(std::size_t slot) const {
        return {FloorId{around.grid.tiles()[walkers.cell[slot] / WalkGrid::cells_per_tile].floor}, walkers.x[slot], walkers.y[slot]};
    }

    /// What there is to tell of a stroller at (x, y) who has come within `reach` of where they were going.
    [[nodiscard]] std::optional<Notice::Kind> stroll_end(std::size_t slot, float x, float y, float reach = Leading::settle_reach) const {
        const Spot spot = around.grid.centre(walkers.spot[slot]);
        if (std::hypot(spot.x - x, spot.y - y) >= reach) return std::nullopt;
        return Notice::Kind::settled;
    }

    /// Whether somebody hardly moved in the last step.
    [[nodiscard]] bool halts(std::size_t slot) const {
        return std::hypot(walkers.x[slot] - walkers.before_x[slot], walkers.y[slot] - walkers.before_y[slot]) < least_progress;
    }

    /// What the field of a destination says at a cell.
    [[nodiscard]] const HeadingCode& code(std::uint32_t destination, CellId cell) const {
        return around.way.field(static_cast<DestinationId>(destination))[cell];
    }

    /// What there is to tell of somebody who walks where the field says this.
    [[nodiscard]] static std::optional<Notice::Kind> way_end(HeadingCode code) {
        if (is_heading(code)) return std::nullopt;
        return code == at_goal ? Notice::Kind::arrived : Notice::Kind::lost;
    }

    /// Whether a wall stands between a stroller and the next metre of the way.
    [[nodiscard]] bool blocked(std::size_t slot) const {
        const Spot here = place(slot);
        const Spot spot = around.grid.centre(walkers.spot[slot]);
        const float away = std::hypot(spot.x - here.x, spot.y - here.y);
        const float part = std::min(1.0F, look_ahead / away);
        return !around.grid.in_sight(here, {here.floor, here.x + part * (spot.x - here.x), here.y + part * (spot.y - here.y)});
    }

    /// Whether somebody in a cell may be at a place, which lies in another.
    [[nodiscard]] bool enters(CellId from, const Spot& place, CellId to) const {
        const auto& closed = around.way.closed();
        return around.grid.is_near_ground(place, to) && !around.stops(from, to) && (closed.empty() || closed[to] == 0 || closed[from] != 0);
    }

    void tell(std::size_t slot, Notice::Kind kind, std::vector<Notice>& notices) const {
        walkers.activity[slot] = Activity::standing;
        notices.push_back({walkers.person[slot], kind});
    }
};

}  // namespace shangquan
