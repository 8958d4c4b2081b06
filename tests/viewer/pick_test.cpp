#include "viewer/pick.hpp"

#include "tests/support/sample_result.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

std::string first_at(const Point& place, int level = 0) {
    const Pick pick = picks_at(counted_sample_zone(), level, place, 8.0).front();
    return pick.kind == PickKind::cell ? "cell" : pick.id;
}

TEST(Picking, FindsWhatLiesBelowThePointer) {
    EXPECT_EQ(first_at({112, 322}), "metro-1");
    EXPECT_EQ(first_at({162, 252}), "noodles");
    EXPECT_EQ(first_at({402, 320}), "walk-middle");
    EXPECT_EQ(first_at({332, 310}), "stairs");
    EXPECT_EQ(first_at({500, 320}), "cell");
}

TEST(Picking, LooksOnTheFloorShownOnly) {
    EXPECT_EQ(first_at({112, 322}, -1), "cell");
    EXPECT_EQ(first_at({332, 310}, -1), "stairs") << "they lead there";
    EXPECT_EQ(first_at({210, 340}, 1), "escalator");
}

TEST(Picking, ListsTheNearestFirstAndTheCellLast) {
    ZoneLayers zone = counted_sample_zone();
    zone.gates[0].position = {160, 252};
    const auto picks = picks_at(zone, 0, {160, 253}, 8.0);
    ASSERT_EQ(picks.size(), 3U);
    EXPECT_EQ(picks[0].id, "metro-1");
    EXPECT_EQ(picks[1].id, "noodles");
    EXPECT_EQ(picks[2].kind, PickKind::cell);
    EXPECT_EQ(picks[2].place, Point(160, 253));
}

TEST(Picking, TakesAllVenuesOfABuildingThatIsClicked) {
    ZoneLayers zone = counted_sample_zone();
    zone.venues[0].building = "north-mall";
    EXPECT_EQ(picks_at(zone, 0, {200, 400}, 8.0).front().id, "noodles") << "its door is 150 m away";
    EXPECT_EQ(picks_at(zone, 0, {500, 250}, 8.0).front().kind, PickKind::cell) << "another building";
}

TEST(Picking, CountsTheGroundOfAnOpenAirVenue) {
    ZoneLayers zone = counted_sample_zone();
    zone.venues[0].doors.clear();
    zone.venues[0].ground = plot(500, 305, 560, 335).front();
    EXPECT_EQ(picks_at(zone, 0, {555, 310}, 1.0).front().id, "noodles");
}

TEST(Picking, FindsThingsByTheirId) {
    const ZoneLayers zone = counted_sample_zone();
    EXPECT_EQ(find_pick(zone, PickKind::gate, "bus")->place, Point(240, 485));
    EXPECT_EQ(find_pick(zone, PickKind::line, "walk-middle")->place, Point(400, 320));
    EXPECT_FALSE(find_pick(zone, PickKind::venue, "bus"));
    EXPECT_EQ(level_of(zone, *find_pick(zone, PickKind::connector, "stairs")), -1);
}

TEST(Picking, MeasuresTheWayToALine) {
    const Polyline line{Point(0, 0), Point(10, 0), Point(10, 10)};
    EXPECT_DOUBLE_EQ(distance_to(line, {5, 3}), 3.0);
    EXPECT_DOUBLE_EQ(distance_to(line, {13, 14}), 5.0);
}

}  // namespace
}  // namespace shangquan
