#include "engine/crowd/lift_cabin.hpp"

#include <gtest/gtest.h>

#include <map>

namespace shangquan {
namespace {

constexpr LiftTimes usual{5.0, 20.0, 13};

/// Persons who get in by second, while lines at both landings never end or do not begin.
std::map<int, int> boarded(int seconds, bool below, bool above) {
    LiftCabin cabin{usual};
    std::map<int, int> by_second;
    for (int second = 1; second <= seconds; ++second) {
        cabin.tick(1.0, below, above);
        for (const bool upwards : {true, false})
            while ((upwards ? below : above) && cabin.takes(upwards)) {
                cabin.board();
                ++by_second[second];
            }
    }
    return by_second;
}

TEST(LiftCabin, TakesACabinfulAtATime) {
    for (const auto& [second, persons] : boarded(600, true, false)) EXPECT_EQ(persons, 13) << "in second " << second;
}

TEST(LiftCabin, CarriesTwoCabinsACycleWhereLinesNeverEnd) {
    int persons = 0;
    for (const auto& [second, count] : boarded(5000, true, true)) persons += count;
    EXPECT_NEAR(persons, 2 * 13 * 5000 / 50, 26) << "two rides of 5 s and two stops of 20 s";
}

TEST(LiftCabin, ComesForWhoWaitsAtTheOtherLanding) {
    LiftCabin cabin{usual};
    int second = 0;
    while (!cabin.takes(false)) {
        cabin.tick(1.0, false, true);
        ASSERT_LT(++second, 100);
    }
    EXPECT_EQ(second, 15) << "5 s of ride, 10 s with open doors, and it lets people in";
}

TEST(LiftCabin, LetsInWhoComesBeforeItLeaves) {
    LiftCabin cabin{usual};
    cabin.tick(1.0, true, false);
    ASSERT_TRUE(cabin.takes(true));
    const double first = cabin.board();
    for (int k = 0; k < 6; ++k) cabin.tick(1.0, false, false);
    ASSERT_TRUE(cabin.takes(true));
    EXPECT_DOUBLE_EQ(cabin.board(), first - 6.0) << "they get out together";
    EXPECT_FALSE(cabin.takes(false)) << "it is below";
    for (int k = 0; k < 6; ++k) cabin.tick(1.0, true, false);
    EXPECT_FALSE(cabin.takes(true)) << "it has left";
}

TEST(LiftCabin, StaysWhereNobodyCalls) {
    LiftCabin cabin{usual};
    for (int k = 0; k < 1000; ++k) cabin.tick(1.0, false, false);
    cabin.tick(1.0, true, false);
    EXPECT_TRUE(cabin.takes(true)) << "it stands below";
}

TEST(LiftCabin, KeepsItsPaceWithEveryStep) {
    for (const double step : {0.5, 1.0, 2.0}) {
        LiftCabin cabin{usual};
        int persons = 0;
        for (int k = 0; k * step < 5000.0; ++k) {
            cabin.tick(step, true, true);
            for (const bool upwards : {true, false})
                while (cabin.takes(upwards)) {
                    cabin.board();
                    ++persons;
                }
        }
        EXPECT_NEAR(persons, 2600, 26) << step << " s";
    }
}

}  // namespace
}  // namespace shangquan
