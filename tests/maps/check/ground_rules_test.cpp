#include "tests/support/maps/drawn_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace shangquan {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(NarrowWays, AreFootwaysAndSidewalksThinnerThanTwoMetres) {
    DrawnMap map;
    draw_sound(map);
    map.street("alley", "footway", {{120, 90}, {150, 90}}, {{"width", "1.2"}});
    map.street("kerb", "residential", {{30, 110}, {110, 110}}, {{"width", "6"}, {"sidewalk", "0.8"}});
    EXPECT_THAT(findings_text(map.checked()),
                ElementsAre("warning streets/alley [narrow] width is 1.20 m, expected 2 m or more; 30 of 30 m cannot be walked",
                            "warning streets/kerb [narrow] sidewalk is 0.80 m, expected 2 m or more; 160 of 160 m cannot be walked"));
}

TEST(NarrowWays, AreNotThoseWithRoomForCells) {
    DrawnMap map;
    draw_sound(map);
    map.street("lane", "footway", {{118, 90}, {150, 90}}, {{"width", "3"}});
    EXPECT_THAT(findings_text(map.checked()), IsEmpty());
}

TEST(NarrowPlaces, AreFoundWhereOneOutlineLeavesTwoParts) {
    DrawnMap map;
    draw_sound(map);
    map.area("neck", "square", box({119, 50}, {123, 50.7})).area("court", "square", box({122, 40}, {150, 70}));
    map.gate("east", {149.5, 55});
    EXPECT_THAT(findings_text(map.checked()),
                Contains("warning areas/ [narrow] 728 m² on floor 0 hang on 7644 m² by a way 0.70 m wide, which cells of 1 m lose, expected 3 m"));
}

TEST(NarrowPlaces, AreNotDoorsOfTwoMetres) {
    DrawnMap map;
    draw_sound(map);
    map.area("neck", "square", box({119, 50.2}, {123, 53.2})).area("court", "square", box({122, 40}, {150, 70}));
    EXPECT_THAT(findings_text(map.checked()), IsEmpty());
}

TEST(Gaps, AreGroundsThatNearlyTouch) {
    DrawnMap map;
    draw_sound(map);
    map.area("court", "square", box({120.4, 40}, {150, 70})).gate("east", {149.5, 55});
    EXPECT_THAT(findings_text(map.checked()),
                Contains("warning areas/ [gap] 888 m² on floor 0 are parted from their neighbour by 0.40 m with nothing between"));
}

TEST(Gaps, AreNotWallsDrawnAsBarriers) {
    DrawnMap map;
    draw_sound(map);
    map.area("court", "square", box({120, 40}, {150, 70})).gate("east", {149.5, 55});
    map.area("wall", "barrier", box({120, 20}, {120.4, 100}));
    EXPECT_THAT(findings_text(map.checked()), testing::Not(Contains(testing::HasSubstr("[gap]"))));
}

TEST(Gaps, AreNotStreetsWide) {
    DrawnMap map;
    draw_sound(map);
    map.area("court", "square", box({125, 40}, {150, 70})).gate("east", {149.5, 55});
    EXPECT_THAT(findings_text(map.checked()), testing::Not(Contains(testing::HasSubstr("[gap]"))));
}

}  // namespace
}  // namespace shangquan
