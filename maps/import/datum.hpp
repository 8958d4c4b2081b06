#pragma once

#include "maps/local_frame.hpp"

#include <array>
#include <string_view>

namespace shangquan {

/// What degrees in a file mean. Chinese maps shift them: GCJ-02 by up to 700 m, BD-09 by about 500 m more.
enum class Datum : std::uint8_t { wgs84, gcj02, bd09 };

inline constexpr std::array<std::string_view, 3> datum_names{"wgs84", "gcj02", "bd09"};

/// The place on the globe that a file of that datum writes as `drawn`; within 1 mm, unchanged outside China.
LonLat to_wgs84(LonLat drawn, Datum datum);

/// How a file of that datum writes a place.
LonLat from_wgs84(LonLat place, Datum datum);

}  // namespace shangquan
