#include "engine/way/field_solver.hpp"

#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace shangquan {
namespace {

/// A field and the memory of its codes.
struct OwnedField {
    explicit OwnedField(const WalkGrid& grid) : codes(grid.cell_count()) { field.codes = codes; }
    std::vector<HeadingCode> codes;
    FlowField field;
};

/// What a field to the west end of a corridor says 30 m east of it, where a moving walk of that cost begins that ends 20 m on.
HeadingCode code_at_moving_walk(float cost) {
    const Zone zone = ascii_zone("a.........G", 4);
    const WalkGrid grid{zone.floors};
    const CellId entry = grid.cell_at(0, 31, 1);
    WayMap map{grid};
    map.add_passages({Passage{ConnectorId{0}, {entry}, {grid.cell_at(0, 11, 1)}, cost, cost}});
    FieldSolver solver{map};
    OwnedField owned{grid};
    const std::vector goal{grid.cell_at(0, 1, 1)};
    solver.solve(std::vector{FieldTask{goal, 0, &owned.field}});
    EXPECT_EQ(owned.field.boardings.size(), owned.codes[entry] == at_connector ? 1U : 0U);
    return owned.codes[entry];
}

TEST(FieldSolver, BoardsWhatIsQuickerThanWalking) { EXPECT_EQ(code_at_moving_walk(2.0F), at_connector); }

TEST(FieldSolver, WalksPastWhatIsSlowerThanWalking) { EXPECT_TRUE(is_heading(code_at_moving_walk(100.0F))); }

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
        for (int i = 16; i < 32; ++i) map.closed[ground_of(grid.cell_at(0, i, j))] = 1;
    // North and east of the corner lead on; the goal within draws most, but only those who are in there.
    const std::vector goal{grid.cell_at(0, 33, 15), grid.cell_at(0, 15, 33), grid.cell_at(0, 20, 20)};
    for (std::uint64_t taste = 0; taste < 20; ++taste) {
        OwnedField owned{grid};
        FieldSolver{map}.solve(std::vector{FieldTask{goal, taste, &owned.field}});
        const HeadingCode corner = owned.codes[grid.cell_at(0, 15, 15)];
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
    std::vector<OwnedField> owned(goals.size(), OwnedField{grid});
    std::vector<FieldTask> tasks;
    for (std::size_t k = 0; k < goals.size(); ++k) tasks.push_back({goals[k], 7 * k, &owned[k].field});
    for (auto& one : owned) one.field.codes = one.codes;
    FieldSolver together{map};
    together.solve(tasks);
    FieldSolver alone{map};
    for (std::size_t k = 0; k < tasks.size(); ++k) {
        OwnedField own{grid};
        alone.solve(std::vector{FieldTask{goals[k], 7 * k, &own.field}});
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
        OwnedField owned{grid};
        solver.solve(std::vector{FieldTask{goal, 3, &owned.field}});
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
