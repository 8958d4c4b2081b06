#include "scenarios/pictures/heat_layer.hpp"

#include "maps/input_error.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace shangquan {
namespace {

/// Three cells from west to east of 2 m: a crowd, a wall, nearly nobody; a second row of wall to the north.
Raster crowd_wall_nobody() {
    Raster raster{{2.0, 3, 2}, no_value};
    raster.at({0, 0}) = 1.5F;
    raster.at({2, 0}) = 0.1F;
    return raster;
}

TEST(HeatLayer, DrawsACellAPixelWithNorthAtTheTop) {
    const Image image = heat_cells(crowd_wall_nobody(), Measure::density);
    EXPECT_EQ(image.at(0, 1), density_color(1.5F));
    EXPECT_EQ(image.at(2, 1), density_color(0.1F));
    EXPECT_EQ(image.at(0, 0), clear);
}

TEST(HeatLayer, LeavesWallsClear) {
    const Image image = heat_cells(crowd_wall_nobody(), Measure::los);
    EXPECT_EQ(image.at(1, 1), clear);
}

TEST(HeatLayer, NeverBleedsThroughWallsWhenEnlarged) {
    const MapView view{{10.0, 20.0, 60.0, 40.0}, Point(3.0, 2.0), 10.0};
    const Image image = heat_picture(crowd_wall_nobody(), Measure::density, view);
    EXPECT_EQ(image.at(19, 30), density_color(1.5F));
    EXPECT_EQ(image.at(20, 30), clear);
    EXPECT_EQ(image.at(39, 30), clear);
    EXPECT_EQ(image.at(40, 30), density_color(0.1F));
    EXPECT_EQ(image.at(5, 19), clear);
    EXPECT_EQ(image.at(5, 20), density_color(1.5F));
}

TEST(HeatLayer, ShowsTheMeanOfTheCellsAPixelCovers) {
    Raster raster{{2.0, 2, 2}, 1.0F};
    raster.at({0, 0}) = 2.0F;
    raster.at({1, 1}) = no_value;
    const MapView view{{0.0, 0.0, 1.0, 1.0}, Point(2.0, 2.0), 0.25};
    EXPECT_EQ(heat_picture(raster, Measure::density, view).at(0, 0), density_color(4.0 / 3.0));
}

TEST(HeatLayer, LeavesAPixelClearThatIsMostlyWall) {
    Raster raster{{2.0, 2, 2}, no_value};
    raster.at({0, 0}) = 2.0F;
    const MapView view{{0.0, 0.0, 1.0, 1.0}, Point(2.0, 2.0), 0.25};
    EXPECT_EQ(heat_picture(raster, Measure::density, view).at(0, 0), clear);
}

TEST(HeatLayer, SubtractsTheFirstFromTheSecond) {
    Raster first{{2.0, 3, 1}, 0.5F};
    Raster second{{2.0, 3, 1}, 0.8F};
    first.at({1, 0}) = no_value;
    first.at({2, 0}) = no_value;
    second.at({2, 0}) = no_value;
    const Raster difference = difference_of(first, second);
    EXPECT_FLOAT_EQ(difference.at({0, 0}), 0.3F);
    EXPECT_FLOAT_EQ(difference.at({1, 0}), 0.8F) << "ground that only the second has was empty in the first";
    EXPECT_TRUE(std::isnan(difference.at({2, 0})));
    const Raster speeds = difference_of(first, second, false);
    EXPECT_FLOAT_EQ(speeds.at({0, 0}), 0.3F);
    EXPECT_TRUE(std::isnan(speeds.at({1, 0}))) << "nobody walked there in the first: it had no speed";
}

TEST(HeatLayer, BaselineMinusBaselineIsNothingInEveryCell) {
    const Raster raster = crowd_wall_nobody();
    const Image image = heat_cells(difference_of(raster, raster), Measure::difference);
    for (const Color color : image.pixels) EXPECT_EQ(color, clear);
}

TEST(HeatLayer, ColoursADifferenceOfMinusOne) {
    const Raster difference{{2.0, 1, 1}, -1.0F};
    EXPECT_EQ(heat_cells(difference, Measure::difference).at(0, 0), difference_color(-1.0));
}

TEST(HeatLayer, RefusesRastersOfDifferentMaps) {
    EXPECT_THROW(difference_of(Raster{{2.0, 3, 1}}, Raster{{2.0, 1, 3}}), InputError);
}

}  // namespace
}  // namespace shangquan
