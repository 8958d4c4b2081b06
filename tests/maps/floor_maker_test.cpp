#include "maps/ground/walkable.hpp"

#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>
#include <gtest/gtest.h>

#include <algorithm>

namespace shangquan {
namespace {

MultiPolygon rectangle(const Point& low, const Point& high) {
    Polygon polygon;
    polygon.outer() = {low, {low.x(), high.y()}, high, {high.x(), low.y()}, low};
    return {polygon};
}

/// 1000 × 600 m; squares of 256 m do not show.
ZoneLayers wide_town() {
    ZoneLayers layers;
    layers.id = "wide";
    layers.frame = {.epsg = 32648, .easting = 500000.0, .northing = 3200000.0, .grid = {1.0, 1000, 600}};
    layers.border = rectangle({20, 20}, {980, 580});
    return layers;
}

AreaFeature area(const std::string& id, AreaKind kind, MultiPolygon shape) {
    AreaFeature made;
    made.id = id;
    made.kind = kind;
    made.shape = std::move(shape);
    return made;
}

std::string fault(const MultiPolygon& area) {
    ShapeBench bench;
    return bench.fault(bench.drawn(area));
}

long cells(const Floor& floor) { return std::count(floor.mask.values.begin(), floor.mask.values.end(), 1); }

TEST(FloorMaker, TakesGroundWithACornerOnTheOtherSideOfTheGlobe) {
    ZoneLayers layers = wide_town();
    layers.areas.push_back(area("astray", AreaKind::square, rectangle({30, 30}, {9e6, 9e6})));
    FindingList findings{layers.id};
    const auto floors = FloorMaker{layers, findings}.floors();
    ASSERT_EQ(floors.size(), 1U);
    EXPECT_EQ(cells(floors[0]), 950 * 550);
}

TEST(FloorMaker, MakesWideGroundInOnePiece) {
    ZoneLayers layers = wide_town();
    layers.areas.push_back(area("field", AreaKind::square, rectangle({30, 30}, {970, 570})));
    layers.areas.push_back(area("bed", AreaKind::barrier, rectangle({250, 250}, {262, 262})));
    FindingList findings{layers.id};
    const auto floors = FloorMaker{layers, findings}.floors();
    ASSERT_EQ(floors.size(), 1U);
    ASSERT_EQ(floors[0].walkable.size(), 1U);
    EXPECT_EQ(fault(floors[0].walkable), "");
    EXPECT_NEAR(boost::geometry::area(floors[0].walkable), 940.0 * 540.0 - 12.0 * 12.0, 1e-6);
    EXPECT_EQ(cells(floors[0]), 940L * 540L - 12L * 12L);
}

TEST(FloorMaker, EndsGroundInEverySquareThatALongStreetCrosses) {
    ZoneLayers layers = wide_town();
    layers.areas.push_back(area("field", AreaKind::square, rectangle({30, 30}, {970, 570})));
    StreetFeature street;
    street.id = "boulevard";
    street.kind = StreetKind::primary;
    street.width = 10.0;
    street.line = {{0, 300}, {1000, 300}};
    layers.streets.push_back(street);
    FindingList findings{layers.id};
    const auto floors = FloorMaker{layers, findings}.floors();
    EXPECT_EQ(floors[0].walkable.size(), 2U);
    EXPECT_NEAR(boost::geometry::area(floors[0].walkable), 940.0 * 530.0, 1e-6);
}

TEST(FloorMaker, MakesTheSameOfAnAreaAddedLater) {
    ZoneLayers layers = wide_town();
    for (const double x : {30.0, 500.0})
        layers.areas.push_back(area("field", AreaKind::square, rectangle({x, 30}, {x + 400.0, 570})));
    const AreaFeature bridge = area("bridge", AreaKind::crossing, rectangle({420, 290}, {510, 310}));
    FindingList findings{layers.id};
    FloorMaker maker{layers, findings};
    EXPECT_EQ(maker.floors()[0].walkable.size(), 2U);
    maker.add(bridge);
    const Floor grown = maker.floors()[0];
    layers.areas.push_back(bridge);
    const Floor made_at_once = FloorMaker{layers, findings}.floors()[0];
    EXPECT_EQ(grown.walkable.size(), 1U);
    EXPECT_EQ(grown.mask.values, made_at_once.mask.values);
}

}  // namespace
}  // namespace shangquan
