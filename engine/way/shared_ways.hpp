#pragma once

#include "engine/place/zone.hpp"
#include "engine/way/walk_grid.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// Where a walk on one floor may end: venues first, then gates, then where passages are boarded.
using DestinationId = std::uint16_t;

/// Destinations that one flow field serves: it leads to the nearest of them, the last metres are walked straight.
struct SharedWay {
    std::vector<DestinationId> destinations;  ///< ascending
    std::vector<CellId> goal;                 ///< the cells of all of them
};

/// Venues of one door share a way where every door is in sight of every other, 15 m away at the most, and so do passages; all
/// other destinations have one of their own. `goals` are the cells of each destination. Ordered by first destination.
std::vector<SharedWay> share_ways(const Zone& zone, const WalkGrid& grid, const std::vector<std::vector<CellId>>& goals);

/// The middle one of a destination's cells, from where it is looked at.
inline CellId middle_of(const std::vector<CellId>& cells) { return cells[cells.size() / 2]; }

}  // namespace shangquan
