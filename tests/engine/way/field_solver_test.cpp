#include "engine/way/field_solver.hpp"

#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace shangquan {
namespace {

FlowField field_in(std::vector<HeadingCode>& codes) { return {codes.data(), 0, static_cast<CellId>(codes.size())}; }

TEST(FieldSolver, LeadsPastTheCornerOfClosedGroundWhereTilesMeet) {
    const Zone zone = ascii_zone(R"(
        ...
        ...
        G.a)",
                                 16);
    const WalkGrid grid{zone.floors};
    WayMap map{grid};
    map.any_closed = true;
    for (int j = 16; j < 32; ++j)
        for (int i = 16; i < 32; ++i) map.limits[ground_of(grid.cell_at(0, i, j))] = limit_closed;
    // North and east of the corner lead on; the goal within draws most, but only those who are in there.
    const std::vector goal{grid.cell_at(0, 33, 15), grid.cell_at(0, 15, 33), grid.cell_at(0, 20, 20)};
    for (std::uint64_t taste = 0; taste < 20; ++taste) {
        std::vector<HeadingCode> codes(grid.cell_count());
        FieldSolver{map}.solve(std::vector{FieldTask{goal, taste, field_in(codes)}});
        const HeadingCode corner = codes[grid.cell_at(0, 15, 15)];
        ASSERT_TRUE(is_heading(corner));
        EXPECT_NE(neighbour_of(corner), 1) << "north-east, into it";
    }
}

/// A yard of 180 × 72 m with buildings, over many tiles.
Zone yard() {
    return ascii_zone(R"(
        a..................H
        .####..####..####...
        .#..#..#..#..#..#...
        .#..................
        .####..####..####...
        ....................
        ..##..##..##..##..b.
        G...............c...)",
                      9);
}

/// Goals here and there, with a taste each.
std::vector<std::vector<CellId>> goals_in(const WalkGrid& grid) {
    std::vector<std::vector<CellId>> goals;
    for (const Cell at : {Cell{4, 67}, Cell{165, 13}, Cell{148, 4}, Cell{4, 4}, Cell{80, 22}, Cell{30, 40}, Cell{100, 40}, Cell{60, 4}})
        goals.push_back({grid.cell_at(0, at.i, at.j)});
    return goals;
}

TEST(FieldSolver, FindsTheSameAloneAndInAGroup) {
    const Zone zone = yard();
    const WalkGrid grid{zone.floors};
    const WayMap map{grid};
    const auto goals = goals_in(grid);
    std::vector owned(goals.size(), std::vector<HeadingCode>(grid.cell_count()));
    std::vector<FieldTask> tasks;
    for (std::size_t k = 0; k < goals.size(); ++k) tasks.push_back({goals[k], 7 * k, field_in(owned[k])});
    FieldSolver together{map};
    together.solve(tasks);
    FieldSolver alone{map};
    for (std::size_t k = 0; k < tasks.size(); ++k) {
        std::vector<HeadingCode> own(grid.cell_count());
        alone.solve(std::vector{FieldTask{goals[k], 7 * k, field_in(own)}});
        for (const GroundId ground : map.walkable)
            ASSERT_NEAR(alone.effort(0, cell_of(ground)), together.effort(k, cell_of(ground)), 10.0F * sweep_tolerance);
    }
}

/// Least effort of a way of straight steps from cell to cell, eight ways on, by Bellman's equation over and over.
std::vector<float> efforts_by_steps(const WayMap& map, CellId goal) {
    constexpr float infinite = std::numeric_limits<float>::infinity();
    std::vector<float> efforts(map.slowness.size(), infinite);
    efforts[ground_of(goal)] = 0.0F;
    for (bool any_fell = true; any_fell;) {
        any_fell = false;
        for (const GroundId ground : map.walkable)
            for (std::size_t side = 0; side < 4; ++side) {
                const GroundId straight = map.neighbour(ground, side);
                const GroundId beside = map.neighbour(ground, (side + 1) % 4);
                const GroundId oblique = map.neighbour(straight, (side + 1) % 4);
                const auto step = [&](GroundId to, float metres) {
                    const float effort = efforts[to] + metres * 0.5F * (map.slowness[ground] + map.slowness[to]);
                    any_fell |= effort < efforts[ground];
                    efforts[ground] = std::min(efforts[ground], effort);
                };
                step(straight, 1.0F);
                if (map.slowness[straight] > 0.0F && map.slowness[beside] > 0.0F) step(oblique, std::sqrt(2.0F));
            }
    }
    return efforts;
}

/// Ways of steps in eight directions are up to 8.2 % longer than straight ones, and tastes differ by up to a quarter; nothing else
/// may stand between the two.
TEST(FieldSolver, AgreesWithAShortestPathOverCells) {
    const Zone zone = yard();
    const WalkGrid grid{zone.floors};
    const WayMap map{grid};
    FieldSolver solver{map};
    for (const auto& goal : goals_in(grid)) {
        std::vector<HeadingCode> codes(grid.cell_count());
        solver.solve(std::vector{FieldTask{goal, 3, field_in(codes)}});
        const auto steps = efforts_by_steps(map, goal.front());
        for (const GroundId ground : map.walkable) {
            const float ours = solver.effort(0, cell_of(ground));
            ASSERT_EQ(std::isinf(ours), std::isinf(steps[ground]));
            if (std::isinf(ours) || steps[ground] < 20.0F) continue;
            ASSERT_GT(ours, 0.75F / 1.082F * steps[ground] - 1.0F);
            ASSERT_LT(ours, 1.25F * 1.05F * steps[ground] + 1.0F);
        }
    }
}

}  // namespace
}  // namespace shangquan
