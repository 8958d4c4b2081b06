#include "tests/support/maps/drawn_town.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/geometry/algorithms/within.hpp>
#include <boost/geometry/strategies/strategies.hpp>

namespace shangquan {
namespace {

/// A residential street from west to east at y = 60: carriageway 57 to 63, sidewalks 54 to 57 and 63 to 66; a shop at
/// each side.
DrawnTown street_town(const std::string& street = "highway=residential;width=6;name=Main Street") {
    DrawnTown town;
    town.way({{0, 60}, {240, 60}}, street);
    town.point({100, 68}, "shop=clothes;name=North Shop").point({100, 52}, "shop=clothes;name=South Shop");
    return town;
}

const Finding* finding(const std::vector<Finding>& findings, const std::string& rule) {
    const auto found =
        std::find_if(findings.begin(), findings.end(), [&](const Finding& row) { return row.rule == rule; });
    return found == findings.end() ? nullptr : &*found;
}

Zone walked(const DrawnTown& town) { return build_zone(town.imported().layers).zone; }

TEST(ImportStreets, WalksBesideTheCarriagewayNotOnIt) {
    const Zone zone = walked(street_town());
    EXPECT_TRUE(walkable_at(zone, 0, {100.5, 64.5}));
    EXPECT_TRUE(walkable_at(zone, 0, {100.5, 55.5}));
    EXPECT_FALSE(walkable_at(zone, 0, {100.5, 60.5}));
    EXPECT_FALSE(walkable_at(zone, 0, {100.5, 70.5}));
}

TEST(ImportStreets, TakesTheUsualWidthOfTheClassWhereTheTagsAreSilent) {
    const ImportedTown town = street_town("highway=primary").imported();
    ASSERT_EQ(town.layers.streets.size(), 1U);
    EXPECT_EQ(town.layers.streets[0].kind, StreetKind::primary);
    EXPECT_DOUBLE_EQ(town.layers.streets[0].width, 13.0);
    EXPECT_DOUBLE_EQ(town.layers.streets[0].sidewalk, 4.0);
    EXPECT_EQ(town.layers.streets[0].confidence, "medium");
    ASSERT_NE(finding(town.findings, "assumed"), nullptr);
    EXPECT_EQ(finding(town.findings, "assumed")->message,
              "1 of 1 ways do not say how wide they are; the usual width of their class is taken");
}

TEST(ImportStreets, BuildsTheOneSidewalkThereIs) {
    const Zone zone = walked(street_town("highway=residential;width=6;sidewalk=left"));
    EXPECT_TRUE(walkable_at(zone, 0, {50.5, 64.5}));
    EXPECT_FALSE(walkable_at(zone, 0, {50.5, 55.5}));
}

/// A footway north of the street between x = 50 and 180: 67.5 to 70.5, a verge of 4.5 m between it and the kerb.
DrawnTown town_with_footway(const std::string& street, const std::string& footway) {
    DrawnTown town = street_town(street);
    town.way({{50, 69}, {180, 69}}, footway);
    return town;
}

TEST(ImportStreets, AddsNoPavementWhereAFootwayIsDrawnBesideTheStreet) {
    const ImportedTown town = town_with_footway("highway=residential;width=6", "highway=footway").imported();
    const Zone zone = build_zone(town.layers).zone;
    EXPECT_TRUE(walkable_at(zone, 0, {100.5, 69.5}));
    EXPECT_FALSE(walkable_at(zone, 0, {100.5, 64.5}));
    EXPECT_TRUE(walkable_at(zone, 0, {100.5, 55.5}));  // the other side has none
    EXPECT_TRUE(walkable_at(zone, 0, {20.5, 64.5}));   // before the footway begins
    EXPECT_TRUE(walkable_at(zone, 0, {51.5, 66.5}));   // the way from one to the other
    ASSERT_NE(finding(town.findings, "pavement"), nullptr);
    EXPECT_EQ(finding(town.findings, "pavement")->message,
              "1 carriageways have footways drawn beside them over 130 m; these are their pavements, and no others are "
              "added");
}

TEST(ImportStreets, CrossesFromFootwayToPavementOverTheVerge) {
    DrawnTown town = town_with_footway("highway=residential;width=6", "highway=footway");
    town.point({100, 60}, "highway=crossing");
    const Zone zone = walked(town);
    for (const double y : {56.5, 60.5, 64.5, 66.5, 69.5}) EXPECT_TRUE(walkable_at(zone, 0, {100.5, y})) << y;
}

TEST(ImportStreets, TakesAPathBesideAStatedPavementForASecondOne) {
    const std::string street = "highway=residential;width=6;sidewalk=both";
    EXPECT_TRUE(walkable_at(walked(town_with_footway(street, "highway=footway")), 0, {100.5, 64.5}));
    EXPECT_FALSE(walkable_at(walked(town_with_footway(street, "highway=footway;footway=sidewalk")), 0, {100.5, 64.5}));
}

TEST(ImportStreets, AddsNoPavementWhereItIsSaidToBeDrawnSeparately) {
    const Zone zone = walked(town_with_footway("highway=residential;width=6;sidewalk=separate", "highway=footway"));
    EXPECT_FALSE(walkable_at(zone, 0, {20.5, 64.5}));
    EXPECT_FALSE(walkable_at(zone, 0, {100.5, 55.5}));
}

TEST(ImportStreets, WalksFromHouseToHouseWhereTrafficIsShutOut) {
    const Zone zone = walked(street_town("highway=residential;width=6;motor_vehicle=no;psv=yes"));
    EXPECT_TRUE(walkable_at(zone, 0, {100.5, 60.5}));
    EXPECT_TRUE(walkable_at(zone, 0, {100.5, 64.5}));
    EXPECT_FALSE(walkable_at(zone, 0, {100.5, 67.5}));
}

TEST(ImportStreets, CrossesWhereACrossingIsMarked) {
    DrawnTown town = street_town();
    town.point({150, 60}, "highway=crossing");
    const Zone zone = walked(town);
    EXPECT_TRUE(walkable_at(zone, 0, {150.5, 60.5}));
    EXPECT_FALSE(walkable_at(zone, 0, {140.5, 60.5}));
}

TEST(ImportStreets, HoldsPeopleAtTheKerbWhereACrossingHasLights) {
    DrawnTown town = street_town();
    town.point({150, 60}, "highway=crossing;crossing=traffic_signals").point({50, 60}, "highway=crossing;crossing=uncontrolled");
    const ImportedTown imported = town.imported();
    const BuiltZone built = build_zone(imported.layers);
    ASSERT_EQ(built.zone.signals.size(), 1U);
    EXPECT_EQ(built.zone.signals[0].cycle, 90.0);
    EXPECT_EQ(built.zone.signals[0].green, 30.0);
    EXPECT_NEAR(built.zone.signals[0].length, 7.2, 0.1);  // across 6 m of carriageway and 4 m wide, corner to corner
    const MultiPolygon& red = built.zone.signals[0].area;
    EXPECT_TRUE(boost::geometry::within(Point(150.5, 62.5), red));
    EXPECT_FALSE(boost::geometry::within(Point(150.5, 63.5), red));
    ASSERT_NE(finding(imported.findings, "assumed"), nullptr);
    EXPECT_EQ(std::count_if(imported.findings.begin(), imported.findings.end(),
                            [](const Finding& told) { return told.message.starts_with("1 crossings have lights"); }),
              1);
}

TEST(ImportStreets, FindsTheLightsAtThePointWhereADrawnCrossingCrosses) {
    DrawnTown town = street_town();
    town.way({{150, 50}, {150, 70}}, "highway=footway;footway=crossing").way({{50, 50}, {50, 70}}, "highway=footway;footway=crossing");
    town.point({150, 60}, "highway=crossing;crossing=traffic_signals").point({50, 60}, "highway=crossing;crossing=uncontrolled");
    const Zone zone = walked(town);
    ASSERT_EQ(zone.signals.size(), 1U);
    EXPECT_TRUE(boost::geometry::within(Point(150.5, 60.5), zone.signals[0].area));
}

TEST(ImportStreets, CrossesWhereAFootwayLeadsOver) {
    DrawnTown town = street_town();
    town.way({{150, 30}, {150, 90}}, "highway=footway");
    const Zone zone = walked(town);
    EXPECT_TRUE(walkable_at(zone, 0, {150.5, 60.5}));
    EXPECT_TRUE(walkable_at(zone, 0, {150.5, 80.5}));
}

TEST(ImportStreets, JoinsPavementsThatNoWayJoinsAndSaysSo) {
    const ImportedTown town = street_town().imported();
    ASSERT_NE(finding(town.findings, "joined"), nullptr);
    const auto crossings = std::count_if(town.layers.areas.begin(), town.layers.areas.end(),
                                         [](const AreaFeature& area) { return area.kind == AreaKind::crossing; });
    EXPECT_EQ(crossings, 1);
    const Zone zone = build_zone(town.layers).zone;
    EXPECT_EQ(zone.venues.size(), 2U);
}

TEST(ImportStreets, LeavesPavementsApartThatAMotorwaySeparates) {
    DrawnTown town;
    town.way({{0, 60}, {240, 60}}, "highway=motorway")
        .way({{0, 75}, {240, 75}}, "highway=footway")
        .way({{0, 30}, {100, 30}}, "highway=footway");
    town.point({100, 78}, "shop=books").point({50, 26}, "shop=books");
    const ImportedTown made = town.imported();
    EXPECT_EQ(finding(made.findings, "joined"), nullptr);
    EXPECT_EQ(made.layers.venues.size(), 1U);
    ASSERT_NE(finding(made.findings, "unreachable"), nullptr);
}

TEST(ImportStreets, KeepsThePassageThroughABuildingOpen) {
    DrawnTown town = street_town();
    town.area(box({60, 70}, {90, 100}), "building=yes");
    town.way({{75, 64}, {75, 110}}, "highway=footway;tunnel=building_passage;width=4");
    town.way({{20, 110}, {200, 110}}, "highway=footway;width=4");
    const Zone zone = walked(town);
    EXPECT_TRUE(walkable_at(zone, 0, {75.5, 85.5}));
    EXPECT_FALSE(walkable_at(zone, 0, {65.5, 85.5}));
}

TEST(ImportStreets, TakesATunnelThroughABuildingForAPassage) {
    DrawnTown town = street_town();
    town.area(box({60, 70}, {90, 100}), "building=yes");
    town.way({{75, 64}, {75, 70}}, "highway=footway").way({{75, 70}, {75, 100}}, "highway=footway;tunnel=yes;width=4");
    town.way({{75, 100}, {75, 110}}, "highway=footway").way({{20, 110}, {200, 110}}, "highway=footway;width=4");
    const Zone zone = walked(town);
    EXPECT_TRUE(walkable_at(zone, 0, {75.5, 85.5}));
    EXPECT_EQ(zone.floors.size(), 1U);
}

TEST(ImportStreets, WalksThePavementsOfABridgeOverAWay) {
    DrawnTown town;
    const std::string street = "highway=residential;width=6;name=Main Street";
    town.way({{0, 60}, {100, 60}}, street).way({{140, 60}, {240, 60}}, street);
    town.way({{100, 60}, {140, 60}}, street + ";bridge=yes;layer=1");
    town.way({{50, 57}, {50, 30}, {120, 30}, {120, 100}}, "highway=footway;width=4");
    town.point({50, 68}, "shop=clothes").point({200, 68}, "shop=clothes");
    const Zone zone = walked(town);
    for (const double y : {55.5, 64.5}) EXPECT_TRUE(walkable_at(zone, 1, {120.5, y}));
    EXPECT_FALSE(walkable_at(zone, 1, {120.5, 60.5}));
    EXPECT_TRUE(walkable_at(zone, 0, {120.5, 60.5}));
    EXPECT_EQ(zone.connectors.size(), 4U);
    EXPECT_EQ(zone.venues.size(), 2U);
}

TEST(ImportStreets, DoesNotMergeAFootbridgeWithTheStreetBelow) {
    DrawnTown town = street_town();
    town.way({{150, 75}, {150, 45}}, "highway=footway;bridge=yes;layer=1;width=4");
    town.way({{150, 85}, {150, 75}}, "highway=steps");
    town.way({{150, 45}, {150, 35}}, "highway=steps");
    town.way({{120, 85}, {180, 85}}, "highway=footway").way({{120, 35}, {180, 35}}, "highway=footway");
    town.way({{150, 85}, {120, 85}}, "highway=footway").way({{150, 35}, {120, 35}}, "highway=footway");
    town.way({{120, 85}, {120, 64}}, "highway=footway").way({{120, 35}, {120, 56}}, "highway=footway");
    const Zone zone = walked(town);
    EXPECT_TRUE(walkable_at(zone, 1, {150.5, 60.5}));
    EXPECT_FALSE(walkable_at(zone, 0, {150.5, 60.5}));
    ASSERT_EQ(zone.connectors.size(), 2U);
    for (const Connector& stairs : zone.connectors) {
        EXPECT_EQ(stairs.kind, ConnectorKind::stairs);
        EXPECT_EQ(zone.floors[stairs.upper_floor.value].level, 1);
    }
}

TEST(ImportStreets, WalksABridgeOverWaterOnTheLevelOfTheStreet) {
    DrawnTown town = street_town();
    town.area(box({16, 80}, {216, 100}), "natural=water");
    town.way({{100, 66}, {100, 76}}, "highway=footway;width=4");
    town.way({{100, 76}, {100, 104}}, "highway=footway;bridge=yes;layer=1;width=4");
    town.way({{100, 104}, {100, 112}}, "highway=footway;width=4");
    const Zone zone = walked(town);
    EXPECT_TRUE(walkable_at(zone, 0, {100.5, 90.5}));
    EXPECT_FALSE(walkable_at(zone, 0, {110.5, 90.5}));
    EXPECT_EQ(zone.floors.size(), 1U);
}

TEST(ImportStreets, ClosesWallsButForTheirGates) {
    DrawnTown town;
    town.area(box({40, 40}, {190, 100}), "highway=pedestrian;area=yes");
    town.way({{40, 70}, {190, 70}}, "barrier=wall");
    town.point({120, 70}, "barrier=gate");
    town.way({{0, 50}, {50, 50}}, "highway=footway").point({60, 90}, "shop=books");
    const Zone zone = walked(town);
    EXPECT_TRUE(walkable_at(zone, 0, {120.5, 70.1}));
    EXPECT_TRUE(walkable_at(zone, 0, {100.5, 90.5}));
    EXPECT_FALSE(walkable_at(zone, 0, {100.5, 70.1}));
}

TEST(ImportStreets, TakesStairsAndLiftsBetweenTaggedLevels) {
    DrawnTown town = street_town();
    town.area(box({60, 70}, {120, 100}), "indoor=corridor;level=-1");
    town.way({{80, 66}, {80, 75}}, "highway=steps;level=-1|0;incline=down;conveying=forward");
    town.point({100, 66}, "highway=elevator;level=-1|0");
    const Zone zone = walked(town);
    ASSERT_EQ(zone.connectors.size(), 2U);
    const Connector& escalator = zone.connectors[0];
    EXPECT_EQ(escalator.kind, ConnectorKind::escalator);
    EXPECT_EQ(escalator.direction, ConnectorDirection::down);
    EXPECT_EQ(zone.connectors[1].kind, ConnectorKind::lift);
    EXPECT_TRUE(walkable_at(zone, -1, {90.5, 85.5}));
}

}  // namespace
}  // namespace shangquan
