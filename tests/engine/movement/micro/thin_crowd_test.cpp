#include "engine/movement/micro/thin_crowd.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

/// A square of 64 × 64 m with `count` people on the plot of 8 × 8 m whose south-west corner is (16, 16).
struct Square {
    explicit Square(std::uint32_t count) : grid(zone.floors), crowd(grid) {
        for (std::uint32_t k = 0; k < count; ++k) walkers.add(20.5F, 20.5F, at(20, 20), k, k, 1.3F);
        walkers.moving = count;
        crowd.look(walkers);
    }

    [[nodiscard]] CellId at(int i, int j) const { return grid.cell_at(0, i, j); }

    Zone zone = ascii_zone("........\n........\n........\n........\n........\n........\n........\n........", 8);
    WalkGrid grid;
    ThinCrowd crowd;
    Walkers walkers;
};

TEST(ThinCrowd, IsThinUpToThreePersonsOnFiveSquareMetres) {
    const Square thin{38};
    EXPECT_TRUE(thin.crowd.everywhere());
    EXPECT_TRUE(thin.crowd.at(thin.at(20, 20)));
    const Square thick{39};
    EXPECT_FALSE(thick.crowd.everywhere());
    EXPECT_FALSE(thick.crowd.at(thick.at(20, 20)));
}

TEST(ThinCrowd, KnowsTheTilesBesideAThickOne) {
    const Square square{39};
    EXPECT_TRUE(square.crowd.at(square.at(33, 20)));
    EXPECT_FALSE(square.crowd.far_from_thick(square.at(33, 20)));
    EXPECT_FALSE(square.crowd.far_from_thick(square.at(2, 2)));
    EXPECT_TRUE(square.crowd.far_from_thick(square.at(50, 20)));
}

TEST(ThinCrowd, CountsOnlyThoseWhoMove) {
    Square square{39};
    square.walkers.moving = 10;
    square.crowd.look(square.walkers);
    EXPECT_TRUE(square.crowd.everywhere());
}

}  // namespace
}  // namespace shangquan
