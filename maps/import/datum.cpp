#include "maps/import/datum.hpp"

#include <cmath>
#include <numbers>

namespace shangquan {

namespace {

using std::numbers::pi;

// The ellipsoid of Krasovsky (1940), which the shift of GCJ-02 is computed on.
constexpr double semi_major_axis = 6378245.0;
constexpr double eccentricity_squared = 0.00669342162296594323;

/// Offset of BD-09 from GCJ-02 in degrees, and the wave laid over it.
constexpr LonLat baidu_offset{0.0065, 0.006};
constexpr double baidu_wave = pi * 3000.0 / 180.0;

bool in_china(LonLat place) {
    return place.lon > 72.004 && place.lon < 137.8347 && place.lat > 0.8293 && place.lat < 55.8271;
}

/// Two sines; the coefficients are those of the published reverse engineering of GCJ-02.
double waves(double x, std::array<double, 2> frequencies, std::array<double, 2> heights) {
    const double first = heights[0] * std::sin(x * frequencies[0] * pi);
    return (first + heights[1] * std::sin(x * frequencies[1] * pi)) * 2.0 / 3.0;
}

/// Metres that GCJ-02 shifts a place east and north; `x`, `y` are degrees from 105° E, 35° N.
struct Shift {
    double east;
    double north;
};

Shift shift_at(double x, double y) {
    const double root = std::sqrt(std::abs(x));
    const double ripple = waves(x, {6.0, 2.0}, {20.0, 20.0});
    return {.east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + ripple +
                    waves(x, {1.0, 1.0 / 3.0}, {20.0, 40.0}) + waves(x, {1.0 / 12.0, 1.0 / 30.0}, {150.0, 300.0}),
            .north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + ripple +
                     waves(y, {1.0, 1.0 / 3.0}, {20.0, 40.0}) + waves(y, {1.0 / 12.0, 1.0 / 30.0}, {160.0, 320.0})};
}

LonLat gcj02(LonLat place) {
    if (!in_china(place)) return place;
    const Shift shift = shift_at(place.lon - 105.0, place.lat - 35.0);
    const double sine = std::sin(place.lat * pi / 180.0);
    const double squash = 1.0 - eccentricity_squared * sine * sine;
    const double meridian = semi_major_axis * (1.0 - eccentricity_squared) / (squash * std::sqrt(squash));
    const double parallel = semi_major_axis / std::sqrt(squash) * std::cos(place.lat * pi / 180.0);
    return {place.lon + shift.east / parallel * 180.0 / pi, place.lat + shift.north / meridian * 180.0 / pi};
}

LonLat bd09(LonLat place) {
    if (!in_china(place)) return place;
    const LonLat from = gcj02(place);
    const double radius = std::hypot(from.lon, from.lat) + 0.00002 * std::sin(from.lat * baidu_wave);
    const double angle = std::atan2(from.lat, from.lon) + 0.000003 * std::cos(from.lon * baidu_wave);
    return {radius * std::cos(angle) + baidu_offset.lon, radius * std::sin(angle) + baidu_offset.lat};
}

}  // namespace

LonLat from_wgs84(LonLat place, Datum datum) {
    if (datum == Datum::wgs84) return place;
    return datum == Datum::gcj02 ? gcj02(place) : bd09(place);
}

LonLat to_wgs84(LonLat drawn, Datum datum) {
    constexpr int rounds = 8;  // each leaves a thousandth of the error before
    LonLat place = drawn;
    for (int k = 0; k < rounds; ++k) {
        const LonLat written = from_wgs84(place, datum);
        place = {place.lon + drawn.lon - written.lon, place.lat + drawn.lat - written.lat};
    }
    return place;
}

}  // namespace shangquan
