#include "maps/ground/snap.hpp"

#include "maps/ground/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace shangquan {

std::optional<Point> snapped(const Mask& mask, const Point& place) {
    const int reach = static_cast<int>(std::ceil(snap_limit / mask.frame.cell));
    const Cell home = mask.frame.cell_of(place.x(), place.y());
    std::optional<Point> nearest;
    double least = snap_limit;
    for (int j = home.j - reach; j <= home.j + reach; ++j) {
        for (int i = home.i - reach; i <= home.i + reach; ++i) {
            if (!mask.frame.contains({i, j}) || mask.at({i, j}) == 0) continue;
            const double away = (centre(mask.frame, {i, j}) - place).norm();
            if (away > least || (nearest && away >= least)) continue;
            least = away;
            nearest = centre(mask.frame, {i, j});
        }
    }
    return nearest;
}

std::optional<Point> snapped(const Mask& mask, const Subject& about, FindingList& findings) {
    const auto found = snapped(mask, about.where);
    if (!found) {
        findings.error(about, "no ground",
                       fmt::format("lies more than {} m from walkable ground; left out", snap_limit));
        return found;
    }
    const double moved = (*found - about.where).norm();
    if (moved > snap_notice)
        findings.warning(about, "moved", fmt::format("lies {:.1f} m off walkable ground; moved onto it", moved));
    return found;
}

FloorId floor_of(std::span<const Floor> floors, int level, const Subject& about, FindingList& findings) {
    const auto found =
        std::find_if(floors.begin(), floors.end(), [&](const Floor& floor) { return floor.level == level; });
    if (found != floors.end()) return {static_cast<std::uint32_t>(found - floors.begin())};
    findings.error(about, "no floor",
                   fmt::format("floor is {}, which has no walkable areas in this zone; left out", level));
    return {};
}

}  // namespace shangquan
