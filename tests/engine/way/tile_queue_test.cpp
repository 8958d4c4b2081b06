#include "engine/way/tile_queue.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

std::vector<std::size_t> taken(TileQueue& queue) {
    std::vector<std::size_t> tiles;
    while (const auto tile = queue.take()) tiles.push_back(*tile);
    return tiles;
}

TEST(TileQueue, GivesTheNearestBandFirstAndWithinItWhoCameFirst) {
    TileQueue queue{6};
    queue.add(0, 100.0F);
    queue.add(5, 3.0F);
    queue.add(2, 1.0F);
    queue.add(4, 1.0e9F);
    EXPECT_EQ(taken(queue), (std::vector<std::size_t>{5, 2, 0, 4}));
}

TEST(TileQueue, HoldsATileOnceWhereItIsDueFirst) {
    TileQueue queue{3};
    queue.add(1, 100.0F);
    queue.add(2, 60.0F);
    queue.add(1, 10.0F);
    queue.add(1, 200.0F);
    EXPECT_EQ(taken(queue), (std::vector<std::size_t>{1, 2}));
}

TEST(TileQueue, TakesATileAgainThatComesAgainEvenBefore) {
    TileQueue queue{3};
    queue.add(1, 100.0F);
    EXPECT_EQ(queue.take(), 1U);
    queue.add(2, 101.0F);
    queue.add(1, 20.0F);
    EXPECT_EQ(taken(queue), (std::vector<std::size_t>{1, 2}));
    queue.add(0, 0.0F);
    EXPECT_EQ(taken(queue), std::vector<std::size_t>{0}) << "after it was empty";
}

}  // namespace
}  // namespace shangquan
