#include "tests/support/maps/drawn_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace shangquan {
namespace {

using testing::Contains;

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
