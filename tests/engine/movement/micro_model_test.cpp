#include "engine/movement/micro_model.hpp"

#include "engine/base/random.hpp"
#include "engine/movement/micro/floor_walls.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace shangquan {
namespace {

/// A place and the way about in it.
struct Ground {
    explicit Ground(std::string_view drawing, int metres) : zone(ascii_zone(drawing, metres)) {}

    Zone zone;
    Workers alone{1};
    WalkGrid grid{zone.floors};
    Navigator way{zone, grid, alone};

    /// `count` people on their way to the first venue from random places of a rectangle, the last person in the first slot if
    /// `reversed`.
    [[nodiscard]] Walkers crowd(std::uint32_t count, const Point& from, const Point& size, bool reversed = false) const {
        Walkers walkers;
        for (std::uint32_t k = 0; k < count; ++k) {
            const std::uint32_t who = reversed ? count - 1 - k : k;
            const Dice dice{1, who, Purpose::spot};
            const auto x = static_cast<float>(from.x() + size.x() * dice.uniform(0));
            const auto y = static_cast<float>(from.y() + size.y() * dice.uniform(1));
            walkers.add(x, y, grid.cell_of({FloorId{0}, x, y}), who, static_cast<std::uint32_t>(dice.bits(2)), 1.3F);
            walkers.activity[k] = Activity::walking;
        }
        walkers.moving = walkers.size();
        walkers.changes.clear();
        return walkers;
    }

    /// Moves of `dt` seconds; what happened in them.
    std::vector<Notice> walk(Walkers& walkers, Tick ticks, int threads = 1, float dt = 1.0F) const {
        Workers workers{threads};
        MicroModel model{zone.floors, grid};
        std::vector<Notice> notices;
        for (Tick tick = 0; tick < ticks; ++tick) {
            model.move(walkers, {grid, way, tick, dt}, workers, notices);
            stand_aside(walkers);
        }
        return notices;
    }

    /// Gives those who have come to stand the last slots.
    static void stand_aside(Walkers& walkers) {
        walkers.changes.clear();
        for (std::size_t slot = walkers.moving; slot-- > 0;) {
            if (walkers.activity[slot] != Activity::standing) continue;
            walkers.changes.push_back({walkers.cell[slot], 1});
            walkers.exchange(slot, --walkers.moving);
        }
    }
};

/// Where everybody is, by person.
std::vector<std::pair<float, float>> places(const Walkers& walkers) {
    std::vector<std::pair<float, float>> places(walkers.size());
    for (std::size_t slot = 0; slot < walkers.size(); ++slot) places[walkers.person[slot]] = {walkers.x[slot], walkers.y[slot]};
    return places;
}

constexpr std::string_view hall = "..........\n.........a\n..........";

TEST(MicroModel, LeadsSomebodyToTheDoor) {
    const Ground ground{"....................\n.G................a.\n....................", 5};
    Walkers walkers = ground.crowd(1, {7.5, 7.5}, {0.1, 0.1});
    EXPECT_TRUE(ground.walk(walkers, 60).empty());
    const auto notices = ground.walk(walkers, 20);
    ASSERT_EQ(notices.size(), 1U);
    EXPECT_EQ(notices[0].kind, Notice::Kind::arrived);
    EXPECT_EQ(walkers.activity[0], Activity::standing);
}

TEST(MicroModel, WalksAsFastInRunsOfAnyTimeStep) {
    const Ground ground{"....................\n.G................a.\n....................", 5};
    for (const float step : {0.04F, 0.1F, 0.25F, 0.33F, 2.0F}) {
        Walkers walkers = ground.crowd(1, {7.5, 7.5}, {0.1, 0.1});
        const float from = walkers.x[0];
        const auto steps = static_cast<Tick>(std::lround(20.0F / step));
        EXPECT_TRUE(ground.walk(walkers, steps, 1, step).empty());
        EXPECT_NEAR(walkers.x[0] - from, 1.3F * step * static_cast<float>(steps), 0.3F) << step << " s";
    }
}

TEST(MicroModel, LetsACrowdThatHasThinnedOutWalkOnInALongStepAsInManyShortOnes) {
    const Ground ground{"....................\n.G................a.\n....................", 10};
    const auto mean_x = [](const Walkers& walkers) { return std::accumulate(walkers.x.begin(), walkers.x.end(), 0.0) / 120.0; };
    Walkers at_once = ground.crowd(120, {11.0, 11.0}, {8.0, 8.0});
    EXPECT_TRUE(ground.walk(at_once, 1, 1, 60.0F).empty());
    Walkers often = ground.crowd(120, {11.0, 11.0}, {8.0, 8.0});
    EXPECT_TRUE(ground.walk(often, 30, 1, 2.0F).empty());
    EXPECT_NEAR(mean_x(at_once), mean_x(often), 3.0);
}

TEST(MicroModel, KeepsAllWhoHaveBodiesApart) {
    const Ground ground{hall, 4};
    Walkers walkers = ground.crowd(400, {1.0, 1.0}, {30.0, 10.0});
    const auto before = places(walkers);
    ground.walk(walkers, 5);
    std::vector<std::size_t> bodies;
    for (std::size_t slot = 0; slot < walkers.moving; ++slot)
        if (walkers.x[slot] != before[walkers.person[slot]].first) bodies.push_back(slot);
    EXPECT_GT(bodies.size(), 200U);
    for (const std::size_t a : bodies)
        for (const std::size_t b : bodies)
            if (a < b) {
                ASSERT_GT(std::hypot(walkers.x[a] - walkers.x[b], walkers.y[a] - walkers.y[b]), 0.235F);
            }
}

TEST(MicroModel, LetsThoseWaitForWhomThereIsNoRoomYet) {
    const Ground ground{hall, 4};
    Walkers walkers = ground.crowd(60, {2.2, 6.2}, {0.05, 0.05});
    ground.walk(walkers, 1);
    const auto waiting = std::count_if(walkers.x.begin(), walkers.x.end(), [](float x) { return x < 2.25F; });
    EXPECT_GT(waiting, 20);
    const auto notices = ground.walk(walkers, 120);
    EXPECT_EQ(notices.size(), 60U);
}

TEST(MicroModel, GivesTheSameBitsOnOneTwoAndEightThreads) {
    const Ground ground{hall, 8};
    Walkers alone = ground.crowd(2500, {1.0, 1.0}, {60.0, 22.0});
    ground.walk(alone, 10);
    for (const int threads : {2, 8}) {
        Walkers shared = ground.crowd(2500, {1.0, 1.0}, {60.0, 22.0});
        ground.walk(shared, 10, threads);
        EXPECT_EQ(places(shared), places(alone));
    }
}

TEST(MicroModel, MovesARelabelledCrowdTheSame) {
    const Ground ground{hall, 6};
    Walkers there = ground.crowd(500, {1.0, 1.0}, {40.0, 16.0});
    Walkers back = ground.crowd(500, {1.0, 1.0}, {40.0, 16.0}, true);
    ground.walk(there, 20);
    ground.walk(back, 20);
    EXPECT_EQ(places(there), places(back));
}

TEST(MicroModel, FindsTheEdgesOfWalkableCells) {
    const Ground ground{".#\n..", 16};
    const auto walls = walls_of(ground.zone.floors, ground.grid);
    ASSERT_EQ(walls.size(), 1U);
    EXPECT_EQ(walls[0].size(), 6U);  // of an L
    double length = 0.0;
    for (const WallSegment& wall : walls[0]) length += std::hypot(wall.dx, wall.dy);
    EXPECT_EQ(length, 128.0);
}

}  // namespace
}  // namespace shangquan
