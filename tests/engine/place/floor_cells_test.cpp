#include "engine/place/floor.hpp"
#include "engine/laboratory/room.hpp"
#include "engine/movement/blocks.hpp"
#include "engine/way/walk_grid.hpp"
#include "tests/support/oblique.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <random>
#include <utility>
#include <vector>

namespace shangquan {
namespace {

constexpr FloorId only{0};
constexpr GridFrame field{1.0, 80, 80};

Floor floor_of(MultiPolygon area) {
    FloorCells cells = floor_cells(area, field);
    return {0, std::move(area), std::move(cells.mask), std::move(cells.cuts)};
}

/// Whether one gets from cell to cell, by their sides, from one place to another.
bool leads(const WalkGrid& grid, const Point& from, const Point& to) {
    const auto cell_near = [&](const Point& place) { return grid.cells_around(only, place, 1.0).front(); };
    std::vector<CellId> reached{cell_near(from)};
    for (std::size_t k = 0; k < reached.size(); ++k)
        for (std::size_t side = 0; side < 8; side += 2) {
            const CellId next = grid.beside(reached[k], side);
            if (next != no_cell && std::find(reached.begin(), reached.end(), next) == reached.end()) reached.push_back(next);
        }
    return std::find(reached.begin(), reached.end(), cell_near(to)) != reached.end();
}

double square_metres(const WalkGrid& grid) {
    double sum = 0.0;
    for (CellId cell = 0; cell < grid.cell_count(); ++cell) sum += static_cast<double>(grid.area(cell));
    return sum;
}

/// Turned and moved at random about the middle of the field.
std::vector<Oblique> turns(std::uint32_t seed, int count) {
    std::mt19937 random{seed};
    std::uniform_real_distribution<double> share{0.0, 1.0};
    std::vector<Oblique> all;
    for (int k = 0; k < count; ++k) {
        const double angle = 2.0 * std::numbers::pi * share(random);
        const double east = share(random);
        all.emplace_back(angle, Point{40.0 + east, 40.0 + share(random)});
    }
    return all;
}

TEST(FloorCells, AreWholeWhereOutlinesFollowTheirSides) {
    const FloorCells cells = floor_cells({rectangle(10.0, 12.0, 30.0, 20.0)}, field);
    EXPECT_EQ(std::count(cells.mask.values.begin(), cells.mask.values.end(), 1), 20 * 8);
    EXPECT_TRUE(cells.cuts.empty());
}

TEST(FloorCells, AreCutWhereOutlinesRunThroughThem) {
    const FloorCells cells = floor_cells({rectangle(10.0, 10.0, 12.5, 11.0)}, field);
    ASSERT_EQ(cells.cuts.size(), 1U);
    const CutCell& cut = cells.cuts.front();
    EXPECT_EQ(cut.cell, field.index({12, 10}));
    EXPECT_EQ(cut.ground, 0x0f0f0f0f0f0f0f0fULL);
    EXPECT_EQ(cut.area, 32);
    EXPECT_EQ(cut.barred, 0);
}

TEST(FloorCells, LeaveOutSlivers) {
    const FloorCells cells = floor_cells({rectangle(10.0, 10.0, 12.12, 11.0)}, field);
    EXPECT_EQ(cells.mask.at({11, 10}), 1);
    EXPECT_EQ(cells.mask.at({12, 10}), 0);
    EXPECT_TRUE(cells.cuts.empty());
}

TEST(FloorCells, AreBarredFromEachOtherByAFenceHoweverThin) {
    Polygon yard;
    yard.outer() = {{10.0, 10.0}, {10.0, 30.0}, {30.0, 30.0}, {30.0, 10.0}, {20.01, 10.0}, {20.01, 25.0}, {20.0, 25.0}, {20.0, 10.0}, {10.0, 10.0}};
    const WalkGrid grid{{floor_of({yard})}};
    EXPECT_EQ(grid.beside(grid.cell_at(0, 19, 15), 0), no_cell);
    EXPECT_EQ(grid.beside(grid.cell_at(0, 20, 15), 4), no_cell);
    EXPECT_EQ(grid.beside(grid.cell_at(0, 19, 26), 0), grid.cell_at(0, 20, 26)) << "beyond its end";
    EXPECT_EQ(grid.beside(grid.cell_at(0, 19, 24), 1), no_cell) << "round its end, but not slanting past it";
    EXPECT_FALSE(grid.in_sight({only, 19.5F, 15.0F}, {only, 20.5F, 15.0F}));
    EXPECT_TRUE(grid.in_sight({only, 19.5F, 26.0F}, {only, 20.5F, 26.0F}));
    EXPECT_TRUE(leads(grid, {15.0, 15.0}, {25.0, 15.0}));
}

TEST(FloorCells, KeepPassagesOfTwelveDecimetresWhereverTheyLie) {
    for (const Oblique& turned : turns(11, 300)) {
        const WalkGrid grid{{floor_of({turned(rectangle(-20.0, -0.6, 20.0, 0.6))})}};
        EXPECT_TRUE(leads(grid, turned({-18.0, 0.0}), turned({18.0, 0.0}))) << turned.angle();
    }
}

TEST(FloorCells, LoseWhatIsTooNarrowForAnybody) {
    for (const Oblique& turned : turns(12, 100)) {
        Polygon halls;
        halls.outer() = {{-20, -5}, {-20, 5}, {-4, 5}, {-4, 0.15}, {4, 0.15}, {4, 5}, {20, 5}, {20, -5}, {4, -5}, {4, -0.15}, {-4, -0.15}, {-4, -5}, {-20, -5}};
        const WalkGrid grid{{floor_of({turned(halls)})}};
        EXPECT_FALSE(leads(grid, turned({-15.0, 0.0}), turned({15.0, 0.0}))) << turned.angle();
    }
}

TEST(FloorCells, HaveTheAreaOfTheOutlines) {
    for (const Oblique& turned : turns(13, 20)) {
        const WalkGrid grid{{floor_of({turned(rectangle(-20.0, -1.5, 20.0, 1.5))})}};
        const double metres = square_metres(grid);
        EXPECT_GT(metres, 0.96 * 120.0) << turned.angle() << ": slivers of a few squares are lost";
        EXPECT_LE(metres, 1.005 * 120.0) << turned.angle();
    }
}

TEST(FloorCells, GiveBlocksTheSquareMetresThereAre) {
    const WalkGrid grid{{floor_of({rectangle(16.0, 16.0, 18.5, 20.0)})}};
    EXPECT_FLOAT_EQ(walkable_by_block(grid)[block_of(grid.cell_at(0, 16, 16))], 10.0F);
}

TEST(FloorCells, AreStoodOnInsideTheOutlines) {
    const Oblique turned{0.4, {40.3, 40.7}};
    const Floor floor = floor_of({turned(rectangle(-20.0, -1.5, 20.0, 1.5))});
    const WalkGrid grid{{floor}};
    for (CellId cell = 0; cell < grid.cell_count(); ++cell) {
        if (!grid.walkable(cell)) continue;
        const Spot spot = grid.centre(cell);
        EXPECT_EQ(grid.cell_of(spot), cell);
        EXPECT_TRUE(grid.is_ground(spot));
        EXPECT_LT(std::abs(turned.back({static_cast<double>(spot.x), static_cast<double>(spot.y)}).y()), 1.5);
    }
}

TEST(CutCells, TellWhatHangsTogether) {
    constexpr CellBits west = 0x0303030303030303ULL;
    constexpr CellBits east = 0xe0e0e0e0e0e0e0e0ULL;
    EXPECT_EQ(largest_piece(west | east), east);
    EXPECT_EQ(largest_piece(bit_at(0, 0) | bit_at(1, 1)), bit_at(0, 0)) << "corners join nothing";
    EXPECT_EQ(middle_square(east).column, 6);
    EXPECT_EQ(facing(east, west, 0), 8);
    EXPECT_EQ(facing(west, east, 0), 0);
    EXPECT_EQ(facing(east, bit_at(0, 0) | bit_at(0, 1), 0), 2);
    EXPECT_EQ(facing(0xffULL << 56U, 0x07ULL, 1), 3);
    EXPECT_EQ(facing(0x07ULL, 0xffULL << 56U, 3), 3);
    EXPECT_TRUE(is_convex(whole_cell));
    EXPECT_TRUE(is_convex(east));
    EXPECT_TRUE(is_convex(0x0103070f1f3f7fffULL)) << "cut by a slanting wall";
    EXPECT_FALSE(is_convex(0xffffff0f0f0fffffULL)) << "with a niche";
    EXPECT_FALSE(is_convex(0xffffffffff1fffffULL)) << "with the end of a fence";
    EXPECT_EQ(std::popcount(grown(bit_at(7, 7))), 4);
    EXPECT_EQ(std::popcount(grown(bit_at(3, 3))), 9);
}

}  // namespace
}  // namespace shangquan
