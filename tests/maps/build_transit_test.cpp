#include "tests/support/maps/drawn_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace shangquan {
namespace {

using testing::ElementsAre;

/// Two zones alike: a metro exit of station "a" (or "b"), a taxi rank, and a shop.
RegionLayers two_zones() {
    RegionLayers region;
    for (const auto& [zone, station] : {std::pair{"west", "a"}, std::pair{"east", "b"}}) {
        DrawnMap map;
        draw_sound(map);
        map.gate("metro", {30, 30}, {{"kind", "\"metro_exit\""}, {"station", "\"" + std::string{station} + "\""}});
        map.gate("taxi", {40, 30}, {{"kind", "\"taxi_rank\""}});
        region.zones.push_back(map.layers());
        region.zones.back().id = zone;
    }
    return region;
}

TransitFeature link(TransitMode mode, const std::string& from_station, const std::string& to_station) {
    TransitFeature drawn;
    drawn.id = "link";
    drawn.mode = mode;
    drawn.from_zone = "west";
    drawn.from_station = from_station;
    drawn.to_zone = "east";
    drawn.to_station = to_station;
    drawn.minutes = 6.0;
    return drawn;
}

TEST(Transit, RunsBothWaysBetweenTheGatesOfItsStations) {
    RegionLayers layers = two_zones();
    layers.transit.push_back(link(TransitMode::metro, "a", "b"));
    const BuiltRegion built = build_region(layers);
    ASSERT_EQ(built.region.transit.size(), 2U);
    const TransitLink& there = built.region.transit[0];
    EXPECT_EQ(there.id, "link");
    EXPECT_EQ(there.from, ZoneId{0});
    EXPECT_EQ(there.to, ZoneId{1});
    EXPECT_THAT(there.from_gates, ElementsAre(GateId{1}));
    EXPECT_THAT(there.to_gates, ElementsAre(GateId{1}));
    EXPECT_DOUBLE_EQ(there.minutes, 6.0);
    EXPECT_EQ(built.region.transit[1].id, "link/back");
    EXPECT_EQ(built.region.transit[1].from, ZoneId{1});
}

TEST(Transit, OnRoadsWithoutAStationServesTaxiRanksAndCarParks) {
    RegionLayers layers = two_zones();
    layers.transit.push_back(link(TransitMode::road, "", ""));
    const BuiltRegion built = build_region(layers);
    ASSERT_EQ(built.region.transit.size(), 2U);
    EXPECT_THAT(built.region.transit[0].from_gates, ElementsAre(GateId{2}));
}

TEST(Transit, ToAStationWithoutGatesIsLeftOut) {
    RegionLayers layers = two_zones();
    layers.transit.push_back(link(TransitMode::metro, "a", "c"));
    const BuiltRegion built = build_region(layers);
    EXPECT_TRUE(built.region.transit.empty());
    EXPECT_THAT(
        findings_text(built.findings),
        ElementsAre("error transit/link [no station] no gate of zone \"east\" has the station \"c\"; link left out"));
}

TEST(Transit, ToAZoneThatIsGoneIsLeftOut) {
    RegionLayers layers = two_zones();
    layers.transit.push_back(link(TransitMode::metro, "a", "b"));
    layers.zones.pop_back();
    const BuiltRegion built = build_region(layers);
    EXPECT_TRUE(built.region.transit.empty());
    EXPECT_THAT(findings_text(built.findings),
                ElementsAre("error transit/link [no zone] zone \"east\" is not in this region; link left out"));
}

TEST(Transit, RunsOneWayWhereAGateLetsNobodyOut) {
    RegionLayers layers = two_zones();
    layers.zones[0].gates[1].rate_out = 0.0;
    layers.transit.push_back(link(TransitMode::metro, "a", "b"));
    const BuiltRegion built = build_region(layers);
    ASSERT_EQ(built.region.transit.size(), 1U);
    EXPECT_EQ(built.region.transit[0].id, "link/back");
    EXPECT_THAT(
        findings_text(built.findings),
        ElementsAre("warning transit/link [one way] nobody can ride from \"west\" to \"east\": the gates there let "
                    "nobody out or in"));
}

}  // namespace
}  // namespace shangquan
