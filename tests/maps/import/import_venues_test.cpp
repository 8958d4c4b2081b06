#include "tests/support/maps/drawn_town.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace shangquan {
namespace {

/// A pedestrian street 10 m wide from west to east at y = 60 that both borders cut.
DrawnTown pedestrian_town() {
    DrawnTown town;
    town.way({{0, 60}, {240, 60}}, "highway=pedestrian;width=10");
    return town;
}

const VenueFeature& venue(const ImportedTown& town, const std::string& name) {
    const auto found = std::find_if(town.layers.venues.begin(), town.layers.venues.end(),
                                    [&](const VenueFeature& row) { return row.name.en == name; });
    if (found == town.layers.venues.end()) throw std::runtime_error("no venue " + name);
    return *found;
}

std::vector<GateFeature> gates(const ImportedTown& town, GateKind kind) {
    std::vector<GateFeature> found;
    std::copy_if(town.layers.gates.begin(), town.layers.gates.end(), std::back_inserter(found),
                 [&](const GateFeature& gate) { return gate.kind == kind; });
    return found;
}

TEST(ImportVenues, PutTheDoorOnTheNearestGround) {
    DrawnTown town = pedestrian_town();
    town.area(box({90, 66}, {120, 90}), "building=retail").point({100, 75}, "shop=shoes;name=Shoes;name:zh=鞋店");
    const ImportedTown made = town.imported();
    const VenueFeature& shoes = venue(made, "Shoes");
    ASSERT_EQ(shoes.doors.size(), 1U);
    EXPECT_NEAR(shoes.doors[0].x(), 100.0, 1.0);
    EXPECT_NEAR(shoes.doors[0].y(), 64.5, 0.51);
    EXPECT_EQ(shoes.name.zh, "鞋店");
    EXPECT_EQ(shoes.building, "way-2");
    EXPECT_EQ(shoes.confidence, "medium");
}

TEST(ImportVenues, GoInByTheEntranceOfTheirBuilding) {
    DrawnTown town = pedestrian_town();
    town.area(box({90, 66}, {120, 90}), "building=retail")
        .point({92, 75}, "shop=shoes;name=Shoes")
        .point({118, 66}, "entrance=main");
    const ImportedTown made = town.imported();
    EXPECT_NEAR(venue(made, "Shoes").doors.at(0).x(), 118.0, 1.0);
}

TEST(ImportVenues, ReckonFloorAreaFromFootprintAndStoreys) {
    DrawnTown town = pedestrian_town();
    town.area(box({90, 66}, {120, 96}), "building=retail;shop=department_store;building:levels=5;name=Store");
    const ImportedTown made = town.imported();
    const VenueFeature& store = venue(made, "Store");
    EXPECT_EQ(store.category, Category::department_store);
    EXPECT_NEAR(store.floor_area, 30 * 30 * 5 * 0.6, 1.0);
    EXPECT_EQ(store.capacity, 405);
}

TEST(ImportVenues, LetPeopleRestInParks) {
    DrawnTown town = pedestrian_town();
    town.area(box({90, 60}, {120, 90}), "leisure=park;name=Park");
    const ImportedTown made = town.imported();
    const VenueFeature& park = venue(made, "Park");
    EXPECT_EQ(park.category, Category::rest);
    EXPECT_FALSE(park.ground.outer().empty());
    EXPECT_NEAR(park.floor_area, 90.0, 0.2);  // a tenth of the ground draws people
    EXPECT_EQ(park.capacity, 90);
}

TEST(ImportVenues, LetPeopleIntoGardensAndMarketsButNotOntoThePavementBeforeAShop) {
    DrawnTown town = pedestrian_town();
    town.area(box({30, 58}, {60, 90}), "leisure=garden;tourism=attraction;name=Garden")
        .area(box({90, 63}, {120, 80}), "amenity=restaurant;name=Restaurant");
    const ImportedTown made = town.imported();
    EXPECT_FALSE(venue(made, "Garden").ground.outer().empty());
    EXPECT_EQ(venue(made, "Garden").category, Category::sight);
    EXPECT_TRUE(venue(made, "Restaurant").ground.outer().empty());
    EXPECT_FALSE(venue(made, "Restaurant").doors.empty());
}

TEST(ImportGates, OpenWhereTheBorderCutsGroundAndWeighItsWidth) {
    const ImportedTown town = pedestrian_town().point({100, 68}, "shop=books").imported();
    const auto edges = gates(town, GateKind::street_edge);
    ASSERT_EQ(edges.size(), 2U);
    for (const GateFeature& edge : edges) {
        EXPECT_NEAR(edge.position.y(), 60.0, 1.5);
        EXPECT_NEAR(edge.weight, 10.0, 1.5);
        EXPECT_DOUBLE_EQ(edge.rate_in, 0.6 * edge.weight);
    }
}

TEST(ImportGates, StandAtStopsStationsAndCarParks) {
    DrawnTown town = pedestrian_town();
    town.point({60, 66}, "railway=subway_entrance;name=Exit A")
        .point({80, 66}, "highway=bus_stop")
        .point({81, 66}, "highway=bus_stop");
    town.area(box({100, 70}, {120, 80}), "amenity=parking;capacity=120").point({140, 66}, "amenity=taxi");
    town.point({100, 68}, "shop=books");
    const ImportedTown made = town.imported();
    ASSERT_EQ(gates(made, GateKind::metro_exit).size(), 1U);
    EXPECT_EQ(gates(made, GateKind::metro_exit)[0].name.en, "Exit A");
    EXPECT_EQ(gates(made, GateKind::bus_stop).size(), 1U);
    EXPECT_EQ(gates(made, GateKind::taxi_rank).size(), 1U);
    ASSERT_EQ(gates(made, GateKind::car_park).size(), 1U);
    EXPECT_DOUBLE_EQ(gates(made, GateKind::car_park)[0].weight, 120.0);
}

TEST(ImportGates, LeaveOutAStopNobodyCanWalkToAndSaySo) {
    DrawnTown town = pedestrian_town();
    town.point({60, 110}, "highway=bus_stop").point({100, 68}, "shop=books");
    const ImportedTown made = town.imported();
    EXPECT_TRUE(gates(made, GateKind::bus_stop).empty());
    EXPECT_TRUE(std::any_of(made.findings.begin(), made.findings.end(), [](const Finding& finding) {
        return finding.layer == "gates" &&
               finding.message == "lies more than 40 m from ground that can be walked to; left out";
    }));
}

}  // namespace
}  // namespace shangquan
