#include "engine/way/tile_kernel.hpp"

#include "engine/base/random.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <numbers>

namespace shangquan {

namespace {

constexpr float no_effort = std::numeric_limits<float>::infinity();
constexpr std::size_t tile_side = TileBlock::tile_side;

constexpr LaneValues everywhere(float value) {
    LaneValues lanes{};
    lanes.fill(value);
    return lanes;
}

/// A tile of open ground that all fields of a group judge alike.
struct OpenTile {
    std::array<LaneValues, TileBlock::places> effort{};
    std::array<std::uint8_t, TileBlock::places> flags{};
    std::array<float, TileBlock::places> metre{};
    std::array<std::uint8_t, TileBlock::places> limits{};
    Judgement judgement{everywhere(1.0F), everywhere(1.0F), {}, {}};
    std::vector<std::uint16_t> places;

    OpenTile() {
        effort.fill(everywhere(no_effort));
        metre.fill(1.0F);
        for (int row = 0; row < 16; ++row)
            for (int column = 0; column < 16; ++column) places.push_back(static_cast<std::uint16_t>(TileBlock::place(column, row)));
    }

    [[nodiscard]] TileView view(bool with_limits = false) {
        return {effort.data(), flags.data(), metre.data(), with_limits ? limits.data() : nullptr, &judgement};
    }

    void start_at(std::size_t place, std::size_t lane) {
        effort[place][lane] = 0.0F;
        for (std::size_t toward = 0; toward < 4; ++toward) flags[TileBlock::beside(place, toward)] |= place_due;
    }

    void sweep_out(const TileKernel& kernel, bool with_limits = false) {
        for (int k = 0; kernel.sweep(view(with_limits), places, k % 2 != 0) > 0; ++k) ASSERT_LT(k, 1000);
    }

