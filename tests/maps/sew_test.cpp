#include "maps/ground/sew.hpp"
#include "maps/ground/shape.hpp"

#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>
#include <gtest/gtest.h>

namespace shangquan {
namespace {

constexpr double pitch = 100.0;

Polygon rectangle(const Point& low, const Point& high) {
    Polygon polygon;
    polygon.outer() = {low, {low.x(), high.y()}, high, {high.x(), low.y()}, low};
    return polygon;
}

std::string fault(const MultiPolygon& area) {
    ShapeBench bench;
    return bench.fault(bench.drawn(area));
}

TEST(Sewing, JoinsWhatALineCut) {
    const MultiPolygon whole = sewn({{rectangle({60, 10}, {100, 30})}, {rectangle({100, 10}, {150, 30})}}, pitch);
    ASSERT_EQ(whole.size(), 1U);
    EXPECT_EQ(fault(whole), "");
    EXPECT_DOUBLE_EQ(boost::geometry::area(whole), 90.0 * 20.0);
    EXPECT_TRUE(whole.front().inners().empty());
}

TEST(Sewing, KeepsTheCourtThatFourPiecesSurround) {
    const std::vector<Polygon::ring_type> quarters{
        {{0, 0}, {0, 100}, {80, 100}, {80, 80}, {100, 80}, {100, 0}, {0, 0}},
        {{100, 0}, {100, 80}, {120, 80}, {120, 100}, {200, 100}, {200, 0}, {100, 0}},
        {{0, 100}, {0, 200}, {100, 200}, {100, 120}, {80, 120}, {80, 100}, {0, 100}},
        {{100, 120}, {100, 200}, {200, 200}, {200, 100}, {120, 100}, {120, 120}, {100, 120}}};
    std::vector<MultiPolygon> pieces;
    for (const Polygon::ring_type& ring : quarters) pieces.push_back({Polygon{ring}});
    const MultiPolygon whole = sewn(pieces, pitch);
    ASSERT_EQ(whole.size(), 1U);
    EXPECT_EQ(fault(whole), "");
    ASSERT_EQ(whole.front().inners().size(), 1U);
    EXPECT_DOUBLE_EQ(boost::geometry::area(whole), 200.0 * 200.0 - 40.0 * 40.0);
}

TEST(Sewing, TakesStretchesThatDifferByAMillimetre) {
    const MultiPolygon whole = sewn({{rectangle({60, 10}, {100, 30})}, {rectangle({100, 10.001}, {150, 30.001})}}, pitch);
    ASSERT_EQ(whole.size(), 1U);
    EXPECT_EQ(fault(whole), "");
    EXPECT_DOUBLE_EQ(boost::geometry::area(whole), 90.0 * 20.0);
}

TEST(Sewing, LeavesApartWhatTouchesAtACorner) {
    const MultiPolygon whole = sewn({{rectangle({60, 60}, {100, 100})}, {rectangle({100, 100}, {130, 130})}}, pitch);
    ASSERT_EQ(whole.size(), 2U);
    EXPECT_DOUBLE_EQ(boost::geometry::area(whole), 1600.0 + 900.0);
}

TEST(Sewing, SplitsARingThatTouchesItself) {
    Polygon west;
    west.outer() = {{0, 0}, {0, 90}, {100, 90}, {100, 50}, {60, 40}, {100, 30}, {100, 0}, {0, 0}};
    const Polygon north = rectangle({100, 50}, {150, 90});
    Polygon east;
    east.outer() = {{100, 0}, {100, 30}, {130, 30}, {150, 50}, {200, 50}, {200, 0}, {100, 0}};
    const MultiPolygon whole = sewn({{west}, {north, east}}, pitch);
    ASSERT_EQ(whole.size(), 1U);
    EXPECT_EQ(fault(whole), "");
    EXPECT_EQ(whole.front().inners().size(), 1U);  // north and east touch at one corner, which closes the court
}

}  // namespace
}  // namespace shangquan
