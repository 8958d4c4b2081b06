#include "tests/support/maps/drawn_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace shangquan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(WalkableArea, IsTheSquareAndNothingBesideIt) {
    DrawnMap map;
    draw_sound(map);
    const BuiltZone built = map.built();
    EXPECT_EQ(walkable_cells(built), 100 * 80);
    EXPECT_TRUE(walkable_at(built, {70, 60}));
    EXPECT_FALSE(walkable_at(built, {130, 60}));
    EXPECT_THAT(findings_text(built.findings), IsEmpty());
}

TEST(WalkableArea, EndsAtBuildingsWaterAndBarriers) {
    DrawnMap map;
    draw_sound(map);
    map.building("house", box({40, 40}, {50, 50})).water("pond", box({60, 40}, {70, 50}));
    map.area("bed", "barrier", box({80, 40}, {90, 50}));
    const BuiltZone built = map.built();
    EXPECT_FALSE(walkable_at(built, {45, 45}));
    EXPECT_FALSE(walkable_at(built, {65, 45}));
    EXPECT_FALSE(walkable_at(built, {85, 45}));
    EXPECT_TRUE(walkable_at(built, {55, 45}));
}

TEST(WalkableArea, IsCutByCarriagewaysAndJoinedByCrossings) {
    DrawnMap map;
    draw_sound(map);
    map.street("road", "primary", {{70, 16}, {70, 116}}, {{"width", "10"}});
    map.area("zebra", "crossing", box({64, 56}, {76, 64}));
    const BuiltZone built = map.built();
    EXPECT_FALSE(walkable_at(built, {70, 40}));
    EXPECT_TRUE(walkable_at(built, {70, 60}));
    EXPECT_TRUE(walkable_at(built, {100, 40}));  // beyond the road, over the crossing
    EXPECT_THAT(findings_text(built.findings), IsEmpty());
}

TEST(WalkableArea, IsNotOpenedIntoAHouseByACrossing) {
    DrawnMap map;
    draw_sound(map);
    map.street("road", "primary", {{70, 16}, {70, 116}}, {{"width", "10"}});
    map.area("zebra", "crossing", box({64, 56}, {82, 64})).building("house", box({77, 40}, {90, 80}));
    const BuiltZone built = map.built();
    EXPECT_TRUE(walkable_at(built, {70, 60}));
    EXPECT_FALSE(walkable_at(built, {80, 60}));
}

TEST(WalkableArea, HasPavementsBesideCarriageways) {
    DrawnMap map;
    draw_sound(map);
    map.street("road", "secondary", {{125, 60}, {200, 60}}, {{"width", "8"}, {"sidewalk", "4"}});
    const BuiltZone built = map.built();
    EXPECT_FALSE(walkable_at(built, {160, 60}));
    EXPECT_TRUE(walkable_at(built, {160, 66}));
    EXPECT_TRUE(walkable_at(built, {160, 54}));
    EXPECT_FALSE(walkable_at(built, {160, 69}));
}

TEST(WalkableArea, LeavesNoSliverWhereFootwaysMeet) {
    DrawnMap map;
    draw_sound(map);
    map.street("east", "footway", {{110, 60}, {150, 60}}, {{"width", "4"}});
    map.street("north", "footway", {{150, 60}, {150, 100}}, {{"width", "4"}});
    const BuiltZone built = map.built();
    EXPECT_TRUE(walkable_at(built, {150, 60}));
    EXPECT_TRUE(walkable_at(built, {150, 95}));
    EXPECT_THAT(findings_text(built.findings), IsEmpty());
}

TEST(WalkableArea, IgnoresBridgesAndTunnelsOfTheRoadNetwork) {
    DrawnMap map;
    draw_sound(map);
    map.street("viaduct", "primary", {{70, 16}, {70, 116}}, {{"width", "10"}, {"sidewalk", "3"}, {"layer", "1"}});
    const BuiltZone built = map.built();
    EXPECT_TRUE(walkable_at(built, {70, 40}));
    EXPECT_FALSE(walkable_at(built, {70, 110}));
}

