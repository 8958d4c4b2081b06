#include "tests/support/body_crowd.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace shangquan {
namespace {

const Polygon hall = rectangle(0.0, 0.0, 20.0, 20.0);

/// Where everybody is after `rounds` steps in the hall, by id.
std::vector<Body> after(std::uint32_t rounds, Bodies bodies, int threads, Kernel build = nullptr) {
    const Walls walls{{walls_around(MultiPolygon{hall})}, wall_manners({})};
    BodyWalk walk{walls, {}, build};
    Workers workers{threads};
    for (std::uint32_t round = 0; round < rounds; ++round) walk.step(bodies, round, workers, at_random(round));
    return by_id(bodies);
}

void expect_same(const std::vector<Body>& a, const std::vector<Body>& b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t k = 0; k < a.size(); ++k) {
        ASSERT_EQ(a[k].x, b[k].x) << "of person " << k;
        ASSERT_EQ(a[k].y, b[k].y) << "of person " << k;
    }
}

/// Walks of a minute in an open hall of 100 × 100 m.
Bodies a_minute_in_the_open(Bodies bodies) {
    const Walls walls{{walls_around(MultiPolygon{rectangle(0.0, 0.0, 100.0, 100.0)})}, wall_manners({})};
    BodyWalk walk{walls};
    Workers workers{1};
    for (std::uint32_t round = 0; round < 600; ++round) walk.step(bodies, round, workers, along_the_corridor);
    return bodies;
}

TEST(BodyWalk, WalksAloneAtFreeSpeed) {
    Bodies alone;
    alone.add({5.0F, 50.0F, 1.3F, 77, 0, 0, 0});
    const Bodies there = a_minute_in_the_open(alone);
    // 78 m less what headings that wander up to 0.1 rad cost: a mean cosine of 0.998.
    EXPECT_NEAR(there.x[0] - 5.0F, 78.0F * 0.998F, 0.2F);
    EXPECT_NEAR(there.y[0], 50.0F, 2.0F);
}

TEST(BodyWalk, KeepsBehindWhomItCannotPass) {
    Bodies pair;
    pair.add({5.0F, 0.3F, 0.6F, 77, 0, 0, 0});
    pair.add({3.0F, 0.3F, 1.4F, 78, 0, 0, 1});
    const MicroParameters parameters;
    const Walls walls{{walls_around(MultiPolygon{rectangle(0.0, 0.0, 100.0, 0.6)})}, wall_manners(parameters)};
    BodyWalk walk{walls};
    Workers workers{1};
    for (std::uint32_t round = 0; round < 600; ++round) walk.step(pair, round, workers, along_the_corridor);
    const auto there = by_id(pair);
    // The gap at which both walk 0.6 m/s: time gap · speed, and two radii.
    EXPECT_NEAR(there[0].x - there[1].x, parameters.time_gap * 0.6F + 2.0F * parameters.radius, 0.05F);
}

TEST(BodyWalk, PassesSomebodyComingTheOtherWay) {
    Bodies pair;
    pair.add({10.0F, 50.0F, 1.3F, 1, 0, 0, 0});
    pair.add({40.0F, 50.0F, 1.3F, 2, 0, 1, 1});
    const auto there = by_id(a_minute_in_the_open(pair));
    EXPECT_GT(there[0].x, 70.0F);
    EXPECT_LT(there[1].x, 0.0F + 10.0F);
}

TEST(BodyWalk, GoesRoundSomebodyWhoStands) {
    Bodies bodies;
    bodies.add({5.0F, 50.0F, 1.3F, 1, 0, 0, 0});
    bodies.add({20.0F, 50.05F, 0.0F, 2, 0, 0, 1});
    const auto there = by_id(a_minute_in_the_open(bodies));
    EXPECT_GT(there[0].x, 60.0F);
    EXPECT_EQ(there[1].x, 20.0F);
    EXPECT_EQ(there[1].y, 50.05F);
}

TEST(BodyWalk, NeverLetsBodiesOverlap) {
    for (const std::size_t density : {1U, 2U, 3U, 4U, 5U, 6U}) {
        const Walls walls{{walls_around(MultiPolygon{hall})}, wall_manners({})};
        BodyWalk walk{walls};
        Workers workers{1};
        Bodies bodies = people_on(hall, 400 * density, density);
        for (std::uint32_t round = 0; round < 300; ++round) {
            walk.step(bodies, round, workers, at_random(round));
            if (round % 30 == 0) {
                ASSERT_GT(least_distance(bodies), 0.235F) << density << " ped/m²";
            }
        }
        for (std::size_t slot = 0; slot < bodies.size(); ++slot)
            ASSERT_TRUE(std::isfinite(bodies.x[slot]) && std::isfinite(bodies.y[slot]));
    }
}

