#include "scenarios/pictures/motion_layer.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace shangquan {
namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
constexpr GridFrame coarse{6.0, 4, 2};
const MapView view{{0.0, 0.0, 240.0, 120.0}, {12.0, 6.0}, 10.0};

/// 24 × 12 m: 0.5 ped/(m·s) eastwards in the first cell, half that northwards in the last.
FlowVectors two_ways() {
    FlowVectors flow{Raster{coarse, unknown}, Raster{coarse, unknown}};
    flow.east.at({0, 0}) = 0.5F;
    flow.north.at({0, 0}) = 0.0F;
    flow.east.at({3, 1}) = 0.0F;
    flow.north.at({3, 1}) = 0.25F;
    return flow;
}

TEST(MotionLayer, KeepsToWalkableGround) {
    Raster ground{{2.0, 12, 6}, no_value};
    ground.at({1, 1}) = 0.0F;
    ground.at({5, 1}) = 0.3F;
    const Raster flow = flow_on(ground, two_ways());
    EXPECT_NEAR(flow.at({1, 1}), 30.0, 1e-4);
    EXPECT_TRUE(std::isnan(flow.at({0, 0}))) << "nobody walks there";
    EXPECT_TRUE(std::isnan(flow.at({5, 1}))) << "nothing is known";
}

TEST(MotionLayer, PointsArrowsWherePeopleGo) {
    const auto arrows = flow_arrows(two_ways(), view);
    ASSERT_EQ(arrows.size(), 2U);
    const PagePoint east = arrows[0].to - arrows[0].from;
    EXPECT_GT(east.x(), 10.0);
    EXPECT_NEAR(east.y(), 0.0, 1e-9);
    EXPECT_NEAR((arrows[0].to + arrows[0].from).x() / 2.0, 30.0, 1e-9) << "in the middle of its cell";
    const PagePoint north = arrows[1].to - arrows[1].from;
    EXPECT_NEAR(north.x(), 0.0, 1e-9);
    EXPECT_LT(north.y(), -10.0) << "up the page";
    EXPECT_GT(east.norm(), north.norm()) << "more is longer";
}

TEST(MotionLayer, DrawsNoArrowsForFew) {
    FlowVectors flow = two_ways();
    flow.east.at({0, 0}) = 0.03F;
    EXPECT_EQ(flow_arrows(flow, view).size(), 1U) << "1.8 a minute";
}

TEST(MotionLayer, JoinsCellsWhereArrowsWouldCrowd) {
    FlowVectors flow{Raster{coarse, 0.5F}, Raster{coarse, 0.0F}};
    MapView small = view;
    small.pixels_per_metre = 2.5;
    EXPECT_EQ(flow_arrows(flow, view).size(), 8U);
    EXPECT_EQ(flow_arrows(flow, small).size(), 2U) << "15 pixels a cell, 30 between arrows";
}

}  // namespace
}  // namespace shangquan
