#pragma once

#include "engine/place/floor.hpp"
#include "maps/ground/finding_list.hpp"

#include <optional>
#include <span>

namespace shangquan {

inline constexpr double snap_limit = 15.0;  ///< metres; what lies farther from walkable ground is left out
inline constexpr double snap_notice = 3.0;  ///< metres; moving a thing farther is worth a warning

/// The middle of the walkable cell nearest to `place`, within `snap_limit`.
std::optional<Point> snapped(const Mask& mask, const Point& place);

/// The same with its findings: a warning where it moves far, an error (and nothing) where there is no ground.
std::optional<Point> snapped(const Mask& mask, const Subject& about, FindingList& findings);

/// The floor of that level; nothing, and an error finding, where the zone has none.
FloorId floor_of(std::span<const Floor> floors, int level, const Subject& about, FindingList& findings);

}  // namespace shangquan
