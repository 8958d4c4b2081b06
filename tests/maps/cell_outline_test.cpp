#include "maps/ground/cell_outline.hpp"

#include "tests/support/ascii_place.hpp"

#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>
#include <gtest/gtest.h>

namespace shangquan {
namespace {

const Polygon everywhere;

Mask cells_of(std::string_view drawing) { return ascii_zone(drawing).floors[0].mask; }

TEST(CellOutline, ListsPartsWithTheLargestFirstAndTheirHoles) {
    const Mask cells = cells_of("##########\n"
                                "#.#.....##\n"
                                "#.#.###.##\n"
                                "###.....##\n"
                                "##########");
    const MultiPolygon parts = outline_of_cells(cells, everywhere);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(boost::geometry::area(parts[0]), 12.0);
    EXPECT_EQ(parts[0].inners().size(), 1U);
    EXPECT_EQ(boost::geometry::area(parts[1]), 2.0);
}

TEST(CellOutline, GoesRoundExactlyTheCellsWhoseMiddleLiesInside) {
    const Mask cells = cells_of("....\n"
                                "....\n"
                                "....");
    Polygon area;
    area.outer() = {{0.6, 0.0}, {0.6, 2.4}, {3.6, 2.4}, {3.6, 0.0}, {0.6, 0.0}};
    const MultiPolygon parts = outline_of_cells(cells, area);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(boost::geometry::area(parts[0]), 6.0);
    EXPECT_EQ(centre_cells(parts, cells.frame).values, centre_cells({area}, cells.frame).values);
}

TEST(CellOutline, IsNothingWhereNobodyCanWalk) {
    EXPECT_TRUE(outline_of_cells(cells_of("###\n###"), everywhere).empty());
}

}  // namespace
}  // namespace shangquan
