#include "maps/import/datum.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace shangquan {
namespace {

constexpr double metre = 1.0 / 111000.0;  ///< degrees, about

TEST(Datum, TurnsAPublishedPairIntoEachOther) {
    const LonLat drawn{106.532469, 29.573462};
    const LonLat place{106.528700, 29.576252};
    EXPECT_NEAR(to_wgs84(drawn, Datum::gcj02).lon, place.lon, metre);
    EXPECT_NEAR(to_wgs84(drawn, Datum::gcj02).lat, place.lat, metre);
    EXPECT_NEAR(from_wgs84(place, Datum::gcj02).lon, drawn.lon, metre);
    EXPECT_NEAR(from_wgs84(place, Datum::gcj02).lat, drawn.lat, metre);
}

TEST(Datum, ShiftsByHundredsOfMetresInChina) {
    const LonLat place{116.397, 39.908};
    const auto shift = [&](Datum datum) {
        const LonLat drawn = from_wgs84(place, datum);
        return std::hypot((drawn.lon - place.lon) * std::cos(place.lat * 3.14159 / 180.0), drawn.lat - place.lat) /
               metre;
    };
    EXPECT_GT(shift(Datum::gcj02), 300.0);
    EXPECT_LT(shift(Datum::gcj02), 700.0);
    EXPECT_GT(shift(Datum::bd09), 900.0);
    EXPECT_LT(shift(Datum::bd09), 2000.0);
}

TEST(Datum, ComesBackWithinAMillimetre) {
    for (const Datum datum : {Datum::wgs84, Datum::gcj02, Datum::bd09})
        for (double lon = 80.0; lon < 130.0; lon += 7.3)
            for (double lat = 20.0; lat < 50.0; lat += 5.1) {
                const LonLat back = to_wgs84(from_wgs84({lon, lat}, datum), datum);
                EXPECT_NEAR(back.lon, lon, 0.001 * metre);
                EXPECT_NEAR(back.lat, lat, 0.001 * metre);
            }
}

TEST(Datum, LeavesPlacesOutsideChinaAlone) {
    const LonLat zurich{8.54, 47.37};
    EXPECT_EQ(from_wgs84(zurich, Datum::gcj02), zurich);
    EXPECT_EQ(to_wgs84(zurich, Datum::bd09), zurich);
}

}  // namespace
}  // namespace shangquan
