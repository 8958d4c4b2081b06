#include "maps/local_frame.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

// Expected metres: `gdaltransform -s_srs EPSG:4326 -t_srs EPSG:32648` (GDAL 3.6.2) says 648071.010192 3272807.282468,
// and so does the series of Krüger (1912) worked out by hand to 0.1 mm.
constexpr LonLat station{106.528700, 29.576252};

TEST(LocalFrame, FindsTheUtmZoneOfAPlace) {
    EXPECT_EQ(utm_epsg(station), 32648);
    EXPECT_EQ(utm_epsg({24.9, 60.2}), 32635);
    EXPECT_EQ(utm_epsg({-58.4, -34.6}), 32721);
}

TEST(LocalFrame, AgreesWithGdaltransformToTheMillimetre) {
    const LocalFrame frame{.epsg = 32648, .easting = 648000.0, .northing = 3272000.0, .grid = {}};
    const Point place = to_local(frame, station);
    EXPECT_NEAR(place.x(), 71.010192, 1e-3);
    EXPECT_NEAR(place.y(), 807.282468, 1e-3);
}

TEST(LocalFrame, ComesBackToTheSameDegrees) {
    const LocalFrame frame{.epsg = 32648, .easting = 648000.0, .northing = 3272000.0, .grid = {}};
    const LonLat back = to_lon_lat(frame, to_local(frame, station));
    EXPECT_NEAR(back.lon, station.lon, 1e-10);
    EXPECT_NEAR(back.lat, station.lat, 1e-10);
}

}  // namespace
}  // namespace shangquan
