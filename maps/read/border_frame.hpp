#pragma once

#include "maps/local_frame.hpp"

#include <string>

namespace shangquan {

/// A zone's own metres and its border in them.
struct BorderFrame {
    LocalFrame frame;
    MultiPolygon border;
};

/// Why there can be no frame for a border in longitude and latitude, e.g. "spans 900 km², …"; empty where there can.
std::string border_trouble(const MultiPolygon& degrees);

/// The frame of the zone with that border in longitude and latitude: the UTM zone of its middle, 16 m of room around.
BorderFrame border_frame(const MultiPolygon& degrees);

}  // namespace shangquan
