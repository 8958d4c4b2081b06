#pragma once

#include "engine/way/walk_grid.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>

namespace shangquan {

/// Places this near to a walkable cell are set onto it: neither maps nor cameras are exact.
inline constexpr double nearby_ground = 1.5;    ///< metres
inline constexpr int farthest_looked_for = 50;  ///< metres

/// How the places of a recorded crowd lie to the walkable ground.
struct GroundReport {
    std::int64_t positions = 0;
    std::int64_t set_onto = 0;       ///< of them, those set onto ground near by
    double farthest_set_onto = 0.0;  ///< metres they were moved at the most
    std::int64_t off = 0;            ///< of them, those that stay off it
    std::set<std::int64_t> who_off;  ///< ids of those concerned
    double farthest_off =
        0.0;  ///< metres to the next ground, within half a metre; `farthest_looked_for` and more as that

    [[nodiscard]] double share_off() const {
        return positions > 0 ? static_cast<double>(off) / static_cast<double>(positions) : 0.0;
    }
};

/// Finds the ground under the places of a recorded crowd.
class Footing {
public:
    Footing(const WalkGrid& grid, FloorId floor) : grid_(grid), floor_(floor) {}

    /// The place itself, or the next one on the ground near by; nothing where there is none.
    [[nodiscard]] std::optional<Point> under(const Point& place) const;
    /// Takes the place of somebody into the report.
    void look_at(std::int64_t id, const Point& place);
    [[nodiscard]] const GroundReport& report() const { return report_; }

private:
    [[nodiscard]] bool walkable(int i, int j) const { return grid_.walkable(grid_.cell_at(floor_.value, i, j)); }
    [[nodiscard]] Point nearest(const Point& place, int reach) const;
    double distance_from(const Point& place);

    const WalkGrid& grid_;
    FloorId floor_;
    GroundReport report_;
    std::map<std::pair<int, int>, double> distances_;  ///< metres from the middle of a cell
};

}  // namespace shangquan
