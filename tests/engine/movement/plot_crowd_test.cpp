#include "engine/movement/plot_crowd.hpp"

#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

/// 32 × 16 m: a hall of 16 × 16 m with a wall of 4 × 4 m in its south-west corner, and a court beside it.
class PlotCrowdTest : public testing::Test {
protected:
    Zone zone = ascii_zone(
        "........\n"
        "........\n"
        "........\n"
        "#.......",
        4);
    WalkGrid grid{zone.floors};
    PlotCrowd crowd{grid};
    Walkers walkers;

    void add(float x, float y) {
        const auto who = static_cast<PersonId>(walkers.size());
        walkers.add(x, y, cell(x, y), who, 0, 1.3F);
        walkers.changes.clear();
        walkers.activity.back() = Activity::walking;
        walkers.moving = walkers.size();
    }
    [[nodiscard]] CellId cell(float x, float y) const { return grid.cell_of({FloorId{0}, x, y}); }

    void count(int threads = 1) {
        Workers workers{threads};
        crowd.count(walkers, workers);
    }
};

TEST_F(PlotCrowdTest, DividesPersonsByTheGroundTheyCanWalkOn) {
    add(5.0F, 1.0F);
    add(6.0F, 2.0F);
    add(1.0F, 6.0F);
    count();
    EXPECT_FLOAT_EQ(crowd.on_block(cell(5.5F, 1.5F)), 2.0F / 16.0F);
    EXPECT_FLOAT_EQ(crowd.on_block(cell(1.0F, 6.0F)), 1.0F / 16.0F);
    EXPECT_FLOAT_EQ(crowd.on_plot(cell(7.5F, 7.5F)), 3.0F / 48.0F) << "a quarter of the plot is wall";
    EXPECT_FLOAT_EQ(crowd.on_block(cell(1.0F, 1.0F)), PlotCrowd::no_ground);
    EXPECT_FLOAT_EQ(crowd.on_block(cell(20.0F, 1.0F)), 0.0F);
}

TEST_F(PlotCrowdTest, ForgetsWhoHasWalkedOn) {
    add(5.0F, 1.0F);
    count(2);
    walkers.x[0] = 20.0F;
    walkers.cell[0] = cell(20.0F, 1.0F);
    count(2);
    EXPECT_FLOAT_EQ(crowd.on_block(cell(5.0F, 1.0F)), 0.0F);
    EXPECT_FLOAT_EQ(crowd.on_block(cell(20.0F, 1.0F)), 1.0F / 16.0F);
    EXPECT_FLOAT_EQ(crowd.on_plot(cell(20.0F, 1.0F)), 1.0F / 64.0F);
}

TEST_F(PlotCrowdTest, CountsThoseWhoStandUntilTheyLeave) {
    walkers.changes = {{cell(20.0F, 1.0F), 1}, {cell(20.0F, 1.0F), 1}};
    count();
    walkers.changes.clear();
    count();
    EXPECT_FLOAT_EQ(crowd.on_block(cell(20.0F, 1.0F)), 2.0F / 16.0F);
    walkers.changes = {{cell(20.0F, 1.0F), -1}, {cell(20.0F, 1.0F), -1}};
    count();
    EXPECT_FLOAT_EQ(crowd.on_block(cell(20.0F, 1.0F)), 0.0F);
}

}  // namespace
}  // namespace shangquan
