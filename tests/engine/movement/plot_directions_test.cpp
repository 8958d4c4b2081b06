#include "engine/movement/plot_directions.hpp"

#include "engine/laboratory/filled_corridor.hpp"
#include "engine/movement/density_model.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

TEST(PlotDirections, CountThoseWhoWalkAlongLessThoseWhoWalkAgainst) {
    const Zone zone = ascii_zone(".G.a", 16);
    const WalkGrid grid{zone.floors};
    PlotDirections directions{grid};
    std::vector<PlotDirections::Tally> tallies{directions.tally(), directions.tally()};
    const CellId here = grid.cell_at(0, 3, 3);
    const CellId same_plot = grid.cell_at(0, 6, 7);
    const CellId elsewhere = grid.cell_at(0, 20, 3);
    PlotDirections::note(tallies[0], here, 1.0F, 0.0F);
    PlotDirections::note(tallies[0], same_plot, 1.0F, 0.0F);
    PlotDirections::note(tallies[1], here, -1.0F, 0.0F);
    PlotDirections::note(tallies[1], here, 0.0F, 1.0F);
    EXPECT_EQ(directions.along(here, 1.0F, 0.0F), 0.0F) << "nothing counts before the next step";
    directions.take_in(tallies);
    EXPECT_EQ(directions.along(here, 1.0F, 0.0F), 1.0F);
    EXPECT_EQ(directions.along(same_plot, -1.0F, 0.0F), -1.0F);
    EXPECT_EQ(directions.along(here, 0.0F, 1.0F), 1.0F);
    EXPECT_EQ(directions.along(elsewhere, 1.0F, 0.0F), 0.0F);
    directions.take_in(tallies);
    EXPECT_EQ(directions.along(here, 1.0F, 0.0F), 0.0F) << "a step later nobody is left";
}

TEST(DensityModelDirections, SlowThoseWhomOthersMeet) {
    constexpr double free_speed = 1.34;
    const DensityModelParameters parameters;
    const SeenWalking same = walk_filled_corridor("density", 1.5, 0.0);
    const SeenWalking both = walk_filled_corridor("density", 1.5, 0.5);
    EXPECT_NEAR(same.speed, free_speed * parameters.one_way.share(static_cast<float>(same.density)), 0.05 * same.speed);
    EXPECT_NEAR(both.speed, free_speed * parameters.law.share(static_cast<float>(both.density)), 0.07 * both.speed);
}

}  // namespace
}  // namespace shangquan
