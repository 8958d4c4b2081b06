#include "engine/movement/micro/strips.hpp"

#include "engine/base/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace shangquan {
namespace {

Bodies people_anywhere(std::uint32_t count) {
    Bodies bodies;
    for (std::uint32_t id = 0; id < count; ++id) {
        const Dice dice{1, id, Purpose::spot};
        bodies.add({static_cast<float>(300.0 * dice.uniform(0)), static_cast<float>(90.0 * dice.uniform(1)), 1.0F, id, id % 3, id, id});
    }
    return bodies;
}

TEST(Strips, OrderBodiesFromWestToEast) {
    for (const int threads : {1, 3}) {
        Workers workers{threads};
        Bodies bodies = people_anywhere(10'000);
        Strips strips{2.5F};
        strips.sort(bodies, workers);
        std::vector<std::uint32_t> ids = bodies.id;
        std::sort(ids.begin(), ids.end());
        for (std::uint32_t id = 0; id < 10'000; ++id) ASSERT_EQ(ids[id], id);
        for (const Piece& piece : strips.pieces(64))
            for (std::uint32_t slot = piece.first; slot < piece.last; ++slot) {
                ASSERT_EQ(bodies.floor[slot], strips.floor_of(piece.strip));
                ASSERT_EQ(bodies.floor[slot], bodies.id[slot] % 3);
                ASSERT_EQ(static_cast<int>(bodies.y[slot] / 2.5F), static_cast<int>(bodies.y[piece.first] / 2.5F));
                ASSERT_TRUE(slot == piece.first || bodies.x[slot - 1] <= bodies.x[slot]);
            }
    }
}

TEST(Strips, CutEveryStripIntoPieces) {
    Workers workers{1};
    Bodies bodies = people_anywhere(1000);
    Strips strips{2.5F};
    strips.sort(bodies, workers);
    std::uint32_t next = 0;
    for (const Piece& piece : strips.pieces(7)) {
        EXPECT_EQ(piece.first, next);
        EXPECT_LE(piece.last - piece.first, 7U);
        next = piece.last;
    }
    EXPECT_EQ(next, 1000U);
}

TEST(Strips, TakeNobodyAtAll) {
    Workers workers{2};
    Bodies nobody;
    Strips strips{2.5F};
    strips.sort(nobody, workers);
    EXPECT_TRUE(strips.pieces(64).empty());
}

TEST(Strips, OrderPeopleWhoAllStandInOnePlace) {
    Workers workers{1};
    Bodies bodies;
    for (std::uint32_t id = 0; id < 50; ++id) bodies.add({1000.0F, 3.0F, 1.0F, 0, 0, 0, id});
    bodies.add({1.0F, 3.0F, 1.0F, 0, 0, 0, 50});
    Strips strips{2.5F};
    strips.sort(bodies, workers);
    EXPECT_EQ(bodies.x[0], 1.0F);
    EXPECT_EQ(bodies.x[50], 1000.0F);
}

}  // namespace
}  // namespace shangquan
