#include "maps/check.hpp"
#include "maps/import/datum.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace shangquan {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

/// A zone in Chongqing with a square, twelve gates along it and six shops in a mall, in metres about its frame.
RegionLayers drawn_in_chongqing() {
    RegionLayers region;
    region.zones.emplace_back();
    ZoneLayers& zone = region.zones.back();
    zone.id = "town";
    zone.frame = {.epsg = 32648, .easting = 648000.0, .northing = 3272000.0, .grid = {1.0, 1008, 1008}};
    const auto area = [](Point low, Point high) {
        const Ring ring = box(low, high);
        Polygon polygon;
        polygon.outer().assign(ring.begin(), ring.end());
        polygon.outer().push_back(ring.front());
        return MultiPolygon{polygon};
    };
    zone.border = area({16, 16}, {992, 992});
    zone.areas.emplace_back();
    zone.areas.back().id = "square";
    zone.areas.back().shape = area({400, 400}, {600, 600});
    zone.buildings.emplace_back();
    zone.buildings.back().id = "mall";
    zone.buildings.back().shape = area({600, 400}, {700, 600});
    for (int k = 0; k < 12; ++k) {
        zone.gates.emplace_back();
        zone.gates.back().id = "gate-" + std::to_string(k);
        zone.gates.back().station = "站" + std::to_string(k);
        zone.gates.back().rate_in = zone.gates.back().rate_out = 1.0;
        zone.gates.back().position = {405.0 + 16.0 * k, 401.0};
        region.stations.emplace_back();
        region.stations.back().name.zh = zone.gates.back().station;
        region.stations.back().place = to_lon_lat(zone.frame, zone.gates.back().position);
    }
    for (int k = 0; k < 6; ++k) {
        zone.venues.emplace_back();
        zone.venues.back().id = "shop-" + std::to_string(k);
        zone.venues.back().building = "mall";
        zone.venues.back().floor_area = 100.0;
        zone.venues.back().capacity = 20;
        zone.venues.back().doors = {{599.0, 410.0 + 30.0 * k}};
    }
    return region;
}

/// Where a place lands whose degrees in that datum are read as WGS-84.
Point misread(const LocalFrame& frame, const Point& place, Datum datum = Datum::gcj02) {
    return to_local(frame, from_wgs84(to_lon_lat(frame, place), datum));
}

std::vector<std::string> found_in(const RegionLayers& region) {
    return findings_text(check_region(region, build_region(region)));
}

TEST(Datum, IsNotSuspectedWhereThingsAreInPlace) {
    EXPECT_THAT(found_in(drawn_in_chongqing()), Not(Contains(HasSubstr("[wrong datum]"))));
}

TEST(Datum, OfGatesIsSuspectedWhenTheyFitTheGroundOtherwise) {
    RegionLayers region = drawn_in_chongqing();
    for (GateFeature& gate : region.zones[0].gates) gate.position = misread(region.zones[0].frame, gate.position);
    EXPECT_THAT(found_in(region),
                Contains("warning gates/ [wrong datum] 0 % lie on walkable ground, 100 % would if these are "
                         "GCJ-02 degrees that were taken for WGS-84"));
}

TEST(Datum, IsToldApartFromTheOtherChineseOne) {
    RegionLayers region = drawn_in_chongqing();
    for (GateFeature& gate : region.zones[0].gates)
        gate.position = misread(region.zones[0].frame, gate.position, Datum::bd09);
    EXPECT_THAT(found_in(region),
                Contains("warning gates/ [wrong datum] 0 % lie on walkable ground, 100 % would if these are "
                         "BD-09 degrees that were taken for WGS-84"));
}

TEST(Datum, IsNotSuspectedOfGatesThatLieOffTheGroundInAnyDatum) {
    RegionLayers region = drawn_in_chongqing();
    for (GateFeature& gate : region.zones[0].gates) gate.position.y() += 150.0 + gate.position.x();
    EXPECT_THAT(found_in(region), Not(Contains(HasSubstr("[wrong datum]"))));
}

TEST(Datum, OfGatesMayHaveBeenConvertedOnceTooOften) {
    RegionLayers region = drawn_in_chongqing();
    const LocalFrame& frame = region.zones[0].frame;
    for (GateFeature& gate : region.zones[0].gates)
        gate.position = to_local(frame, to_wgs84(to_lon_lat(frame, gate.position), Datum::gcj02));
    EXPECT_THAT(found_in(region),
                Contains("warning gates/ [wrong datum] 0 % lie on walkable ground, 100 % would if these are "
                         "WGS-84 degrees that were converted from GCJ-02 once too often"));
}

TEST(Datum, OfAFewGatesAstrayIsNotSuspected) {
    RegionLayers region = drawn_in_chongqing();
    for (std::size_t k = 0; k < 5; ++k) {
        GateFeature& gate = region.zones[0].gates[k];
        gate.position = misread(region.zones[0].frame, gate.position);
    }
    EXPECT_THAT(found_in(region), Not(Contains(HasSubstr("[wrong datum]"))));
}

TEST(Datum, OfVenuesIsSuspectedWhenTheyFitTheirBuildingsOtherwise) {
    RegionLayers region = drawn_in_chongqing();
    for (VenueFeature& venue : region.zones[0].venues)
        venue.doors.front() = misread(region.zones[0].frame, venue.doors.front());
    EXPECT_THAT(found_in(region),
                Contains("warning venues/ [wrong datum] 0 % lie at the building they name, 100 % would if these are "
                         "GCJ-02 degrees that were taken for WGS-84"));
}

TEST(Datum, OfStationsIsSuspectedWhenTheyFitTheirExitsOtherwise) {
    RegionLayers region = drawn_in_chongqing();
    for (StationFeature& station : region.stations) station.place = from_wgs84(station.place, Datum::gcj02);
    EXPECT_THAT(
        found_in(region),
        Contains(
            "warning transit/ [wrong datum] 0 % lie near the exits that carry their name, 100 % would if these are "
            "GCJ-02 degrees that were taken for WGS-84"));
}

}  // namespace
}  // namespace shangquan
