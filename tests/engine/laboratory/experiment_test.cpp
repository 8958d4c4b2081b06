#include "engine/laboratory/experiment.hpp"

#include "engine/laboratory/bottleneck.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace shangquan {
namespace {

const Room corridor{{{0, 0, 40, 10}}, {{40, 0, 42, 10}}};

TEST(Room, IsAZoneOfItsGroundAndItsGoals) {
    const Zone zone = corridor.zone();
    ASSERT_EQ(zone.floors.size(), 1U);
    EXPECT_EQ(zone.floors.front().mask.at({39, 9}), 1);
    EXPECT_EQ(zone.floors.front().mask.at({41, 0}), 1);
    EXPECT_EQ(zone.floors.front().mask.at({42, 0}), 0);
    EXPECT_EQ(zone.floors.front().mask.at({0, 10}), 0);
    ASSERT_EQ(zone.venues.size(), 1U);
    EXPECT_TRUE(zone.venues.front().open_air());
}

class Experiments : public testing::TestWithParam<std::string_view> {};

TEST_P(Experiments, LeadEverybodyToTheirOwnGoal) {
    Room room = corridor;
    room.goals.push_back({0, 10, 2, 12});
    Experiment experiment{room, GetParam(), 0.5};
    experiment.add({{20.5, 5.5}, 1.3, 0, 0.0});
    experiment.add({{21.5, 5.5}, 1.3, 1, 5.0});
    EXPECT_EQ(experiment.present(), 2U);
    experiment.play(4.5);
    EXPECT_FLOAT_EQ(experiment.place(1)->x, 21.5F) << "who has not set off stands";
    EXPECT_GT(experiment.place(0)->x, 24.0F);
    experiment.play(100.0);
    EXPECT_EQ(experiment.present(), 0U);
    EXPECT_FALSE(experiment.place(0));
    EXPECT_NEAR(*experiment.arrival(0), 19.5 / 1.3, 1.5);
    EXPECT_GE(experiment.end(0).x(), 40.0);
    EXPECT_GE(experiment.end(1).y(), 10.0);
    EXPECT_DOUBLE_EQ(experiment.last_arrival(), std::max(*experiment.arrival(0), *experiment.arrival(1)));
}

TEST_P(Experiments, ACrowdTakesAllTheWidthOfAStreet) {
    Experiment experiment{Room{{{0, 0, 200, 10}}, {{200, 0, 202, 10}}}, GetParam(), 0.5};
    constexpr std::size_t people = 2000;
    for (const Actor& actor : crowd_on({0, 0, 200, 10}, people, 0)) experiment.add(actor);
    experiment.play(30.0);
    int beside_a_wall = 0;
    int seen = 0;
    for (std::size_t k = 0; k < people; ++k) {
        const auto place = experiment.place(k);
        if (!place || place->x < 80.0F || place->x > 120.0F) continue;
        ++seen;
        if (place->y < 2.0F || place->y > 8.0F) ++beside_a_wall;
    }
    ASSERT_GT(seen, 200);
    EXPECT_NEAR(static_cast<double>(beside_a_wall) / seen, 0.4, 0.15) << "of the width lies within two metres of a wall";
}

TEST_P(Experiments, SomebodyAloneKeepsToTheMiddle) {
    Experiment experiment{corridor, GetParam(), 0.5};
    experiment.add({{0.5, 0.5}, 1.3, 0, 0.0});
    experiment.play(20.0);
    EXPECT_GT(experiment.place(0)->y, 2.0F);
}

INSTANTIATE_TEST_SUITE_P(Models, Experiments, testing::Values("density", "micro"), [](const auto& row) { return std::string{row.param}; });

TEST(Experiment, RefusesAModelThatIsNone) { EXPECT_THROW((Experiment{corridor, "magic", 0.5}), std::invalid_argument); }

TEST(Bottleneck, LetsEverybodyThroughOnce) {
    const auto times = passing_times({.width = 1.2, .people = 60}, {}, 1);
    EXPECT_EQ(times.size(), 60U);
    EXPECT_TRUE(std::is_sorted(times.begin(), times.end()));
    EXPECT_GT(times.front(), 0.0);
}

TEST(Bottleneck, FlowIsThatOfTheMiddleHalf) {
    EXPECT_DOUBLE_EQ(flow_of({0.0, 1.0, 2.0, 2.5, 3.0, 3.5, 4.0, 40.0}), 2.0);
}

}  // namespace
}  // namespace shangquan
