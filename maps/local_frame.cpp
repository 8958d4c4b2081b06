#include "maps/local_frame.hpp"

#include "maps/read/projection.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

namespace shangquan {

namespace {

/// Setting up a transformation takes PROJ milliseconds, so each thread keeps its own.
OGRCoordinateTransformation& kept_transformation(int from, int to) {
    thread_local std::map<std::pair<int, int>, Transformation> kept;
    Transformation& found = kept[{from, to}];
    if (!found) found = transformation(reference_system(from), reference_system(to));
    if (!found)
        throw std::runtime_error("PROJ finds no way from EPSG:" + std::to_string(from) +
                                 " to EPSG:" + std::to_string(to));
    return *found;
}

}  // namespace

int utm_epsg(LonLat place) {
    const int zone = std::clamp(static_cast<int>(std::floor((place.lon + 180.0) / 6.0)) + 1, 1, 60);
    return (place.lat < 0.0 ? 32700 : 32600) + zone;
}

Point to_local(const LocalFrame& frame, LonLat place) {
    double x = place.lon;
    double y = place.lat;
    if (kept_transformation(wgs84_epsg, frame.epsg).Transform(1, &x, &y) == FALSE)
        throw std::runtime_error("a longitude and latitude lie outside the projection");
    return {x - frame.easting, y - frame.northing};
}

LonLat to_lon_lat(const LocalFrame& frame, const Point& point) {
    double x = point.x() + frame.easting;
    double y = point.y() + frame.northing;
    if (kept_transformation(frame.epsg, wgs84_epsg).Transform(1, &x, &y) == FALSE)
        throw std::runtime_error("a point lies outside the projection");
    return {x, y};
}

}  // namespace shangquan
