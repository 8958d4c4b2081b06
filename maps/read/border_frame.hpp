#pragma once

#include "maps/local_frame.hpp"

namespace shangquan {

/// A zone's own metres and its border in them.
struct BorderFrame {
    LocalFrame frame;
    MultiPolygon border;
};

/// The frame of the zone with that border in longitude and latitude: the UTM zone of its middle, 16 m of room around.
BorderFrame border_frame(const MultiPolygon& degrees);

}  // namespace shangquan
