#include "maps/read_layers.hpp"
#include "scenarios/apply_edit.hpp"
#include "scenarios/demand_of_zones.hpp"
#include "scenarios/scenario_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <numeric>

namespace shangquan {
namespace {

const std::filesystem::path folder = std::filesystem::path(SHANGQUAN_ROOT) / "scenarios" / "jiangbei";

const ZoneTotals& totals_of(const Scenario& scenario, std::string_view zone) {
    return *std::find_if(scenario.totals.begin(), scenario.totals.end(),
                         [&](const ZoneTotals& totals) { return totals.zone == zone; });
}

std::string stem_of(const testing::TestParamInfo<const char*>& file) { return std::filesystem::path(file.param).stem(); }

class ShippedScenario : public testing::TestWithParam<const char*> {};

TEST_P(ShippedScenario, IsReadAndItsResolvedTextReadsBackEqual) {
    const Scenario scenario = read_scenario(folder / GetParam());
    EXPECT_EQ(scenario.totals.size(), 6U);
    EXPECT_EQ(scenario.behaviour.segments.size(), 6U);
    const auto copy = std::filesystem::temp_directory_path() / (std::string("resolved-") + GetParam());
    std::ofstream(copy) << write_scenario(scenario, copy.parent_path());
    EXPECT_EQ(read_scenario(copy), scenario);
    std::filesystem::remove(copy);
}

TEST_P(ShippedScenario, GivesArrivalsInPercentAndModesThatAddUp) {
    for (const ZoneTotals& totals : read_scenario(folder / GetParam()).totals) {
        const ZoneDemand& demand = totals.demand;
        EXPECT_NEAR(std::accumulate(demand.profile.begin(), demand.profile.end(), 0.0), 100.0, 1e-9) << totals.zone;
        EXPECT_NEAR(std::accumulate(demand.modes.begin(), demand.modes.end(), 0.0), 1.0, 1e-9) << totals.zone;
    }
}

TEST_P(ShippedScenario, MarksTheTotalsNobodyPublishedAsAssumed) {
    for (const ZoneTotals& totals : read_scenario(folder / GetParam()).totals)
        EXPECT_EQ(totals.assumed, totals.zone != "guanyinqiao") << totals.zone;
}

TEST_P(ShippedScenario, FitsItsMap) {
    const Scenario scenario = read_scenario(folder / GetParam());
    RegionLayers region = read_region(scenario.region);
    if (!scenario.layout.empty()) read_layout(scenario.layout, region);
    for (const Edit& edit : scenario.edits) EXPECT_NO_THROW(apply(edit, region)) << describe(edit);
    EXPECT_NO_THROW(check_demand(scenario, region));
}

INSTANTIATE_TEST_SUITE_P(Jiangbei, ShippedScenario,
                         testing::Values("weekday.toml", "holiday.toml", "holiday_stress.toml", "mixc_opening.toml",
                                         "mixc_open_streets.toml", "changan_street.toml", "changan_courts.toml",
                                         "big_nine_street_walk.toml", "big_nine_street_decks.toml",
                                         "sky_corridor_stops.toml", "sky_corridor_stations.toml"),
                         stem_of);

TEST(ShippedScenarios, StateThePublishedTotals) {
    const auto visitors = [](const char* file) {
        return totals_of(read_scenario(folder / file), "guanyinqiao").demand.visitors;
    };
    EXPECT_EQ(visitors("weekday.toml"), 500000.0);
    EXPECT_EQ(visitors("holiday.toml"), 800000.0);
    EXPECT_EQ(visitors("holiday_stress.toml"), 1000000.0);
    EXPECT_EQ(visitors("mixc_opening.toml"), 800000.0);
}

class ShippedProject : public testing::TestWithParam<const char*> {};

TEST_P(ShippedProject, DiffersFromTheHolidayByItsLayoutOnly) {
    const Scenario holiday = read_scenario(folder / "holiday.toml");
    const Scenario project = read_scenario(folder / GetParam());
    EXPECT_EQ(project.totals, holiday.totals);
    EXPECT_EQ(project.behaviour, holiday.behaviour);
    EXPECT_EQ(project.seed, holiday.seed);
    EXPECT_TRUE(project.edits.empty());
    EXPECT_TRUE(holiday.layout.empty());
    EXPECT_FALSE(project.layout.empty());
}

INSTANTIATE_TEST_SUITE_P(Jiangbei, ShippedProject,
                         testing::Values("mixc_opening.toml", "mixc_open_streets.toml", "changan_street.toml",
                                         "changan_courts.toml", "big_nine_street_walk.toml",
                                         "big_nine_street_decks.toml", "sky_corridor_stops.toml",
                                         "sky_corridor_stations.toml"),
                         stem_of);

TEST(ShippedScenarios, HaveLargerSlowerGroupsOnTheHoliday) {
    const WalkingHabits weekday = read_scenario(folder / "weekday.toml").behaviour.walking;
    const WalkingHabits holiday = read_scenario(folder / "holiday.toml").behaviour.walking;
    EXPECT_EQ(weekday.group_lambda, 0.85);
    EXPECT_EQ(holiday.group_lambda, 1.15);
    EXPECT_EQ(weekday.group_slowing, 0.04);
    EXPECT_EQ(holiday.group_slowing, 0.08);
}

}  // namespace
}  // namespace shangquan
