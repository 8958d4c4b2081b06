#pragma once

#include "engine/place/floor.hpp"

namespace shangquan {

/// The ground of a floor's walkable cells whose middle lies inside `area`, of all of them where it has no corner, as areas that hang
/// together, the largest first.
MultiPolygon outline_of_ground(const Floor& floor, const Polygon& area);

/// The cells whoever stands in which stands inside one of those areas.
Mask cells_standing_in(const Floor& floor, const Polygon& outline);

}  // namespace shangquan
