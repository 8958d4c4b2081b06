#include "engine/movement/models.hpp"
#include "engine/simulation.hpp"
#include "tests/support/ascii_place.hpp"
#include "tests/support/small_day.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <tuple>

namespace shangquan {
namespace {

constexpr std::string_view two_courts = R"(
    G......#......a
    .......#.......
    ..##.......##..
    ..##...#...##..
    b......#......H)";

/// An hour of a crowded place, whichever way people move and however the dice fall.
class LawOfSeed : public testing::TestWithParam<std::tuple<std::string_view, std::uint64_t>> {
protected:
    SmallDay day{ascii_zone(two_courts, 3), 12000};

    void SetUp() override {
        day.options.model = std::get<0>(GetParam());
        day.options.seed = std::get<1>(GetParam());
        day.options.begin = 8 * 3600;
        day.options.end = 9 * 3600;
        for (Venue& venue : day.region.zones[0].venues) venue.capacity = 60;
    }

    [[nodiscard]] std::uint64_t hash_on(int threads) const {
        Simulation simulation{day.region, day.demands, day.behaviour, day.options, threads};
        while (!simulation.over()) simulation.step();
        return simulation.state_hash();
    }
};

TEST_P(LawOfSeed, HoldsAtEveryStep) {
    Simulation simulation{day.region, day.demands, day.behaviour, day.options, 1};
    const ZoneRun& run = simulation.zone(0);
    std::vector<std::size_t> inside(run.zone().venues.size());
    std::uint64_t stayed = 0;
    while (!simulation.over()) {
        std::fill(inside.begin(), inside.end(), 0U);
        for (const Person& person : run.people().rows())
            if (person.id != 0 && (person.stage == Stage::inside || person.stage == Stage::staying_open)) ++inside[person.target];
        for (std::size_t venue = 0; venue < inside.size(); ++venue) {
            ASSERT_LE(inside[venue], 60U);
            stayed += inside[venue];
        }
        simulation.step();
        const Walkers& walkers = run.people().walkers();
        for (std::size_t slot = 0; slot < walkers.size(); ++slot)
            ASSERT_TRUE(run.grid().is_ground(Spot{FloorId{0}, walkers.x[slot], walkers.y[slot]}));
    }
    std::uint64_t occupied = 0;
    for (const VenueCounts& venue : run.totals().venues) occupied += venue.person_steps;
    EXPECT_EQ(stayed, occupied);
    EXPECT_EQ(run.totals().admitted, run.totals().left + run.people().present());
    EXPECT_GT(run.totals().admitted, 900U);
}

TEST_P(LawOfSeed, GivesTheSameBitsOnOneTwoAndEightThreads) {
    const std::uint64_t alone = hash_on(1);
    EXPECT_EQ(hash_on(2), alone);
    EXPECT_EQ(hash_on(8), alone);
}

INSTANTIATE_TEST_SUITE_P(Seeds, LawOfSeed, testing::Combine(testing::ValuesIn(model_names()), testing::Range<std::uint64_t>(1, 21)),
                         [](const auto& law) { return std::string(std::get<0>(law.param)) + "_" + std::to_string(std::get<1>(law.param)); });

}  // namespace
}  // namespace shangquan
