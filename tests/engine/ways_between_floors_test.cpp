#include "engine/laboratory/lab_parts.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace shangquan {
namespace {

constexpr std::uint32_t near_stair = 0;
constexpr std::uint32_t far_stair = 1;

/// The gate lies nearer to the western stair, the shop above it; it keeps everybody.
Zone two_decks() {
    Zone zone = ascii_zone(std::vector<std::string_view>{"^...G...........^", "^...a...........^"}, 3);
    zone.venues[0].capacity = 100'000;
    zone.gates[0].rate_in = 50.0;
    return zone;
}

/// What was counted in two hours in which `visitors` came in the first; `step_free` of them take no steps if they can help it.
ZoneCounts visited(const Zone& zone, double visitors, double step_free, const std::string& model) {
    Behaviour behaviour = lab_behaviour(1.34, 0.2);
    behaviour.walking.step_free_share = step_free;
    behaviour.categories[static_cast<std::size_t>(Category::snack)] = {24.0 * 60.0, 0.01, {}};
    return lab_run(zone, lab_demand(visitors, 8, GateKind::street_edge), behaviour, 8, 10, model);
}

class WaysBetweenFloors : public testing::TestWithParam<std::string> {};

TEST_P(WaysBetweenFloors, AreLiftsForThoseWhoGoStepFree) {
    Zone zone = two_decks();
    zone.connectors[far_stair].kind = ConnectorKind::lift;
    const ZoneCounts counts = visited(zone, 300.0, 1.0, GetParam());
    EXPECT_EQ(counts.venues[0].entered, 300U);
    EXPECT_EQ(counts.connectors[far_stair].up, 300U);
    EXPECT_EQ(counts.connectors[near_stair].up, 0U);
    EXPECT_EQ(counts.connectors[far_stair].helped, 0U);
}

TEST_P(WaysBetweenFloors, AreStairsWithHelpWhereThereIsNoLift) {
    const ZoneCounts counts = visited(two_decks(), 300.0, 1.0, GetParam());
    EXPECT_EQ(counts.venues[0].entered, 300U);
    EXPECT_EQ(counts.connectors[near_stair].helped + counts.connectors[far_stair].helped, 300U);
}

TEST_P(WaysBetweenFloors, NeedNoHelpByThoseWhoTakeSteps) {
    const ZoneCounts counts = visited(two_decks(), 300.0, 0.0, GetParam());
    EXPECT_EQ(counts.connectors[near_stair].up + counts.connectors[far_stair].up, 300U);
    EXPECT_EQ(counts.connectors[near_stair].helped + counts.connectors[far_stair].helped, 0U);
}

/// A stair of 2 m carries 1.76 persons a second upwards; 2.5 come.
TEST_P(WaysBetweenFloors, ShareACrowdThatOneCannotCarry) {
    const ZoneCounts counts = visited(two_decks(), 9000.0, 0.0, GetParam());
    EXPECT_EQ(counts.venues[0].entered, 9000U);
    EXPECT_GT(counts.connectors[near_stair].up, counts.connectors[far_stair].up);
    const double far_seconds = 3.0 * (12.0 + 12.0) / 1.2;  // further to walk, on either floor
    EXPECT_LT(counts.connectors[near_stair].longest_line, 1.76 * far_seconds * 1.5) << "who sees a longer line goes to the other";
}

/// Up at 0.44 and down at 0.55 persons a second all who come would take 3.7 hours on one stair of half a metre; each way alone 2.1 and 1.6.
TEST_P(WaysBetweenFloors, CarryNoMoreBothWaysThanTheirWidth) {
    Zone zone = ascii_zone(std::vector<std::string_view>{"G........^", "a........^"}, 3);
    zone.venues[0].capacity = 100'000;
    zone.gates[0].rate_in = zone.gates[0].rate_out = 50.0;
    zone.connectors[0].width = 0.5;
    Behaviour behaviour = lab_behaviour(1.34, 0.2);
    behaviour.choice.home_constant = 6.0;
    behaviour.categories[static_cast<std::size_t>(Category::snack)] = {1.0, 0.01, {}};
    const ZoneCounts counts = lab_run(zone, lab_demand(3'250.0, 8, GateKind::street_edge), behaviour, 8, 10, GetParam());
    const ConnectorCounts& stair = counts.connectors[0];
    EXPECT_GT(stair.up, 500U);
    EXPECT_GT(stair.down, 300U);
    const double seconds = stair.up / 0.44 + stair.down / 0.55;
    EXPECT_LE(seconds, 7200.0 + 5.0);
    EXPECT_GE(seconds, 6900.0) << "and it is not idle while people wait";
}

INSTANTIATE_TEST_SUITE_P(All, WaysBetweenFloors, testing::Values("density", "micro"), [](const auto& param) { return param.param; });

}  // namespace
}  // namespace shangquan
