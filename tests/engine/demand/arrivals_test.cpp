#include "engine/demand/arrivals.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <set>

namespace shangquan {
namespace {

Hourly daytime() {
    Hourly profile{};
    for (std::size_t hour = 8; hour < 20; ++hour) profile[hour] = 1.0;
    return profile;
}

TEST(GateArrivals, BringsExactlyThePersonsAsked) {
    const DayProfile profile{daytime()};
    GateArrivals arrivals{1, 42, 0, 10000, profile, 1.15};
    std::uint32_t persons = 0;
    double last = 0.0;
    while (const auto group = arrivals.next(86400.0)) {
        EXPECT_GE(group->time, last);
        EXPECT_GE(group->time, 8 * 3600.0);
        EXPECT_LE(group->time, 20 * 3600.0);
        last = group->time;
        persons += group->size;
    }
    EXPECT_EQ(persons, 10000U);
}

TEST(GateArrivals, FollowsTheProfileHourByHour) {
    const DayProfile profile{daytime()};
    GateArrivals arrivals{1, 42, 0, 12000, profile, 0.85};
    std::uint32_t before_noon = 0;
    while (const auto group = arrivals.next(12 * 3600.0)) before_noon += group->size;
    EXPECT_NEAR(before_noon, 4000.0, 10.0);  // four of twelve hours
}

TEST(GateArrivals, GivesTheExtraStreamNamesOfItsOwn) {
    const DayProfile profile{daytime()};
    GateArrivals base{1, 42, 0, 100, profile, 0.85};
    GateArrivals extra{1, 42, 1, 100, profile, 0.85};
    std::set<VisitorId> leaders;
    while (const auto group = base.next(86400.0)) EXPECT_TRUE(leaders.insert(group->leader).second);
    while (const auto group = extra.next(86400.0)) EXPECT_TRUE(leaders.insert(group->leader).second);
}

TEST(ShareByGate, GivesEveryPersonAGateAndNoneToAModeWithoutShare) {
    Zone zone = ascii_zone("G.H.I", 4);
    zone.gates[2].kind = GateKind::taxi_rank;
    zone.gates[1].weight = 2.0;
    ZoneDemand demand;
    demand.modes[static_cast<std::size_t>(GateKind::street_edge)] = 1.0;
    const auto shares = share_by_gate(zone.gates, demand, 1000);
    EXPECT_EQ(std::accumulate(shares.begin(), shares.end(), 0U), 1000U);
    EXPECT_EQ(shares[2], 0U);
    EXPECT_NEAR(shares[1], 667.0, 1.0);
}

TEST(GroupSize, HasTheMeanOfAZeroTruncatedPoisson) {
    double sum = 0.0;
    for (int k = 0; k < 100000; ++k) sum += group_size(1.15, (k + 0.5) / 100000.0);
    EXPECT_NEAR(sum / 100000.0, 1.15 / (1.0 - std::exp(-1.15)), 0.005);
}

}  // namespace
}  // namespace shangquan