/// Half of the people take two steps at once, the others one at a time.
Strides half_take_two(std::uint32_t round) {
    return [round](std::uint32_t id) { return id % 2 == 0 ? 1U : round % 2 == 0 ? 2U : 0U; };
}

TEST(BodyWalk, LetsWhoTakesTwoStepsAtOnceRestFromThem) {
    Bodies pair;
    pair.add({5.0F, 20.0F, 1.3F, 77, 0, 0, 0});
    pair.add({5.0F, 80.0F, 1.3F, 77, 0, 0, 1});
    const Walls walls{{walls_around(MultiPolygon{rectangle(0.0, 0.0, 100.0, 100.0)})}, wall_manners({}, 2)};
    BodyWalk walk{walls};
    Workers workers{1};
    walk.step(pair, 0, workers, along_the_corridor, half_take_two(0));
    const auto first = by_id(pair);
    EXPECT_NEAR(first[0].x, 5.13F, 0.002F);
    EXPECT_NEAR(first[1].x, 5.26F, 0.002F);
    walk.step(pair, 1, workers, along_the_corridor, half_take_two(1));
    const auto second = by_id(pair);
    EXPECT_NEAR(second[0].x, 5.26F, 0.004F);
    EXPECT_EQ(second[1].x, first[1].x);
}

TEST(BodyWalk, NeverLetsBodiesOverlapWhoseStepsDiffer) {
    for (const std::size_t density : {1U, 3U, 6U}) {
        const Walls walls{{walls_around(MultiPolygon{hall})}, wall_manners({}, 2)};
        BodyWalk walk{walls};
        Workers workers{1};
        Bodies bodies = people_on(hall, 400 * density, density);
        for (std::uint32_t round = 0; round < 300; ++round) {
            walk.step(bodies, round, workers, at_random(round), half_take_two(round));
            ASSERT_TRUE(round % 30 != 0 || least_distance(bodies) > 0.235F) << density << " ped/m²";
        }
    }
}

TEST(BodyWalk, GivesTheSameBitsOnEveryProcessor) {
    const auto builds = kernel_builds();
    const auto plain = after(100, people_on(hall, 1001, 1), 1, builds.front().run);
    for (const KernelBuild& build : builds) {
        SCOPED_TRACE(build.name);
        expect_same(plain, after(100, people_on(hall, 1001, 1), 1, build.run));
    }
}

TEST(BodyWalk, GivesTheSameBitsOnAnyNumberOfThreads) {
    const auto alone = after(50, people_on(hall, 2000, 2), 1);
    for (const int threads : {2, 8}) expect_same(alone, after(50, people_on(hall, 2000, 2), threads));
}

TEST(BodyWalk, MovesARelabelledCrowdTheSame) {
    const Bodies crowd = people_on(hall, 1200, 3);
    Bodies turned;
    for (std::size_t slot = crowd.size(); slot-- > 0;) turned.add(crowd.at(slot));
    expect_same(after(50, crowd, 1), after(50, turned, 1));
}

TEST(BodyWalk, LooksAtOnesOwnFloorOnly) {
    Bodies both;
    both.add({5.0F, 50.0F, 1.3F, 1, 0, 0, 0});
    Bodies one = both;
    for (std::uint32_t id = 1; id < 20; ++id) both.add({12.0F, 49.0F + 0.3F * static_cast<float>(id), 0.0F, id, 1, 0, id});
    const MultiPolygon open{rectangle(0.0, 0.0, 100.0, 100.0)};
    const Walls walls{{walls_around(open), walls_around(open)}, wall_manners({})};
    BodyWalk walk{walls};
    Workers workers{1};
    for (std::uint32_t round = 0; round < 200; ++round) {
        walk.step(both, round, workers, along_the_corridor);
        walk.step(one, round, workers, along_the_corridor);
    }
    EXPECT_EQ(by_id(both)[0].x, one.x[0]);
    EXPECT_EQ(by_id(both)[0].y, one.y[0]);
}

}  // namespace
}  // namespace shangquan