TEST(WalkableArea, RunsThroughBuildingsByPassagesAndRoomsAndOverWaterByBridges) {
    DrawnMap map;
    draw_sound(map);
    map.building("mall", box({40, 30}, {60, 90})).water("river", box({80, 16}, {90, 116}));
    map.area("arcade", "passage", box({39, 50}, {61, 56})).area("hall", "indoor", box({45, 56}, {55, 80}));
    map.area("footbridge", "bridge", box({79, 50}, {91, 56})).area("kiosk", "barrier", box({48, 66}, {52, 70}));
    const BuiltZone built = map.built();
    EXPECT_TRUE(walkable_at(built, {50, 53}));
    EXPECT_TRUE(walkable_at(built, {50, 60}));
    EXPECT_FALSE(walkable_at(built, {50, 68}));  // a barrier cuts rooms, too
    EXPECT_TRUE(walkable_at(built, {85, 53}));
    EXPECT_FALSE(walkable_at(built, {85, 40}));
}

TEST(WalkableArea, EndsAtTheBorder) {
    DrawnMap map;
    draw_sound(map);
    map.area("beyond", "park", box({110, 50}, {230, 70}));
    const BuiltZone built = map.built();
    EXPECT_TRUE(walkable_at(built, {210, 60}));
    EXPECT_FALSE(walkable_at(built, {220, 60}));
}

TEST(WalkableArea, IsNotChangedByGreenAndCore) {
    DrawnMap map;
    draw_sound(map);
    map.area("lawn", "green", box({130, 30}, {200, 90})).area("heart", "core", box({20, 20}, {160, 100}));
    const BuiltZone built = map.built();
    EXPECT_EQ(walkable_cells(built), 100 * 80);
    ASSERT_EQ(built.zone.core.size(), 1U);
    EXPECT_EQ(built.zone.core.front().outer().size(), 5U);
}

TEST(WalkableArea, HasPassagesOfTwelveDecimetres) {
    DrawnMap map;
    draw_sound(map);
    map.area("gap", "passage", box({119, 60.4}, {160, 61.6}));
    EXPECT_TRUE(walkable_at(map.built(), {140, 60.8}));
}

TEST(WalkableArea, HasNoPassageNarrowerThanAnybody) {
    DrawnMap map;
    draw_sound(map);
    map.area("gap", "passage", box({119, 60.4}, {160, 60.7}));
    EXPECT_FALSE(walkable_at(map.built(), {140, 60.5}));
}

TEST(Floors, AreJoinedByConnectors) {
    DrawnMap map;
    draw_sound(map);
    map.area("hall", "indoor", box({60, 40}, {100, 80}), {{"floor", "-1"}});
    map.connector("stairs", {{70, 60}, {60, 60}}, {{"from_floor", "-1"}, {"to_floor", "0"}});
    const BuiltZone built = map.built();
    ASSERT_EQ(built.zone.floors.size(), 2U);
    EXPECT_EQ(built.zone.floors[0].level, -1);
    EXPECT_EQ(built.zone.floors[1].level, 0);
    EXPECT_EQ(walkable_cells(built, -1), 40 * 40);
    ASSERT_EQ(built.zone.connectors.size(), 1U);
    EXPECT_NEAR(built.zone.connectors[0].length, 10.0, 1e-6);
    EXPECT_EQ(built.zone.connectors[0].lower_floor, FloorId{0});
}

TEST(Floors, AreFiveMetresApartUnlessAConnectorSaysHowFarItRises) {
    DrawnMap map;
    draw_sound(map);
    map.area("hall", "indoor", box({60, 40}, {100, 80}), {{"floor", "-2"}});
    const Properties floors{{"kind", "\"lift\""}, {"from_floor", "-2"}, {"to_floor", "0"}};
    Properties deep = floors;
    deep["rise"] = "23.5";
    map.connector("lift", {{70, 60}, {60, 60}}, floors);
    map.connector("deep-lift", {{70, 65}, {60, 65}}, deep);
    const BuiltZone built = map.built();
    ASSERT_EQ(built.zone.connectors.size(), 2U);
    EXPECT_DOUBLE_EQ(built.zone.connectors[0].rise, 10.0);
    EXPECT_DOUBLE_EQ(built.zone.connectors[1].rise, 23.5);
}