    std::vector<LaneCodes> descended(const TileKernel& kernel, bool with_limits = false) {
        std::vector<LaneCodes> codes(places.size());
        kernel.descend(view(with_limits), places, codes.data());
        return codes;
    }
};

/// Efforts that fall evenly towards `angle` (radians), in lane `lane` of otherwise empty lanes.
OpenTile slope(double angle, std::size_t lane = 3) {
    OpenTile tile;
    for (std::size_t place = 0; place < TileBlock::places; ++place) {
        const auto east = static_cast<double>(place % TileBlock::side);
        const auto north = static_cast<double>(place / TileBlock::side);
        tile.effort[place][lane] = static_cast<float>(100.0 - east * std::cos(angle) - north * std::sin(angle));
    }
    return tile;
}

double radians(HeadingCode code) { return angle_of(code) * 2.0 * std::numbers::pi / turn; }

HeadingCode code_at(const std::vector<LaneCodes>& codes, std::size_t column, std::size_t row) { return codes[row * tile_side + column][3]; }

class TileKernels : public testing::TestWithParam<TileKernel> {};

TEST_P(TileKernels, DescendASlopeInEveryDirection) {
    for (int degrees = 0; degrees < 360; ++degrees) {
        const double angle = degrees * std::numbers::pi / 180.0;
        for (const LaneCodes& codes : slope(angle).descended(GetParam())) {
            ASSERT_LT(std::abs(std::remainder(radians(codes[3]) - angle, 2.0 * std::numbers::pi)), 0.035) << degrees;
            ASSERT_EQ(codes[2], no_way) << "another field's";
        }
    }
}

TEST_P(TileKernels, LeadNowhereWhereThereIsNoEffort) {
    OpenTile tile = slope(0.0);
    tile.effort[TileBlock::place(4, 6)][3] = no_effort;
    EXPECT_EQ(code_at(tile.descended(GetParam()), 4, 6), no_way);
}

TEST_P(TileKernels, LeadNeitherIntoWallsNorAcrossTheirCorners) {
    OpenTile tile = slope(std::numbers::pi / 4.0);
    tile.effort[TileBlock::place(8, 7)][3] = no_effort;
    const auto codes = tile.descended(GetParam());
    EXPECT_EQ(neighbour_of(code_at(codes, 7, 7)), 2) << "north, past the wall in the east";
    EXPECT_EQ(neighbour_of(code_at(codes, 7, 6)), 0) << "beside the wall in the north-east";
    EXPECT_EQ(neighbour_of(code_at(codes, 8, 6)), 0) << "east, past the wall in the north";
}

TEST_P(TileKernels, LookAtTheCellsAroundTheTile) {
    OpenTile tile = slope(0.0);
    tile.effort[TileBlock::place(-1, 3)][3] = -1000.0F;
    const auto codes = tile.descended(GetParam());
    EXPECT_EQ(neighbour_of(code_at(codes, 0, 3)), 4);
    EXPECT_EQ(neighbour_of(code_at(codes, 1, 3)), 0);
}

TEST_P(TileKernels, LeadOutOfClosedGroundAndNotIntoIt) {
    OpenTile tile = slope(0.3);
    tile.limits[TileBlock::place(8, 8)] = limit_closed;
    const auto codes = tile.descended(GetParam(), true);
    EXPECT_EQ(neighbour_of(code_at(codes, 7, 8)), 2) << "past it";
    EXPECT_NEAR(radians(code_at(codes, 8, 8)), 0.3, 0.035) << "out of it";
}

TEST_P(TileKernels, LeadThroughNoBarredSideAndRoundNoBarredCorner) {
    OpenTile tile = slope(0.7);
    tile.limits[TileBlock::place(8, 8)] = limit_barred(0);
    tile.limits[TileBlock::place(9, 8)] = limit_barred(2);
    const auto codes = tile.descended(GetParam(), true);
    EXPECT_EQ(neighbour_of(code_at(codes, 8, 8)), 2) << "north, the way east is barred";
    EXPECT_EQ(neighbour_of(code_at(codes, 8, 7)), 0) << "east, for round the corner one way is barred";
    EXPECT_EQ(neighbour_of(code_at(codes, 5, 5)), 1) << "north-east";
}

TEST_P(TileKernels, SweepsGoRoundBarredSides) {
    OpenTile tile;
    for (int row = 0; row < 15; ++row) {
        tile.limits[TileBlock::place(7, row)] = limit_barred(0);
        tile.limits[TileBlock::place(8, row)] = limit_barred(2);
    }
    tile.start_at(TileBlock::place(7, 5), 0);
    tile.sweep_out(GetParam(), true);
    EXPECT_NEAR(tile.effort[TileBlock::place(8, 5)][0], 21.0F, 1.0F) << "ten metres north, one east, ten south";
}

TEST_P(TileKernels, SweepsReckonDistancesFromAPoint) {
    OpenTile tile;
    tile.start_at(TileBlock::place(2, 3), 5);
    tile.sweep_out(GetParam());
    EXPECT_FLOAT_EQ(tile.effort[TileBlock::place(12, 3)][5], 10.0F) << "along a row the scheme is exact";
    // Off the axes the first-order scheme is known to be too long, by less than a tenth from ten cells on.
    const float oblique = tile.effort[TileBlock::place(14, 15)][5];
    EXPECT_GT(oblique, std::hypot(12.0F, 12.0F));
    EXPECT_LT(oblique, 1.1F * std::hypot(12.0F, 12.0F));
    EXPECT_EQ(tile.effort[TileBlock::place(12, 3)][4], no_effort) << "another field's";
}

TEST_P(TileKernels, SweepsComeOutOfClosedGroundAndNotIntoIt) {
    OpenTile tile;
    for (int row = 0; row < 16; ++row) tile.limits[TileBlock::place(8, row)] = limit_closed;
    tile.start_at(TileBlock::place(12, 5), 0);
    tile.sweep_out(GetParam(), true);
    EXPECT_FLOAT_EQ(tile.effort[TileBlock::place(8, 5)][0], 4.0F);
    EXPECT_EQ(tile.effort[TileBlock::place(7, 5)][0], no_effort);
}

/// Eight fields over ground of random cost with random walls.
OpenTile random_tile() {
    OpenTile tile;
    const auto dice = [](std::uint64_t k) { return static_cast<float>(mix(k) >> 40U) * 0x1.0p-24F; };
    std::vector<std::uint16_t> ways;
    for (const std::uint16_t place : tile.places)
        if (dice(place) < 0.8F) ways.push_back(place);
    tile.places = ways;
    for (std::size_t place = 0; place < TileBlock::places; ++place) tile.metre[place] = 1.0F + dice(1000 + place);
    for (std::size_t lane = 0; lane < sweep_lanes; ++lane) {
        tile.judgement.east[lane] = 0.8F + 0.4F * dice(2000 + lane);
        tile.judgement.west_step[lane] = 0.01F * dice(3000 + lane);
        tile.start_at(tile.places[17 * lane], lane);
    }
    return tile;
}

TEST_P(TileKernels, GiveTheBitsOfThePlainBuild) {
    OpenTile ours = random_tile();
    OpenTile plain = random_tile();
    ours.sweep_out(GetParam());
    plain.sweep_out(tile_kernels().front());
    for (const std::uint16_t place : ours.places)
        for (std::size_t lane = 0; lane < sweep_lanes; ++lane)
            ASSERT_EQ(std::bit_cast<std::uint32_t>(ours.effort[place][lane]), std::bit_cast<std::uint32_t>(plain.effort[place][lane]));
    EXPECT_EQ(ours.descended(GetParam()), plain.descended(tile_kernels().front()));
}

INSTANTIATE_TEST_SUITE_P(All, TileKernels, testing::ValuesIn(tile_kernels()), [](const auto& build) { return std::string{build.param.name}; });

}  // namespace

}  // namespace shangquan
