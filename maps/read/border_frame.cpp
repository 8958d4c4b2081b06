#include "maps/read/border_frame.hpp"

#include "maps/read/projection.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

namespace shangquan {

namespace {

constexpr double largest = 100.0;  ///< km² of the box around; a town of 100,000 buildings covers 45
constexpr double farthest = 84.0;  ///< degrees of latitude; UTM ends there
constexpr double km_of_degree = 111.2;

bool on_utm(const Point& corner) { return std::abs(corner.x()) <= 180.0 && std::abs(corner.y()) <= farthest; }

OGREnvelope envelope(const MultiPolygon& area) {
    OGREnvelope box;
    for (const Polygon& polygon : area)
        for (const Point& corner : polygon.outer()) box.Merge(corner.x(), corner.y());
    return box;
}

double square_km(const OGREnvelope& degrees) {
    const double middle = (degrees.MinY + degrees.MaxY) / 2.0 * std::numbers::pi / 180.0;
    return (degrees.MaxX - degrees.MinX) * std::cos(middle) * (degrees.MaxY - degrees.MinY) * km_of_degree *
           km_of_degree;
}

MultiPolygon in_frame(MultiPolygon degrees, const LocalFrame& frame) {
    const auto place = [&](Polygon::ring_type& ring) {
        for (Point& corner : ring) corner = to_local(frame, {corner.x(), corner.y()});
    };
    for (Polygon& polygon : degrees) {
        place(polygon.outer());
        for (auto& hole : polygon.inners()) place(hole);
    }
    return degrees;
}

}  // namespace

std::string border_trouble(const MultiPolygon& degrees) {
    for (const Polygon& polygon : degrees)
        for (const Point& corner : polygon.outer())
            if (!on_utm(corner))
                return fmt::format("has a corner at ({}, {}), expected longitudes within ±180 and latitudes within ±{}",
                                   corner.x(), corner.y(), farthest);
    const OGREnvelope box = envelope(degrees);
    const double area = square_km(box);
    return area > largest ? fmt::format("spans {:.0f} km², expected {} at most", area, largest) : "";
}

BorderFrame border_frame(const MultiPolygon& degrees) {
    const OGREnvelope box = envelope(degrees);
    const int epsg = utm_epsg({(box.MinX + box.MaxX) / 2.0, (box.MinY + box.MaxY) / 2.0});
    const LocalFrame whole_utm_zone{.epsg = epsg, .easting = 0.0, .northing = 0.0, .grid = {}};
    const LocalFrame frame = frame_around(epsg, envelope(in_frame(degrees, whole_utm_zone)));
    return {frame, in_frame(degrees, frame)};
}

}  // namespace shangquan
