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
    EXPECT_THAT(findings_text(map.checked()), Contains("warning areas/court [gap] 888 m² on floor 0 are parted by 0.40 "
                                                       "m from \"plaza\" of areas, with nothing between"));
}

TEST(Gaps, AreNotWallsDrawnAsBarriers) {
    DrawnMap map;
    draw_sound(map);
    map.area("court", "square", box({120, 40}, {150, 70})).gate("east", {149.5, 55});
    map.area("wall", "barrier", box({120, 20}, {120.4, 100}));
    EXPECT_THAT(findings_text(map.checked()), testing::Not(Contains(testing::HasSubstr("[gap]"))));
}

TEST(Gaps, AreNotWallsThinnerThanTheGap) {
    DrawnMap map;
    draw_sound(map);
    map.area("court", "square", box({120.6, 40}, {150, 70})).gate("east", {149.5, 55});
    map.area("wall", "barrier", box({120.1, 20}, {120.2, 100}));
    EXPECT_THAT(findings_text(map.checked()), testing::Not(Contains(testing::HasSubstr("[gap]"))));
}

TEST(Gaps, AreSlitsThatVisitorsWalkRoundToo) {
    DrawnMap map;
    draw_sound(map);
    map.area("court", "square", box({120.3, 40}, {150, 70}))
        .area("way", "sidewalk", {{110, 95}, {110, 99}, {150, 72}, {150, 66}});
    const auto findings = map.checked();
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].severity, Finding::Severity::note);
    EXPECT_EQ(findings[0].feature, "plaza");
    EXPECT_EQ(findings[0].message, "lies 0.30 m from \"court\" with nothing between; visitors walk round");
}

TEST(Gaps, AreNotBesideAWayThatFillsThem) {
    DrawnMap map;
    draw_sound(map);
    map.area("court", "square", box({120.3, 40}, {150, 70}))
        .street("way", "pedestrian", {{120, 40}, {120, 70}}, {{"width", "4"}});
    EXPECT_TRUE(map.checked().empty());
}

TEST(Gaps, AreNotStreetsWide) {
    DrawnMap map;
    draw_sound(map);
    map.area("court", "square", box({125, 40}, {150, 70})).gate("east", {149.5, 55});
    EXPECT_THAT(findings_text(map.checked()), testing::Not(Contains(testing::HasSubstr("[gap]"))));
}

}  // namespace
}  // namespace shangquan
