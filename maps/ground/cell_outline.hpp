#pragma once

#include "engine/place/floor.hpp"

namespace shangquan {

/// The walkable cells whose middle lies inside `area`, all of them where it has no corner, as areas that hang together, the
/// largest first.
MultiPolygon outline_of_cells(const Mask& walkable, const Polygon& area);

}  // namespace shangquan
