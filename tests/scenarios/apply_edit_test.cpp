#include "scenarios/apply_edit.hpp"

#include "maps/input_error.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>
#include <cmath>

namespace shangquan {
namespace {

constexpr LonLat corner{106.53, 29.57};

LonLat at(double east, double north) { return {corner.lon + east / 96700.0, corner.lat + north / 110900.0}; }

LonLatRing box(double east, double north) {
    return {at(east, north), at(east + 20, north), at(east + 20, north + 10), at(east, north + 10)};
}

/// A zone of 320 × 320 m with a square, a building and a bar in it.
RegionLayers small_region() {
    ZoneLayers zone;
    zone.id = "core";
    zone.frame.epsg = utm_epsg(corner);
    const Point origin = to_local(zone.frame, corner);
    zone.frame.easting = std::floor(origin.x()) - 10.0;
    zone.frame.northing = std::floor(origin.y()) - 10.0;
    zone.frame.grid = {1.0, 320, 320};
    AreaFeature square;
    square.id = "square";
    square.level = 1;
    square.shape = {Polygon{{{0, 0}, {0, 9}, {9, 9}, {0, 0}}}};
    zone.areas.push_back(square);
    BuildingFeature house;
    house.id = "house";
    zone.buildings.push_back(house);
    VenueFeature bar;
    bar.id = "bar";
    bar.building = "house";
    bar.capacity = 30;
    zone.venues.push_back(bar);
    RegionLayers region;
    region.id = "region";
    region.zones.push_back(zone);
    return region;
}

RegionLayers after(RegionLayers region, const std::vector<Edit>& edits) {
    for (const Edit& edit : edits) apply(edit, region);
    return region;
}

const ZoneLayers& core(const RegionLayers& region) { return region.zones.front(); }

std::string complaint(const Edit& edit) {
    RegionLayers region = small_region();
    try {
        apply(edit, region);
        return "no complaint";
    } catch (const InputError& error) {
        return error.what();
    }
}

AddBuilding kiosk() { return {"core", "kiosk", {"亭", "Kiosk"}, BuildingKind::retail, 1, box(50, 50), ""}; }

AddVenue tea() {
    return {"core",         "tea", {"茶", "Tea"}, Category::snack, 0,  40,      12,
            {36000, 79200}, 0,     "house",       {at(60, 60)},    {}, "a plan"};
}

TEST(Edit, ClosesAKnownAreaForItsHours) {
    const RegionLayers region =
        after(small_region(), {CloseArea{"core", "square", {}, 0, {{50400, 64800}, {72000, 79200}}}});
    ASSERT_EQ(core(region).closures.size(), 2U);
    EXPECT_EQ(core(region).closures[0].level, 1);
    EXPECT_EQ(core(region).closures[0].from, 50400);
    EXPECT_EQ(core(region).closures[1].until, 79200);
    EXPECT_EQ(boost::geometry::area(core(region).closures[1].shape), 40.5);
}

TEST(Edit, ClosesADrawnRing) {
    const RegionLayers region = after(small_region(), {CloseArea{"core", "", box(50, 50), -1, {TimeWindow{}}}});
    ASSERT_EQ(core(region).closures.size(), 1U);
    EXPECT_EQ(core(region).closures[0].level, -1);
    EXPECT_NEAR(boost::geometry::area(core(region).closures[0].shape), 200.0, 2.0);
}

TEST(Edit, AddsABuildingClockwiseAndClosedWhicheverWayItWasDrawn) {
    AddBuilding backwards = kiosk();
    std::reverse(backwards.ring.begin(), backwards.ring.end());
    for (const AddBuilding& drawn : {kiosk(), backwards}) {
        const RegionLayers region = after(small_region(), {drawn});
        const BuildingFeature& building = core(region).buildings.back();
        EXPECT_EQ(building.id, "kiosk");
        EXPECT_EQ(building.source, "assumed");
        EXPECT_EQ(building.confidence, "low");
        EXPECT_EQ(building.shape[0].outer().size(), 5U);
        EXPECT_NEAR(boost::geometry::area(building.shape), 200.0, 2.0);
    }
}

TEST(Edit, AddsAVenueWithItsDoorInLocalMetres) {
    const RegionLayers region = after(small_region(), {tea()});
    const VenueFeature& venue = core(region).venues.back();
    EXPECT_EQ(venue.source, "a plan");
    EXPECT_EQ(venue.capacity, 12);
    EXPECT_EQ(venue.hours, (Hours{36000, 79200}));
    ASSERT_EQ(venue.doors.size(), 1U);
    EXPECT_NEAR((venue.doors[0] - to_local(core(region).frame, at(60, 60))).norm(), 0.0, 1e-9);
    EXPECT_NEAR(venue.doors[0].x(), 70.0, 2.0);  // 60 m east of the corner, which lies 10 m inside
}

TEST(Edit, TakesTheVenuesOfABuildingAwayWithIt) {
    const RegionLayers region = after(small_region(), {RemoveBuilding{"core", "house"}});
    EXPECT_TRUE(core(region).buildings.empty());
    EXPECT_TRUE(core(region).venues.empty());
}

TEST(Edit, SetsCapacityAndHours) {
    const RegionLayers region =
        after(small_region(), {SetCapacity{"core", "bar", 50}, SetHours{"core", "bar", {0, 3600}}});
    EXPECT_EQ(core(region).venues[0].capacity, 50);
    EXPECT_EQ(core(region).venues[0].hours, (Hours{0, 3600}));
}

TEST(Edit, GivesACrossingLights) {
    RegionLayers region = small_region();
    region.zones.front().areas.front().kind = AreaKind::crossing;
    const Edit lights = SetSignal{"core", "square", {90.0, 30.0, 5.0}};
    EXPECT_EQ(core(after(region, {lights})).areas[0].signal, (SignalTimes{90.0, 30.0, 5.0}));
    EXPECT_EQ(describe(lights), "gives crossing square of core green for 30 s of every 90 s");
    EXPECT_EQ(complaint(lights), R"(edit set_signal in core: area "square" is no crossing)");
}

TEST(Edit, TurnsAnEscalatorRoundOrStopsIt) {
    RegionLayers region = small_region();
    ConnectorFeature escalator;
    escalator.id = "escalator";
    escalator.kind = ConnectorKind::escalator;
    escalator.direction = ConnectorDirection::up;
    region.zones.front().connectors.push_back(escalator);
    const Edit turned = SetDirection{"core", "escalator", ConnectorDirection::down};
    EXPECT_EQ(core(after(region, {turned})).connectors[0].direction, ConnectorDirection::down);
    EXPECT_EQ(describe(turned), "lets people use connector escalator of core down only");
    EXPECT_EQ(describe(SetDirection{"core", "escalator", ConnectorDirection::both}), "lets people use connector escalator of core both ways");
    EXPECT_EQ(complaint(turned), R"(edit set_direction in core: no connector "escalator")");
}

TEST(Edit, RemovesAnArea) { EXPECT_TRUE(core(after(small_region(), {RemoveArea{"core", "square"}})).areas.empty()); }

std::vector<std::string> outline(const RegionLayers& region) {
    std::vector<std::string> lines;
    for (const auto& area : core(region).areas) lines.push_back("area " + area.id);
    for (const auto& building : core(region).buildings) lines.push_back("building " + building.id);
    for (const auto& venue : core(region).venues)
        lines.push_back("venue " + venue.id + ' ' + std::to_string(venue.capacity) + ' ' +
                        std::to_string(venue.hours.open) + ' ' + std::to_string(venue.hours.close));
    return lines;
}

TEST(Edit, ThenItsOppositeLeavesTheMapAsItWas) {
    const RegionLayers region = small_region();
    const Hours usual = core(region).venues[0].hours;
    const std::vector<std::vector<Edit>> there_and_back{
        {kiosk(), RemoveBuilding{"core", "kiosk"}},
        {tea(), RemoveVenue{"core", "tea"}},
        {AddArea{"core", "yard", {"院", "Yard"}, AreaKind::square, 0, box(50, 50), ""}, RemoveArea{"core", "yard"}},
        {SetCapacity{"core", "bar", 5}, SetCapacity{"core", "bar", 30}},
        {SetHours{"core", "bar", {1, 2}}, SetHours{"core", "bar", usual}}};
    for (const std::vector<Edit>& pair : there_and_back) {
        EXPECT_NE(outline(after(region, {pair[0]})), outline(region)) << describe(pair[0]);
        EXPECT_EQ(outline(after(region, pair)), outline(region)) << describe(pair[0]);
    }
}

TEST(BrokenEdit, NamesTheNearestId) {
    EXPECT_EQ(complaint(RemoveVenue{"cor", "bar"}),
              R"(edit remove_venue: no zone "cor" in region; did you mean "core"?)");
    EXPECT_EQ(complaint(RemoveVenue{"core", "baar"}),
              R"(edit remove_venue in core: no venue "baar"; did you mean "bar"?)");
    EXPECT_EQ(complaint(RemoveBuilding{"core", "hose"}),
              R"(edit remove_building in core: no building "hose"; did you mean "house"?)");
    EXPECT_EQ(complaint(CloseArea{"core", "sqare", {}, 0, {TimeWindow{}}}),
              R"(edit close_area in core: no area "sqare"; did you mean "square"?)");
    EXPECT_EQ(complaint(SetCapacity{"core", "zzz", 3}), R"(edit set_capacity in core: no venue "zzz"; known: "bar")");
    EXPECT_EQ(complaint(ScaleArrivals{"cor", 2}),
              R"(edit scale_arrivals: no zone "cor" in region; did you mean "core"?)");
}

TEST(BrokenEdit, WillNotAddWhatIsThere) {
    AddBuilding twin = kiosk();
    twin.id = "house";
    EXPECT_EQ(complaint(twin), R"(edit add_building in core: there is a building "house" already)");
}

TEST(BrokenEdit, WillNotBuildOutsideTheZone) {
    AddBuilding far = kiosk();
    far.ring[2] = {106.6, 29.57};
    EXPECT_EQ(complaint(far), "edit add_building in core: [106.6, 29.57] lies outside the zone");
}

TEST(BrokenEdit, WillNotPutAVenueIntoABuildingThatIsNotThere) {
    AddVenue homeless = tea();
    homeless.building = "hous";
    EXPECT_EQ(complaint(homeless), R"(edit add_venue in core: no building "hous"; did you mean "house"?)");
}

TEST(Edit, SaysWhatItDoes) {
    EXPECT_EQ(describe(CloseArea{"core", "square", {}, 0, {{50400, 64800}, {72000, 79200}}}),
              "closes area square of core 14:00-18:00 and 20:00-22:00");
    EXPECT_EQ(describe(kiosk()), "adds building kiosk (亭, Kiosk) to core");
    EXPECT_EQ(describe(tea()), "adds snack tea (茶, Tea) to core");
    EXPECT_EQ(describe(SetHours{"core", "bar", {36000, 79200}}), "opens bar of core 10:00-22:00");
    EXPECT_EQ(describe(ScaleArrivals{"core", 1.2}), "multiplies the arrivals of core by 1.2");
}

}  // namespace
}  // namespace shangquan
