#include "viewer/edit/sketch.hpp"

#include <gtest/gtest.h>
#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>

namespace shangquan {
namespace {

ZoneLayers plain_zone() {
    ZoneLayers zone;
    zone.id = "plain";
    zone.frame.grid = {1.0, 320, 320};
    BuildingFeature house;
    house.id = "house";
    house.shape = {Polygon{{{100, 100}, {100, 120}, {120, 120}, {120, 100}, {100, 100}}}};
    zone.buildings = {house};
    return zone;
}

const ZoneLayers zone = plain_zone();

Thing drawn(Tool tool, const std::vector<Point>& corners, int level = 0) {
    return thing_drawn({tool, 0.5, corners}, {zone, level, {-1, 0, 1}}, "new-1");
}

const std::vector<Point> square{{10, 10}, {10, 20}, {20, 20}, {20, 10}};

TEST(Sketch, BecomesGroundABuildingOrAClosure) {
    EXPECT_EQ(std::get<AreaFeature>(drawn(Tool::ground, square)).kind, AreaKind::square);
    EXPECT_NEAR(boost::geometry::area(std::get<BuildingFeature>(drawn(Tool::building, square)).shape), 100.0, 1e-9);
    const auto closure = std::get<ClosedArea>(drawn(Tool::closure, square));
    EXPECT_EQ(closure.ring.outer().size(), 5U);
    EXPECT_EQ(closure.hours.at(0), TimeWindow{});
    EXPECT_EQ(closure.confidence, "low") << "nobody has measured it";
}

TEST(Sketch, BecomesABarrierAsWideAsTheWall) {
    const auto wall = std::get<AreaFeature>(drawn(Tool::wall, {{10, 10}, {30, 10}}));
    EXPECT_EQ(wall.kind, AreaKind::barrier);
    EXPECT_NEAR(boost::geometry::area(wall.shape), 20 * 0.5 + 0.19, 0.03) << "with round ends";
}

TEST(Sketch, BecomesAStairToTheNextFloor) {
    const auto up = std::get<ConnectorFeature>(drawn(Tool::stairs, {{10, 10}, {14, 10}}));
    EXPECT_EQ(std::pair(up.from_level, up.to_level), std::pair(0, 1));
    const auto top = std::get<ConnectorFeature>(drawn(Tool::stairs, {{10, 10}, {14, 10}}, 1));
    EXPECT_EQ(std::pair(top.from_level, top.to_level), std::pair(0, 1)) << "nothing above";
}

TEST(Sketch, PutsAVenueIntoTheBuildingBesideItsDoor) {
    EXPECT_EQ(std::get<VenueFeature>(drawn(Tool::venue, {{97, 110}})).building, "house");
    EXPECT_EQ(std::get<VenueFeature>(drawn(Tool::venue, {{90, 110}})).building, "");
}

TEST(Sketch, BecomesACountingLine) {
    Thing line = drawn(Tool::line, {{10, 10}, {10, 30}}, -1);
    EXPECT_EQ(std::get<LineFeature>(line).level, -1);
    move_handle(line, 1, {10, 40});
    EXPECT_EQ(std::get<LineFeature>(line).to, Point(10, 40));
}

TEST(Sketch, IsRefusedWhereItCrossesItself) {
    EXPECT_EQ(wrong_with({Tool::building, 0.5, {{10, 10}, {20, 20}, {20, 10}, {10, 20}}}, zone), Text::crosses_itself);
    EXPECT_EQ(wrong_with({Tool::building, 0.5, square}, zone), std::nullopt);
}

TEST(Sketch, IsRefusedWithTooFewCornersOrOutsideTheZone) {
    EXPECT_EQ(wrong_with({Tool::building, 0.5, {{10, 10}, {20, 20}, {20, 20}}}, zone), Text::too_few_corners)
        << "a double click draws one corner";
    EXPECT_EQ(wrong_with({Tool::gate, 0.5, {{-5, 10}}}, zone), Text::lies_outside);
    EXPECT_EQ(wrong_with({Tool::wall, 0.5, {{10, 10}, {20, 10}}}, zone), std::nullopt);
}

TEST(Thing, IsMovedAsAWholeOrByACorner) {
    Thing house{zone.buildings.front()};
    shift(house, {5, 0});
    EXPECT_EQ(handles_of(house).front(), Point(105, 100));
    move_handle(house, 0, {90, 90});
    EXPECT_EQ(wrong_with_shape(house, zone), std::nullopt);
    move_handle(house, 0, {115, 140});
    EXPECT_EQ(wrong_with_shape(house, zone), Text::crosses_itself);
    move_handle(house, 0, {-20, 90});
    EXPECT_EQ(wrong_with_shape(house, zone), Text::lies_outside);
}

TEST(Thing, IsNearWhereItsOutlineOrItsPointsAre) {
    const Thing house{zone.buildings.front()};
    EXPECT_EQ(distance_to(house, {110, 110}), 0.0);
    EXPECT_EQ(distance_to(house, {97, 110}), 3.0);
    EXPECT_EQ(distance_to(drawn(Tool::gate, {{10, 10}}), {13, 14}), 5.0);
}

}  // namespace
}  // namespace shangquan
