#include "engine/way/passage.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

constexpr double usual_speed = 1.34;

Connector lift(double rise) {
    Connector lift;
    lift.kind = ConnectorKind::lift;
    lift.rise = rise;
    return lift;
}

TEST(Stairs, AreSlowerTheMoreAreOnThem) {
    Connector stairs;
    stairs.length = 10.0;
    stairs.width = 2.0;
    EXPECT_DOUBLE_EQ(passage_seconds(stairs, true, usual_speed), 20.0);
    EXPECT_DOUBLE_EQ(passage_seconds(stairs, true, usual_speed, 20), 20.0) << "one in a square metre";
    EXPECT_NEAR(passage_seconds(stairs, true, usual_speed, 31), 20.0 * 0.511 / 0.466, 0.2) << "limit of level of service D";
    EXPECT_NEAR(passage_seconds(stairs, true, usual_speed, 54), 20.0 * 0.511 / 0.347, 0.1) << "limit of level of service E";
    EXPECT_DOUBLE_EQ(passage_seconds(stairs, true, usual_speed, 99), passage_seconds(stairs, true, usual_speed, 54));
}

TEST(Escalators, AreWalkedOnLikeStairsWhereTheyStandStill) {
    Connector escalator;
    escalator.kind = ConnectorKind::escalator;
    escalator.length = 10.0;
    escalator.width = 1.0;
    Connector stairs = escalator;
    stairs.kind = ConnectorKind::stairs;
    escalator.direction = ConnectorDirection::up;
    EXPECT_DOUBLE_EQ(passage_seconds(escalator, true, usual_speed), 20.0) << "half a metre a second";
    EXPECT_FALSE(is_shared(escalator));
    escalator.direction = ConnectorDirection::both;
    EXPECT_DOUBLE_EQ(passage_rate(escalator, false), passage_rate(stairs, false));
    EXPECT_DOUBLE_EQ(passage_seconds(escalator, false, usual_speed, 20), passage_seconds(stairs, false, usual_speed, 20));
    EXPECT_TRUE(is_shared(escalator));
    EXPECT_TRUE(has_steps(escalator));
}

TEST(Lifts, TakeLongerTheHigherTheyRise) {
    EXPECT_DOUBLE_EQ(passage_seconds(lift(5.0), true, usual_speed), 50.0);  // two rides of 5 s at 1 m/s, two stops of 20 s
    EXPECT_DOUBLE_EQ(passage_seconds(lift(10.0), true, usual_speed), 60.0);
    EXPECT_DOUBLE_EQ(passage_seconds(lift(40.0), false, usual_speed), 120.0);
}

TEST(Lifts, DoNotHangOnTheirDrawnLineNorOnTheWalker) {
    Connector drawn_long = lift(5.0);
    drawn_long.length = 30.0;
    EXPECT_DOUBLE_EQ(passage_seconds(drawn_long, true, 0.7), 50.0);
}

TEST(Lifts, CarryACabinOfThirteenACycle) {
    EXPECT_DOUBLE_EQ(passage_rate(lift(5.0), true), 13.0 / 50.0);
    EXPECT_DOUBLE_EQ(passage_rate(lift(10.0), false), 13.0 / 60.0);
}

}  // namespace
}  // namespace shangquan
