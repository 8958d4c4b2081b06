#include "engine/way/way_round.hpp"
#include "engine/laboratory/room.hpp"
#include "tests/support/oblique.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <utility>

namespace shangquan {
namespace {

constexpr FloorId yard{0};

Floor floor_with(Polygon ground) {
    Floor floor{0, {std::move(ground)}, {}};
    FloorCells cells = floor_cells(floor.walkable, {1.0, 48, 48});
    floor.mask = std::move(cells.mask);
    floor.cuts = std::move(cells.cuts);
    return floor;
}

/// 20 × 20 m with a fence of a centimetre from the south to y = 24.6 in the middle.
Floor fenced_yard() {
    Polygon ground;
    ground.outer() = {{10.0, 10.0}, {10.0, 30.0}, {30.0, 30.0}, {30.0, 10.0}, {20.51, 10.0}, {20.51, 24.6}, {20.5, 24.6}, {20.5, 10.0}, {10.0, 10.0}};
    return floor_with(ground);
}

bool crosses_the_fence(const Spot& from, const Spot& to) {
    const float part = (20.5F - from.x) / (to.x - from.x);
    return part > 0.0F && part < 1.0F && std::lerp(from.y, to.y, part) < 24.6F;
}

TEST(WalkGrid, StepsStraightOnButThroughNoFence) {
    const WalkGrid grid{{fenced_yard()}};
    std::mt19937 random{3};
    std::uniform_real_distribution<float> near{-1.2F, 1.2F};
    int straight = 0;
    int through = 0;
    for (int k = 0; k < 20000; ++k) {
        const Spot from{yard, 20.5F + near(random), 24.0F + near(random)};
        const Spot to{yard, from.x + 0.8F * near(random), from.y + 0.8F * near(random)};
        const CellId cell = grid.cell_of(from);
        const CellId next = grid.cell_of(to);
        if (!grid.is_ground(from) || !grid.walkable(next)) continue;
        const bool leads = grid.leads_straight(from, cell, to, next);
        EXPECT_FALSE(leads && crosses_the_fence(from, to)) << from.x << ' ' << from.y << " to " << to.x << ' ' << to.y;
        EXPECT_TRUE(leads || !grid.in_sight(from, to)) << from.x << ' ' << from.y << " to " << to.x << ' ' << to.y;
        straight += leads ? 1 : 0;
        through += crosses_the_fence(from, to) ? 1 : 0;
    }
    EXPECT_GT(straight, 5000);
    EXPECT_GT(through, 1000);
}

TEST(WalkGrid, StepsAreStraightAlongASlantingWall) {
    const Oblique turned{0.4, {24.3, 23.8}};
    const WalkGrid grid{{floor_with(turned(rectangle(-15.0, -1.5, 15.0, 1.5)))}};
    std::mt19937 random{4};
    std::uniform_real_distribution<double> along{-13.0, 13.0};
    std::uniform_real_distribution<float> step{-0.6F, 0.6F};
    int sideways = 0;
    for (int k = 0; k < 20000; ++k) {
        const Point begin = turned({along(random), 1.3});
        const Spot from{yard, static_cast<float>(begin.x()), static_cast<float>(begin.y())};
        const Spot to{yard, from.x + step(random), from.y + step(random)};
        const bool beside = std::floor(from.x) == std::floor(to.x) || std::floor(from.y) == std::floor(to.y);
        if (!grid.is_ground(from) || !grid.is_ground(to) || !beside || (from.x == to.x && from.y == to.y)) continue;
        if (std::abs(std::floor(from.x) - std::floor(to.x)) + std::abs(std::floor(from.y) - std::floor(to.y)) > 1.0F) continue;
        sideways += grid.leads_straight(from, grid.cell_of(from), to, grid.cell_of(to)) ? 0 : 1;
    }
    EXPECT_LT(sideways, 200) << "the ground is convex: a few steps over the corner of a square at a border";
}

TEST(WayRound, LeadsRoundTheEndOfAFenceOverGroundOnly) {
    const WalkGrid grid{{fenced_yard()}};
    Spot here{yard, 20.2F, 24.1F};
    const CellId there = grid.cell_at(0, 20, 25);
    float walked = 0.0F;
    for (int k = 0; k < 20 && grid.cell_of(here) != there; ++k) {
        const Spot next = way_round(grid, here, there, 0.25F);
        EXPECT_TRUE(grid.is_ground(next));
        EXPECT_FALSE(crosses_the_fence(here, next));
        walked += std::hypot(next.x - here.x, next.y - here.y);
        here = next;
    }
    EXPECT_EQ(grid.cell_of(here), there);
    EXPECT_LT(walked, 2.0F);
}

TEST(WayRound, BeginsBesideGroundToo) {
    const WalkGrid grid{{fenced_yard()}};
    const Spot by_the_fence{yard, 20.53F, 23.5F};
    ASSERT_FALSE(grid.is_ground(by_the_fence));
    const Spot next = way_round(grid, by_the_fence, grid.cell_at(0, 19, 23), 0.5F);
    EXPECT_TRUE(grid.is_ground(next));
    EXPECT_LT(next.x, 20.5F) << "on its own side";
}

}  // namespace
}  // namespace shangquan
