#include "engine/way/signals.hpp"

#include "engine/movement/models.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace shangquan {
namespace {

TEST(Signal, IsGreenAtTheBeginningOfItsRounds) {
    const Signal signal{FloorId{0}, {}, 20.0, 90.0, 30.0, 10.0};
    EXPECT_FALSE(signal.is_green(9.0));
    EXPECT_TRUE(signal.is_green(10.0));
    EXPECT_TRUE(signal.is_green(39.5));
    EXPECT_FALSE(signal.is_green(40.0));
    EXPECT_TRUE(signal.is_green(10.0 + 90.0 * 300.0));
    EXPECT_TRUE(signal.is_green(10.0 - 90.0));
}

/// A way of 100 m to the east by 15 m with a crossing in the middle, 20 m long.
class LitCrossing : public ::testing::TestWithParam<std::string> {
protected:
    LitCrossing() {
        zone_.signals.push_back({FloorId{0}, {Polygon{{{40, 0}, {40, 15}, {60, 15}, {60, 0}, {40, 0}}}}, 20.0, 90.0, 30.0, 0.0});
    }

    /// Seconds until somebody who sets off at `begin` stands east of the crossing; they step onto it at green only.
    int seconds_across(int begin) {
        const WalkGrid grid{zone_.floors};
        const Navigator way{zone_, grid, alone_};
        Signals signals{zone_, grid};
        const auto model = make_model(GetParam(), zone_.floors, grid);
        Walkers walkers;
        walkers.add(12.5F, 7.5F, grid.cell_of({FloorId{0}, 12.5F, 7.5F}), 0, 77, 1.3F);
        walkers.activity[0] = Activity::walking;
        walkers.moving = 1;
        walkers.changes.clear();
        std::vector<Notice> notices;
        for (int second = 0; second < 300; ++second) {
            const float before = walkers.x[0];
            signals.look(begin + second);
            model->move(walkers, {grid, way, begin + second, 1.0F, &signals}, alone_, notices);
            const bool steps_on = before < 40.0F && walkers.x[0] >= 40.0F;
            EXPECT_TRUE(!steps_on || zone_.signals[0].is_green(begin + second)) << begin;
            if (walkers.x[0] > 60.0F) return second;
        }
        return 300;
    }

    Zone zone_ = ascii_zone("....................\n.G................a.\n....................", 5);
    Workers alone_{1};
};

TEST_P(LitCrossing, TakesTheMeanWaitOfThoseWhoComeAtAnyTime) {
    double across = 0.0;
    for (int begin = 0; begin < 90; begin += 3) across += seconds_across(begin) / 30.0;
    const double wait = zone_.signals[0].mean_wait();
    zone_.signals.clear();
    EXPECT_NEAR(wait, 20.0, 1e-9);
    EXPECT_NEAR(across - seconds_across(0), wait, 2.0);
}

TEST_P(LitCrossing, IsNearForAMetreAround) {
    const WalkGrid grid{zone_.floors};
    const Signals signals{zone_, grid};
    const auto near = [&](float x) { return signals.are_near(grid.cell_of({FloorId{0}, x, 7.5F})); };
    EXPECT_FALSE(near(38.5F));
    EXPECT_TRUE(near(39.5F));
    EXPECT_TRUE(near(50.5F));
    EXPECT_TRUE(near(60.5F));
    EXPECT_FALSE(near(61.5F));
}

TEST_P(LitCrossing, IsWorthADetourAsLongAsTheWait) {
    const WalkGrid grid{zone_.floors};
    const Navigator with{zone_, grid, alone_};
    const double wait = zone_.signals[0].mean_wait();
    zone_.signals.clear();
    const Navigator without{zone_, grid, alone_};
    const auto effort = [](const Navigator& way) { return way.effort(way.node(GateId{0}), way.destination(VenueId{0})); };
    EXPECT_NEAR(effort(with) - effort(without), wait * usual_speed, 1.5);
}

INSTANTIATE_TEST_SUITE_P(Models, LitCrossing, ::testing::Values("density", "micro"), [](const auto& one) { return one.param; });

}  // namespace
}  // namespace shangquan
