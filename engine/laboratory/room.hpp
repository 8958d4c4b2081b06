#pragma once

#include "engine/place/zone.hpp"

#include <array>
#include <vector>

namespace shangquan {

/// Metres: west, south, east, north.
using Rectangle = std::array<int, 4>;

/// A place to try walking in, on one floor: rectangles of ground in whole metres and the ground of each goal people walk to,
/// which is part of them or beside them.
struct Room {
    std::vector<Rectangle> ground;
    std::vector<Rectangle> goals;

    /// The same as a zone whose venues are the goals, in their order: who comes onto a goal's ground has arrived.
    [[nodiscard]] Zone zone() const;
};

/// A rectangle of floor from (west, south) to (east, north), metres.
Polygon rectangle(double west, double south, double east, double north);

}  // namespace shangquan
