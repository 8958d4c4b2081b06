#include "engine/record/motion_record.hpp"
#include "engine/laboratory/lab_parts.hpp"
#include "engine/simulation.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace shangquan {
namespace {

constexpr double step = 0.5;

/// Twelve metres of street, six wide.
struct Street {
    Zone zone = ascii_zone("G...\n....", 3);
    WalkGrid grid{zone.floors};
    MotionRecord record{zone, grid, step};
    Walkers walkers;

    /// Somebody at (x, y) who walked with (east, north) m/s in the last step.
    void add(float x, float y, float east, float north) {
        walkers.add(x, y, grid.cell_of({FloorId{0}, x, y}), 0, 0, 1.0F);
        walkers.before_x.back() = x - east * static_cast<float>(step);
        walkers.before_y.back() = y - north * static_cast<float>(step);
        walkers.moving = walkers.size();
    }
    void count_seconds(double seconds) {
        for (int k = 0; k < std::lround(seconds / step); ++k) record.count(walkers);
        record.close_interval();
    }
};

TEST(MotionRecord, AddsUpVelocitiesPerSquareMetre) {
    Street street;
    for (const float x : {1.0F, 3.0F, 5.0F}) street.add(x, 2.5F, 1.2F, 0.0F);
    street.add(8.5F, 2.5F, 0.0F, -0.6F);
    street.count_seconds(900.0);
    const Motion motion = street.record.motion(FloorId{0});
    EXPECT_NEAR(motion.speed.at({0, 0}), 1.2, 0.002);
    EXPECT_NEAR(motion.east.at({0, 0}), 3 * 1.2 / 36.0, 1e-4) << "three on 36 m²";
    EXPECT_NEAR(motion.north.at({0, 0}), 0.0, 1e-4);
    EXPECT_NEAR(motion.north.at({1, 0}), -0.6 / 36.0, 1e-4);
}

TEST(MotionRecord, LetsOppositeWaysCancelInTheFlowButNotInTheSpeed) {
    Street street;
    street.add(2.0F, 2.5F, 1.0F, 0.0F);
    street.add(3.0F, 2.5F, -1.0F, 0.0F);
    street.count_seconds(900.0);
    const Motion motion = street.record.motion(FloorId{0});
    EXPECT_NEAR(motion.speed.at({0, 0}), 1.0, 0.002);
    EXPECT_NEAR(motion.east.at({0, 0}), 0.0, 1e-4);
}

TEST(MotionRecord, SaysNothingOfTooFew) {
    Street street;
    street.add(2.0F, 2.5F, 1.0F, 0.0F);
    street.count_seconds(60.0);
    EXPECT_TRUE(std::isnan(street.record.motion(FloorId{0}).speed.at({0, 0}))) << "six looks at one";
    EXPECT_TRUE(std::isnan(street.record.motion(FloorId{0}).east.at({1, 0}))) << "nobody";
}

TEST(MotionRecord, DoesNotCountThoseWhoStand) {
    Street street;
    street.add(2.0F, 2.5F, 1.0F, 0.0F);
    street.add(3.0F, 2.5F, 0.0F, 0.0F);
    street.walkers.moving = 1;
    street.count_seconds(900.0);
    EXPECT_NEAR(street.record.motion(FloorId{0}).speed.at({0, 0}), 1.0, 0.002);
}

TEST(MotionRecord, BeginsAnewWithEveryInterval) {
    Street street;
    street.add(2.0F, 2.5F, 1.0F, 0.0F);
    street.count_seconds(900.0);
    street.walkers.moving = 0;
    street.count_seconds(900.0);
    EXPECT_TRUE(std::isnan(street.record.motion(FloorId{0}).speed.at({0, 0})));
}

}  // namespace
}  // namespace shangquan
