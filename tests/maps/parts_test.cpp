#include "maps/ground/parts.hpp"
#include "tests/support/ascii_place.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace shangquan {
namespace {

using testing::ElementsAre;

Mask mask_of(std::string_view drawing) { return ascii_zone(drawing).floors[0].mask; }

TEST(PartsOfGround, AreNumberedByTheirSouthWesternmostCellAndCounted) {
    const Parts parts = parts_of(mask_of("..#.\n.##.\n##.."));
    EXPECT_THAT(parts.area, ElementsAre(4, 3));
    EXPECT_EQ(parts.first[0], (Cell{2, 0}));
    EXPECT_EQ(parts.first[1], (Cell{0, 1}));
    EXPECT_EQ(parts.part.at({1, 1}), Parts::none);
}

TEST(PartsOfGround, DoNotHangTogetherAtCorners) {
    EXPECT_THAT(parts_of(mask_of(".#\n#.")).area, ElementsAre(1, 1));
}

// Arms that are apart in every row until the last: their numbers meet late.
TEST(PartsOfGround, AreOneWhereArmsMeetInTheLastRow) {
    EXPECT_THAT(parts_of(mask_of(".......\n.#.#.#.\n.#.#.#.")).area, ElementsAre(15));
    EXPECT_THAT(parts_of(mask_of(".#.#.#.\n.#.#.#.\n.......")).area, ElementsAre(15));
}

/// Of every cell the least number of all cells that hang together with it, found by passing least numbers on until nothing changes.
std::vector<int> least_of(const Mask& mask) {
    const int columns = mask.frame.columns;
    std::vector<int> least(mask.values.size());
    std::iota(least.begin(), least.end(), 0);
    for (bool changed = true; changed;) {
        changed = false;
        for (int cell = 0; cell < static_cast<int>(least.size()); ++cell)
            for (const int other : {cell % columns > 0 ? cell - 1 : cell, cell >= columns ? cell - columns : cell}) {
                const auto a = static_cast<std::size_t>(cell);
                const auto b = static_cast<std::size_t>(other);
                if (mask.values[a] == 0 || mask.values[b] == 0 || least[a] == least[b]) continue;
                least[a] = least[b] = std::min(least[a], least[b]);
                changed = true;
            }
    }
    return least;
}

TEST(PartsOfGround, AreThoseOfPassingNumbersOnInRandomGround) {
    std::mt19937 random{3};
    Mask mask{{.cell = 1.0, .columns = 40, .rows = 40}};
    for (auto& cell : mask.values) cell = random() % 100 < 60 ? 1 : 0;
    const Parts parts = parts_of(mask);
    const std::vector<int> least = least_of(mask);
    ASSERT_GT(parts.count(), 10U);
    for (std::size_t cell = 0; cell < mask.values.size(); ++cell) {
        const std::int32_t part = parts.part.values[cell];
        ASSERT_EQ(part == Parts::none, mask.values[cell] == 0);
        if (part == Parts::none) continue;
        const Cell first = parts.first[static_cast<std::size_t>(part)];
        EXPECT_EQ(first.j * mask.frame.columns + first.i, least[cell]);
    }
    EXPECT_EQ(std::accumulate(parts.area.begin(), parts.area.end(), 0.0), std::count(mask.values.begin(), mask.values.end(), 1));
}

TEST(Parts, AreApartAtBarredSides) {
    const Mask mask = mask_of("....\n....");
    const std::size_t width = static_cast<std::size_t>(mask.frame.columns);
    const auto cut = [&](std::size_t cell, std::uint8_t area, std::uint8_t barred) {
        return CutCell{.cell = static_cast<std::uint32_t>(cell), .ground = whole_cell, .area = area, .barred = barred};
    };
    const std::vector<CutCell> fence{cut(1, 64, 1), cut(2, 64, 4), cut(width + 1, 64, 1), cut(width + 2, 32, 4)};
    EXPECT_THAT(parts_of(mask, fence).area, ElementsAre(4.0, 3.5));
    EXPECT_THAT(parts_of(mask, {fence.begin(), fence.begin() + 2}).area, ElementsAre(8.0)) << "open in the north";
    const std::vector<CutCell> shelf{cut(0, 64, 2), cut(1, 64, 2), cut(2, 64, 2), cut(3, 64, 2)};
    EXPECT_THAT(parts_of(mask, shelf).area, ElementsAre(4.0, 4.0));
}

}  // namespace
}  // namespace shangquan
