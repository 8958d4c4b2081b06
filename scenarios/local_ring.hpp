#pragma once

#include "scenarios/edit.hpp"

namespace shangquan {

/// A ring in metres about the frame's origin, closed and clockwise; without a corner where the ring has none.
Polygon local_ring(const LonLatRing& ring, const LocalFrame& frame);

}  // namespace shangquan