TEST(Floors, ThatNoConnectorReachesAreEmptied) {
    DrawnMap map;
    draw_sound(map);
    map.area("hall", "indoor", box({60, 40}, {100, 80}), {{"floor", "-1"}});
    const BuiltZone built = map.built();
    EXPECT_EQ(walkable_cells(built, -1), 0);
    EXPECT_THAT(findings_text(built.findings),
                ElementsAre("warning areas/ [not joined] 1600 m² on floor -1 are not joined to any gate; left out"));
}

TEST(Floors, ThatCanOnlyBeEnteredAreEmptied) {
    DrawnMap map;
    draw_sound(map);
    map.area("roof", "square", box({60, 40}, {100, 80}), {{"floor", "1"}});
    map.connector("escalator", {{70, 60}, {80, 60}}, {{"direction", "\"up\""}});
    const BuiltZone built = map.built();
    EXPECT_EQ(walkable_cells(built, 1), 0);
    EXPECT_TRUE(built.zone.connectors.empty());
    EXPECT_THAT(
        findings_text(built.findings),
        ElementsAre("warning areas/ [not joined] 1600 m² on floor 1 are not joined to any gate; left out",
                    "warning connectors/escalator [not joined] leads to ground on floor 1 that no gate is joined to; "
                    "left out"));
}

TEST(Floors, StayWithOneEscalatorUpAndOneDown) {
    DrawnMap map;
    draw_sound(map);
    map.area("roof", "square", box({60, 40}, {100, 80}), {{"floor", "1"}});
    map.connector("up", {{70, 60}, {80, 60}}, {{"direction", "\"up\""}});
    map.connector("down", {{70, 65}, {80, 65}}, {{"direction", "\"down\""}});
    EXPECT_EQ(walkable_cells(map.built(), 1), 40 * 40);
}

TEST(JoinedGround, DropsIslandsWithTheirArea) {
    DrawnMap map;
    draw_sound(map);
    map.area("island", "square", box({150, 50}, {170, 70}));
    const BuiltZone built = map.built();
    EXPECT_FALSE(walkable_at(built, {160, 60}));
    EXPECT_THAT(findings_text(built.findings),
                ElementsAre("warning areas/ [not joined] 400 m² on floor 0 are not joined to any gate; left out"));
}

TEST(JoinedGround, KeepsAnIslandWithItsOwnGateButSaysSo) {
    DrawnMap map;
    draw_sound(map);
    map.area("island", "square", box({150, 50}, {170, 70})).gate("pier", {160, 60}, {{"kind", "\"pier\""}});
    const BuiltZone built = map.built();
    EXPECT_TRUE(walkable_at(built, {160, 60}));
    EXPECT_THAT(
        findings_text(built.findings),
        ElementsAre("warning areas/ [apart] 400 m² on floor 0 have a gate but no way to and from the largest part of "
                    "the zone"));
}

TEST(JoinedGround, DoesNotHangTogetherOverACorner) {
    DrawnMap map;
    draw_sound(map);
    map.without("areas")
        .area("west", "square", box({20, 20}, {60, 60}))
        .area("east", "square", box({60, 60}, {120, 100}));
    const BuiltZone built = map.built();
    EXPECT_TRUE(walkable_at(built, {30, 30}));
    EXPECT_FALSE(walkable_at(built, {100, 90}));
}

TEST(JoinedGround, DropsAGateNobodyCanLeaveFrom) {
    DrawnMap map;
    draw_sound(map);
    map.area("island", "square", box({150, 50}, {170, 70})).gate("exit-only", {160, 60}, {{"rate_in", "0"}});
    const BuiltZone built = map.built();
    EXPECT_EQ(built.zone.gates.size(), 1U);
    EXPECT_FALSE(walkable_at(built, {160, 60}));
    EXPECT_THAT(findings_text(built.findings), testing::Contains(HasSubstr("error gates/exit-only [not joined]")));
}

}  // namespace
}  // namespace shangquan
