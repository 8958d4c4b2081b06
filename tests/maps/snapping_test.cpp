#include "tests/support/maps/drawn_map.hpp"

#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace shangquan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Snapping, MovesAGateToTheMiddleOfItsCell) {
    DrawnMap map;
    draw_sound(map);
    map.gate("north", {50.3, 98.4});
    const BuiltZone built = map.built();
    ASSERT_EQ(built.zone.gates.size(), 2U);
    EXPECT_EQ(built.zone.gates[1].position, Point(50.5, 98.5));
    EXPECT_EQ(built.zone.gates[1].key, key_of("town/north"));
    EXPECT_THAT(findings_text(built.findings), IsEmpty());
}

TEST(Snapping, SaysSoWhenItMovesAThingFar) {
    DrawnMap map;
    draw_sound(map);
    map.venue("behind", {50.5, 105});
    const BuiltZone built = map.built();
    ASSERT_EQ(built.zone.venues.size(), 2U);
    EXPECT_THAT(built.zone.venues[1].doors, ElementsAre(Point(50.5, 99.5)));
    EXPECT_THAT(findings_text(built.findings),
                ElementsAre("warning venues/behind [moved] lies 5.5 m off walkable ground; moved onto it"));
}

TEST(Snapping, LeavesOutWhatIsTooFarAway) {
    DrawnMap map;
    draw_sound(map);
    map.venue("far", {150, 60}).gate("lost", {180, 60});
    const BuiltZone built = map.built();
    EXPECT_EQ(built.zone.venues.size(), 1U);
    EXPECT_EQ(built.zone.gates.size(), 1U);
    EXPECT_THAT(findings_text(built.findings),
                ElementsAre("error gates/lost [no ground] lies more than 15 m from walkable ground; left out",
                            "error venues/far [no ground] lies more than 15 m from walkable ground; left out"));
}

TEST(Snapping, LeavesOutWhatIsOnAFloorWithoutGround) {
    DrawnMap map;
    draw_sound(map);
    map.venue("cellar", {60, 60}, {{"floor", "-1"}});
    const BuiltZone built = map.built();
    EXPECT_EQ(built.zone.venues.size(), 1U);
    EXPECT_THAT(
        findings_text(built.findings),
        ElementsAre("error venues/cellar [no floor] floor is -1, which has no walkable areas in this zone; left out"));
}

TEST(Snapping, KeepsTheDoorsThatHaveGround) {
    DrawnMap map;
    draw_sound(map);
    map.without("venues").feature(
        "venues", {{"id", "\"mall\""}, {"category", "\"fashion\""}, {"floor_area", "9"}, {"capacity", "9"}},
        points_json({{60.5, 60.5}, {150, 60}}));
    const BuiltZone built = map.built();
    ASSERT_EQ(built.zone.venues.size(), 1U);
    EXPECT_THAT(built.zone.venues[0].doors, ElementsAre(Point(60.5, 60.5)));
}

TEST(OpenAirVenues, AreCutToWalkableGroundAndEnteredInTheirMiddle) {
    DrawnMap map;
    draw_sound(map);
    map.open_air("stage", box({100, 50}, {140, 71}));
    const BuiltZone built = map.built();
    const Venue& stage = built.zone.venues[1];
    EXPECT_TRUE(stage.open_air());
    for (const Point& corner : stage.ground.outer()) EXPECT_LE(corner.x(), 120.001);
    ASSERT_EQ(stage.doors.size(), 1U);
    EXPECT_NEAR(stage.doors[0].x(), 110.0, 0.51);
    EXPECT_NEAR(stage.doors[0].y(), 60.5, 0.01);
    EXPECT_THAT(findings_text(built.findings), IsEmpty());
}

TEST(OpenAirVenues, OffWalkableGroundGetADoorBesideThem) {
    DrawnMap map;
    draw_sound(map);
    map.open_air("fountain", box({125, 50}, {135, 60}));
    const BuiltZone built = map.built();
    const Venue& fountain = built.zone.venues[1];
    EXPECT_FALSE(fountain.open_air());
    EXPECT_NEAR(fountain.doors[0].x(), 119.5, 1e-9);
    EXPECT_THAT(
        findings_text(built.findings),
        ElementsAre("warning venues/fountain [no ground] nobody can walk on its ground; visitors wait at a point "
                    "beside it"));
}

TEST(Signals, HoldOnTheCarriagewayUnderTheirCrossing) {
    DrawnMap map;
    draw_sound(map);
    map.street("road", "secondary", {{130, 10}, {130, 110}}, {{"width", "10"}, {"sidewalk", "3"}});
    const Properties lights{{"cycle_s", "90"}, {"green_s", "30"}};
    map.area("zebra", "crossing", box({122, 50}, {138, 54}), lights).area("lost", "crossing", box({60, 50}, {70, 54}), lights);
    const BuiltZone built = map.built();
    ASSERT_EQ(built.zone.signals.size(), 1U);
    EXPECT_NEAR(boost::geometry::area(built.zone.signals[0].area), 40.0, 0.1);
    EXPECT_NEAR(built.zone.signals[0].length, std::hypot(10.0, 4.0), 0.1);
    EXPECT_THAT(findings_text(built.findings),
                testing::Contains("warning areas/lost [signal] no carriageway lies under the crossing, so its signal stops nobody"));
}

TEST(Zones, CarryLinesClosuresAndBuildingsOfVenues) {
    DrawnMap map;
    draw_sound(map);
    map.line("gateway", {30, 20}, {30, 100}).building("mall", box({50, 50}, {60, 60}));
    map.venue("stall", {70, 70}, {{"building", "\"mal\""}});
    ZoneLayers layers = map.layers();
    layers.closures.push_back({0, {{{{30, 30}, {30, 40}, {40, 40}, {40, 30}, {30, 30}}}}, 36000, 72000});
    const BuiltZone built = build_zone(layers);
    ASSERT_EQ(built.zone.lines.size(), 1U);
    EXPECT_NEAR((built.zone.lines[0].to - Point(30, 100)).norm(), 0.0, 1e-5);
    ASSERT_EQ(built.zone.closures.size(), 1U);
    EXPECT_EQ(built.zone.closures[0].from, 36000);
    EXPECT_THAT(
        findings_text(built.findings),
        ElementsAre("warning venues/stall [no building] building is \"mal\", which is not in the layer buildings; did "
                    "you mean \"mall\"?"));
}

}  // namespace
}  // namespace shangquan
