#include "engine/way/walk_grid.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <random>

namespace shangquan {
namespace {

constexpr FloorId street{0};

TEST(WalkGrid, SeesAlongStreetsAndNotThroughWalls) {
    const Zone zone = ascii_zone("......\n.####.\n.####.\n......", 4);
    const WalkGrid grid{zone.floors};
    EXPECT_TRUE(grid.in_sight({street, 0.5F, 0.5F}, {street, 23.5F, 0.5F}));
    EXPECT_TRUE(grid.in_sight({street, 0.5F, 15.5F}, {street, 0.5F, 0.5F}));
    EXPECT_TRUE(grid.in_sight({street, 3.3F, 2.2F}, {street, 3.3F, 2.2F}));
    EXPECT_FALSE(grid.in_sight({street, 0.5F, 0.5F}, {street, 23.5F, 15.5F}));
    EXPECT_FALSE(grid.in_sight({street, 10.5F, 1.5F}, {street, 10.5F, 14.5F}));
    EXPECT_FALSE(grid.in_sight({street, 0.5F, 0.5F}, {street, -40.0F, 0.5F}));
}

TEST(WalkGrid, SightIsMutualAndAgreesWithSmallSteps) {
    const Zone zone = ascii_zone("..........\n.##..#....\n....##..#.\n.#......#.\n...##.....\n..........", 3);
    const WalkGrid grid{zone.floors};
    std::mt19937 random{7};
    std::uniform_real_distribution<float> east{0.0F, 30.0F};
    std::uniform_real_distribution<float> north{0.0F, 18.0F};
    int seen = 0;
    for (int k = 0; k < 4000; ++k) {
        const Spot a{street, east(random), north(random)};
        const Spot b{street, east(random), north(random)};
        if (!grid.is_ground(a) || !grid.is_ground(b)) continue;
        bool clear = true;
        for (int part = 0; part <= 20000 && clear; ++part) {
            const float t = static_cast<float>(part) / 20000.0F;
            clear = grid.is_ground(Spot{street, a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
        }
        EXPECT_EQ(grid.in_sight(a, b), clear) << a.x << ' ' << a.y << " to " << b.x << ' ' << b.y;
        EXPECT_EQ(grid.in_sight(b, a), clear);
        seen += clear ? 1 : 0;
    }
    EXPECT_GT(seen, 500);
}

}  // namespace
}  // namespace shangquan
