#include "engine/way/navigator.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace shangquan {
namespace {

/// Walks from the gate `from` along the field to the venue in 0.5 m steps; metres walked, or −1 when lost on the way.
double walk(const Zone& zone, std::uint32_t from) {
    Workers workers{1};
    const WalkGrid grid{zone.floors};
    const Navigator way{zone, grid, workers};
    const FlowField& codes = way.field(way.destination(VenueId{0}));
    const Compass compass;
    double x = zone.gates[from].position.x();
    double y = zone.gates[from].position.y();
    for (double walked = 0.0; walked < 1000.0; walked += 0.5) {
        const CellId cell = grid.cell_of({FloorId{0}, static_cast<float>(x), static_cast<float>(y)});
        if (cell == no_cell || codes[cell] == no_way) return -1.0;
        if (codes[cell] == at_goal) return walked;
        const auto angle = static_cast<std::size_t>(angle_of(codes[cell]) & (turn - 1));
        x += 0.5 * static_cast<double>(compass.cosine[angle]);
        y += 0.5 * static_cast<double>(compass.sine[angle]);
    }
    return -1.0;
}

TEST(FlowField, GoesStraightAcrossAnOpenSquare) {
    const Zone zone = ascii_zone(R"(
        .............
        .............
        .G.........a.
        .............
        .............)",
                                 4);
    EXPECT_NEAR(walk(zone, 0), 40.0, 3.0);  // ten characters of four metres, less the reach of the door
}

TEST(FlowField, GoesAroundTheBuilding) {
    const Zone zone = ascii_zone(R"(
        .............
        .............
        .....###.....
        .G...###...a.
        .....###.....
        .....###.....)",
                                 4);
    const double walked = walk(zone, 0);
    const double shortest = 2.0 * std::hypot(14.0, 6.0) + 12.0;  // over the corners of the building, without clearance
    EXPECT_GT(walked, shortest - 1.3);  // the reach of the door
    EXPECT_LT(walked, 1.2 * shortest);
}

TEST(FlowField, FindsNoWayThroughAWall) {
    const Zone zone = ascii_zone(R"(
        G..#..a
        ...#...)",
                                 4);
    Workers workers{1};
    const WalkGrid grid{zone.floors};
    const Navigator way{zone, grid, workers};
    EXPECT_TRUE(std::isinf(way.effort(way.node(GateId{0}), way.destination(VenueId{0}))));
}

TEST(FlowField, EffortGrowsWithTheDistanceToAPointSource) {
    const Zone zone = ascii_zone(R"(
        ...................
        .G.....H.....I...a.
        ...................)",
                                 8);
    Workers workers{1};
    const WalkGrid grid{zone.floors};
    const Navigator way{zone, grid, workers};
    const auto effort = [&](std::uint32_t gate) { return way.effort(way.node(GateId{gate}), way.destination(VenueId{0})); };
    // True distances are 128, 80 and 32 m; each destination judges ground by at most a quarter longer or shorter.
    EXPECT_NEAR(effort(0), 128.0, 32.0);
    EXPECT_NEAR(effort(1), 80.0, 20.0);
    EXPECT_NEAR(effort(2), 32.0, 8.0);
}

TEST(FlowField, LeadsOutOfAClosedAreaAndNotIntoIt) {
    const Zone zone = ascii_zone(R"(
        G.......
        ........
        ......a.)",
                                 6);
    Workers workers{1};
    const WalkGrid grid{zone.floors};
    Navigator way{zone, grid, workers};
    std::vector<std::uint8_t> closed(grid.cell_count(), 0);
    for (int j = 0; j < 18; ++j)
        for (int i = 12; i < 24; ++i) closed[grid.cell_at(0, i, j)] = 1;
    way.close(closed, workers);
    EXPECT_TRUE(std::isinf(way.effort(way.node(GateId{0}), way.destination(VenueId{0}))));
    EXPECT_NE(way.field(way.destination(VenueId{0}))[grid.cell_at(0, 18, 9)], no_way);
    way.close({}, workers);
    EXPECT_TRUE(std::isfinite(way.effort(way.node(GateId{0}), way.destination(VenueId{0}))));
}

}  // namespace
}  // namespace shangquan
