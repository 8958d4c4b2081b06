#include "maps/ground/cell_outline.hpp"

#include "tests/support/ascii_place.hpp"

#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>
#include <gtest/gtest.h>

#include <utility>

namespace shangquan {
namespace {

const Polygon everywhere;

Floor floor_of(std::string_view drawing) { return ascii_zone(drawing).floors[0]; }

TEST(CellOutline, ListsPartsWithTheLargestFirstAndTheirHoles) {
    const Floor floor = floor_of("##########\n"
                                    "#.#.....##\n"
                                    "#.#.###.##\n"
                                    "###.....##\n"
                                    "##########");
    const MultiPolygon parts = outline_of_ground(floor, everywhere);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(boost::geometry::area(parts[0]), 12.0);
    EXPECT_EQ(parts[0].inners().size(), 1U);
    EXPECT_EQ(boost::geometry::area(parts[1]), 2.0);
}

TEST(CellOutline, GoesRoundExactlyTheCellsWhoseMiddleLiesInside) {
    const Floor floor = floor_of("....\n"
                                    "....\n"
                                    "....");
    Polygon area;
    area.outer() = {{0.6, 0.0}, {0.6, 2.4}, {3.6, 2.4}, {3.6, 0.0}, {0.6, 0.0}};
    const MultiPolygon parts = outline_of_ground(floor, area);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(boost::geometry::area(parts[0]), 6.0);
    EXPECT_EQ(cells_standing_in(floor, parts[0]).values, centre_cells({area}, floor.mask.frame).values);
}

TEST(CellOutline, FollowsTheWallsOfCutCells) {
    Floor floor = floor_of("....\n....");
    floor.walkable = {Polygon{{{0.0, 0.0}, {0.0, 2.0}, {1.9, 2.0}, {1.9, 1.0}, {2.1, 1.0}, {2.1, 2.0}, {4.0, 2.0}, {4.0, 0.5}, {0.0, 0.0}}}};
    FloorCells cells = floor_cells(floor.walkable, floor.mask.frame);
    floor.mask = std::move(cells.mask);
    floor.cuts = std::move(cells.cuts);
    const MultiPolygon parts = outline_of_ground(floor, everywhere);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_NEAR(boost::geometry::area(parts[0]), boost::geometry::area(floor.walkable), 1e-6);
    EXPECT_EQ(cells_standing_in(floor, parts[0]).values, floor.mask.values);
}

TEST(CellOutline, IsNothingWhereNobodyCanWalk) {
    EXPECT_TRUE(outline_of_ground(floor_of("###\n###"), everywhere).empty());
}

}  // namespace
}  // namespace shangquan
