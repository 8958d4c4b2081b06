#include "scenarios/demand_of_zones.hpp"

#include "maps/input_error.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

Scenario two_zones() {
    Scenario scenario;
    scenario.totals = {{"core", {}, "", true}, {"port", {}, "", true}};
    scenario.totals[0].demand.visitors = 1000.0;
    scenario.totals[1].demand.visitors = 200.0;
    return scenario;
}

TEST(DemandAfterEdits, AddsASecondStreamWhereArrivalsGrow) {
    Scenario scenario = two_zones();
    scenario.edits = {ScaleArrivals{"core", 1.5}, ScaleArrivals{"core", 1.5}};
    const auto totals = demand_after_edits(scenario);
    EXPECT_EQ(totals[0].demand.visitors, 1000.0);
    EXPECT_EQ(totals[0].demand.more, 1.25);
    EXPECT_EQ(totals[0].demand.fewer, 0.0);
    EXPECT_EQ(totals[1], scenario.totals[1]);
}

TEST(DemandAfterEdits, KeepsTheVisitorsAndLetsSomeStayAtHomeWhereArrivalsShrink) {
    Scenario scenario = two_zones();
    scenario.edits = {ScaleArrivals{"port", 0.75}};
    const auto totals = demand_after_edits(scenario);
    EXPECT_EQ(totals[1].demand.visitors, 200.0);
    EXPECT_EQ(totals[1].demand.fewer, 0.25);
    EXPECT_EQ(totals[1].demand.more, 0.0);
}

TEST(DemandAfterEdits, IsTheBaselineAgainWhenAnEditIsUndone) {
    Scenario scenario = two_zones();
    scenario.edits = {ScaleArrivals{"core", 1.25}, ScaleArrivals{"core", 0.8}};
    EXPECT_EQ(demand_after_edits(scenario), scenario.totals);
}

TEST(DemandAfterEdits, ScalesEveryZone) {
    Scenario scenario = two_zones();
    scenario.scale = 0.5;
    const auto totals = demand_after_edits(scenario);
    EXPECT_EQ(totals[0].demand.visitors, 500.0);
    EXPECT_EQ(totals[1].demand.visitors, 100.0);
}

template <class Action>
std::string complaint(Action action) {
    try {
        action();
        return "no complaint";
    } catch (const InputError& error) {
        return error.what();
    }
}

TEST(BrokenDemand, ScalesNobody) {
    Scenario scenario = two_zones();
    scenario.edits = {ScaleArrivals{"prot", 2.0}};
    EXPECT_EQ(complaint([&] { demand_after_edits(scenario); }),
              R"(edit scale_arrivals: nobody arrives in zone "prot"; did you mean "port"?)");
}

RegionLayers two_zones_with_a_pier() {
    RegionLayers region;
    region.id = "region";
    region.zones.resize(2);
    region.zones[0].id = "core";
    region.zones[1].id = "port";
    region.zones[1].gates.emplace_back().kind = GateKind::pier;
    return region;
}

TEST(BrokenDemand, NamesAZoneTheMapHasNot) {
    Scenario scenario = two_zones();
    scenario.totals[1].zone = "prt";
    EXPECT_EQ(complaint([&] { check_demand(scenario, two_zones_with_a_pier()); }),
              R"(demand.prt: no such zone in region; did you mean "port"?)");
}

TEST(BrokenDemand, SendsPeopleToGatesTheZoneHasNot) {
    Scenario scenario = two_zones();
    scenario.totals[1].demand.modes[static_cast<std::size_t>(GateKind::pier)] = 0.7;
    EXPECT_EQ(complaint([&] { check_demand(scenario, two_zones_with_a_pier()); }), "no complaint");
    scenario.totals[1].demand.modes[static_cast<std::size_t>(GateKind::bus_stop)] = 0.3;
    EXPECT_EQ(complaint([&] { check_demand(scenario, two_zones_with_a_pier()); }),
              "demand.port.modes.bus_stop is 0.3, must be 0: the zone has no such gate");
}

}  // namespace
}  // namespace shangquan
