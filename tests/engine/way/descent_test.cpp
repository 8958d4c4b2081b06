#include "engine/way/descent.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace shangquan {

namespace {

constexpr float no_effort = std::numeric_limits<float>::infinity();

/// Efforts that fall evenly towards `angle` (radians).
TileEfforts slope(double angle) {
    TileEfforts efforts;
    for (std::size_t row = 0; row < TileEfforts::side; ++row)
        for (std::size_t column = 0; column < TileEfforts::side; ++column)
            efforts.at(column, row) =
                static_cast<float>(100.0 - static_cast<double>(column) * std::cos(angle) - static_cast<double>(row) * std::sin(angle));
    return efforts;
}

double radians(HeadingCode code) { return angle_of(code) * 2.0 * std::numbers::pi / turn; }

HeadingCode& code_at(TileCodes& codes, std::size_t column, std::size_t row) { return codes[row * TileEfforts::tile_side + column]; }

TEST(Descent, FollowsASlopeInEveryDirection) {
    TileCodes codes;
    for (int degrees = 0; degrees < 360; ++degrees) {
        const double angle = degrees * std::numbers::pi / 180.0;
        descend(slope(angle), codes);
        for (const HeadingCode code : codes)
            EXPECT_LT(std::abs(std::remainder(radians(code) - angle, 2.0 * std::numbers::pi)), 0.035) << degrees;
    }
}

TEST(Descent, LeadsNowhereWhereThereIsNoEffort) {
    TileEfforts efforts = slope(0.0);
    efforts.at(5, 7) = no_effort;
    TileCodes codes;
    descend(efforts, codes);
    EXPECT_EQ(code_at(codes, 4, 6), no_way);
    efforts.value.fill(no_effort);
    descend(efforts, codes);
    for (const HeadingCode code : codes) EXPECT_EQ(code, no_way);
}

TEST(Descent, DoesNotLeadIntoWallsNorAcrossTheirCorners) {
    TileEfforts efforts = slope(std::numbers::pi / 4.0);
    efforts.at(9, 8) = no_effort;
    TileCodes codes;
    descend(efforts, codes);
    EXPECT_EQ(neighbour_of(code_at(codes, 7, 7)), 2) << "north, past the wall in the east";
    EXPECT_EQ(neighbour_of(code_at(codes, 7, 6)), 0) << "beside the wall in the north-east";
    EXPECT_EQ(neighbour_of(code_at(codes, 8, 6)), 0) << "east, past the wall in the north";
}

TEST(Descent, LooksAtTheCellsAroundTheTile) {
    TileEfforts efforts = slope(0.0);
    efforts.at(0, 4) = -1000.0F;
    TileCodes codes;
    descend(efforts, codes);
    EXPECT_EQ(neighbour_of(code_at(codes, 0, 3)), 4);
    EXPECT_EQ(neighbour_of(code_at(codes, 1, 3)), 0);
}

}  // namespace

}  // namespace shangquan
