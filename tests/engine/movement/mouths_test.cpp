#include "engine/movement/mouths.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

struct Place {
    explicit Place(std::string_view drawing) : Place(ascii_zone(drawing)) {}
    explicit Place(Zone drawn) : zone(std::move(drawn)), grid(zone.floors), mouths(grid) {}

    [[nodiscard]] MouthId at(int i, int j) const { return mouths.at(grid.cell_at(0, i, j)); }

    Zone zone;
    WalkGrid grid;
    Mouths mouths;
};

TEST(Mouths, AreDoorsInWalls) {
    const Place place{
        "............\n"
        "............\n"
        "............\n"
        "............\n"
        "............\n"
        "............\n"
        "............\n"
        "............\n"
        "............\n"
        "#####..#####\n"
        "............"};
    ASSERT_EQ(place.mouths.count(), 3U) << "and where the strip of one metre comes to the door, from either side";
    EXPECT_EQ(place.at(5, 1), 0);
    EXPECT_EQ(place.at(6, 1), 0);
    EXPECT_EQ(place.at(6, 2), Mouths::none);
    EXPECT_FLOAT_EQ(place.mouths.capacity(0), 3.8F);
}

TEST(Mouths, CarryByTheWidthThereIs) {
    Zone zone;
    Floor floor;
    floor.walkable.emplace_back();
    floor.walkable.back().outer() = {{2.0, 2.0},  {2.0, 12.0},  {10.0, 12.0}, {10.0, 7.75}, {14.0, 7.75}, {14.0, 12.0}, {22.0, 12.0},
                                     {22.0, 2.0}, {14.0, 2.0},  {14.0, 6.5},  {10.0, 6.5},  {10.0, 2.0},  {2.0, 2.0}};
    FloorCells cells = floor_cells(floor.walkable, {1.0, 32, 16});
    floor.mask = std::move(cells.mask);
    floor.cuts = std::move(cells.cuts);
    zone.floors.push_back(std::move(floor));
    const Place place{std::move(zone)};
    ASSERT_NE(place.at(10, 6), Mouths::none);
    EXPECT_EQ(place.at(10, 7), place.at(10, 6)) << "half a cell and three quarters of one";
    EXPECT_FLOAT_EQ(place.mouths.capacity(place.at(10, 6)), 1.25F * Mouths::specific_flow);
}

TEST(Mouths, AreBothEndsOfAPassage) {
    const Place place{
        ".....######.....\n"
        "................\n"
        "................\n"
        ".....######....."};
    ASSERT_EQ(place.mouths.count(), 2U);
    EXPECT_NE(place.at(5, 1), Mouths::none);
    EXPECT_EQ(place.at(5, 1), place.at(5, 2));
    EXPECT_EQ(place.at(7, 1), Mouths::none);
    EXPECT_NE(place.at(10, 1), Mouths::none);
}

TEST(Mouths, AreNotWhereAStreetIsWideOrEndsInAWall) {
    EXPECT_EQ((Place{ascii_zone(".....\n..#..\n.....", 9)}.mouths.count()), 0U);
    EXPECT_EQ(Place{"..........\n"
                    "..........\n"
                    "####..####"}
                  .mouths.count(),
              0U);
}

/// How many of `tries` a step get through in an hour of steps of half a second.
std::uint64_t through_in_an_hour(std::uint32_t tries) {
    Place place{"..........\n####.#####\n.........."};
    std::vector<Mouths::Tally> tallies(1, Mouths::Tally(place.mouths.count()));
    std::uint64_t through = 0;
    for (std::uint32_t step = 0; step < 7200; ++step) {
        place.mouths.open(0.5F, tallies);
        for (std::uint32_t k = 0; k < tries; ++k)
            through += place.mouths.lets_through(0, (step * 12 + k) * 2654435761U, tallies[0]) ? 1 : 0;
    }
    return through;
}

TEST(Mouths, CarryTheirCapacityHoweverManyPress) {
    for (const std::uint32_t pressing : {2U, 5U, 12U})
        EXPECT_NEAR(static_cast<double>(through_in_an_hour(pressing)), 1.9 * 3600.0, 0.01 * 1.9 * 3600.0) << pressing;
}

TEST(Mouths, HoldNobodyUpWhomTheyCanCarry) {
    Place place{"..........\n####.#####\n.........."};
    std::vector<Mouths::Tally> tallies(1, Mouths::Tally(place.mouths.count()));
    for (std::uint32_t step = 0; step < 1000; ++step) {
        place.mouths.open(0.5F, tallies);
        EXPECT_TRUE(step % 2 == 1 || place.mouths.lets_through(0, 0xffffffffU, tallies[0])) << step;
    }
}

}  // namespace
}  // namespace shangquan
