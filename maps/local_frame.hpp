#pragma once

#include "engine/base/geometry.hpp"
#include "engine/base/grid.hpp"

namespace shangquan {

/// Longitude and latitude in degrees, WGS-84.
struct LonLat {
    double lon = 0.0;
    double lat = 0.0;

    bool operator==(const LonLat&) const = default;
};

/// A zone's own metres: a UTM zone with the origin moved to the south-west corner of the zone.
struct LocalFrame {
    int epsg = 32648;       ///< WGS 84 / UTM
    double easting = 0.0;   ///< of the origin, a multiple of 16 m
    double northing = 0.0;  ///< of the origin, a multiple of 16 m
    GridFrame grid;         ///< 1 m cells over the zone, columns and rows multiples of 16

    bool operator==(const LocalFrame&) const = default;
};

/// The UTM zone (EPSG code) a place lies in.
int utm_epsg(LonLat place);

/// Metres about the frame's origin.
Point to_local(const LocalFrame& frame, LonLat place);

LonLat to_lon_lat(const LocalFrame& frame, const Point& point);

}  // namespace shangquan
