#include "tests/support/maps/drawn_town.hpp"

#include <gtest/gtest.h>
#include <boost/geometry/algorithms/within.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>

namespace shangquan {
namespace {

/// A promenade beside a coast. OpenStreetMap's coasts have the land on their left.
DrawnTown seaside(const std::vector<Point>& coast) {
    DrawnTown town;
    town.way({{20, 30}, {220, 30}}, "highway=footway;width=4");
    town.point({100, 26}, "shop=clothes");
    town.way(coast, "natural=coastline");
    return town;
}

bool wet(const ImportedTown& town, const Point& place) {
    return std::any_of(town.layers.water.begin(), town.layers.water.end(),
                       [&](const WaterFeature& water) { return boost::geometry::within(place, water.shape); });
}

TEST(ImportSea, LiesOnTheRightOfACoast) {
    const ImportedTown town = seaside({{-500, 40}, {900, 40}}).imported();
    EXPECT_FALSE(wet(town, {120, 60}));
    EXPECT_TRUE(wet(town, {120, 20}));
    const ImportedTown turned = seaside({{900, 40}, {-500, 40}}).imported();
    EXPECT_TRUE(wet(turned, {120, 60}));
    EXPECT_FALSE(wet(turned, {120, 20}));
}

TEST(ImportSea, HasIslands) {
    DrawnTown town = seaside({{900, 40}, {-500, 40}});
    town.area({{100, 60}, {140, 60}, {140, 80}, {100, 80}, {100, 60}}, "natural=coastline");
    const ImportedTown imported = town.imported();
    EXPECT_FALSE(wet(imported, {120, 70}));
    EXPECT_TRUE(wet(imported, {160, 70}));
    EXPECT_TRUE(wet(imported, {120, 50}));
}

// The border lies at x = 16 and 216.
TEST(ImportSea, GoesOnToTheBorderWhereAnExtractCutACoastBeforeIt) {
    const ImportedTown town = seaside({{190, 40}, {120, 44}, {40, 40}}).imported();
    EXPECT_TRUE(wet(town, {20, 60}));
    EXPECT_TRUE(wet(town, {210, 60}));
    EXPECT_FALSE(wet(town, {120, 20}));
}

TEST(ImportSea, IsNoneWhereACoastBreaksOff) {
    EXPECT_TRUE(seaside({{120, 66}, {90, 66}}).imported().layers.water.empty());
}

TEST(ImportSea, IsNotWalkedOn) {
    DrawnTown town = seaside({{900, 40}, {-500, 40}});
    town.area({{100, 20}, {140, 20}, {140, 60}, {100, 60}, {100, 20}}, "place=square");
    const Zone zone = build_zone(town.imported().layers).zone;
    EXPECT_TRUE(walkable_at(zone, 0, {120.5, 38.5}));
    EXPECT_FALSE(walkable_at(zone, 0, {120.5, 42.5}));
}

}  // namespace
}  // namespace shangquan
