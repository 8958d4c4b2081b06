#include "engine/base/edges.hpp"
#include "engine/base/random.hpp"
#include "tests/support/body_crowd.hpp"

#include <gtest/gtest.h>

#include <boost/geometry/algorithms/distance.hpp>
#include <boost/geometry/algorithms/within.hpp>
#include <boost/geometry/geometries/segment.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <cmath>

namespace shangquan {
namespace {

namespace bg = boost::geometry;

using Ring = Polygon::ring_type;

Ring bar(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}

/// What stands on a square of 4 × 4 m from (x, y): nothing, an island, a spike of no width at its tip, a thin wall with a
/// door of 0.6 m, or two walls that meet in a wedge.
void furnish(Polygon& room, double x, double y, const Dice& dice) {
    auto& holes = room.inners();
    switch (dice.bits(0) % 5) {
        case 1: holes.push_back(bar(x + 1.0, y + 1.0, x + 1.0 + 2.0 * dice.uniform(1), y + 1.0 + 2.0 * dice.uniform(2))); break;
        case 2: holes.push_back({{x + 0.5, y + 1.5}, {x + 0.5, y + 1.9}, {x + 3.5, y + 1.5 + dice.uniform(1)}, {x + 0.5, y + 1.5}}); break;
        case 3:
            holes.push_back(bar(x + 2.0, y + 0.1, x + 2.02, y + 1.7));
            holes.push_back(bar(x + 2.0, y + 2.3, x + 2.02, y + 3.9));
            break;
        case 4:
            holes.push_back({{x + 0.6, y + 0.6}, {x + 3.4, y + 1.9}, {x + 0.6, y + 0.7}, {x + 0.6, y + 0.6}});
            holes.push_back({{x + 0.6, y + 3.4}, {x + 3.4, y + 2.1}, {x + 0.6, y + 3.3}, {x + 0.6, y + 3.4}});
            break;
        default: break;
    }
}

Polygon random_room(std::uint64_t seed) {
    Polygon room = rectangle(0.0, 0.0, 20.0, 20.0);
    for (int j = 0; j < 5; ++j)
        for (int i = 0; i < 5; ++i) furnish(room, 4.0 * i, 4.0 * j, Dice{seed, static_cast<std::uint64_t>(5 * j + i), Purpose::spot});
    return room;
}

double away_from_walls(const Polygon& room, const Point& place) {
    double least = 1e30;
    for_each_edge(MultiPolygon{room}, [&](const Point& p, const Point& q) {
        least = std::min(least, bg::distance(place, bg::model::segment<Point>{p, q}));
    });
    return least;
}

Bodies people_in(const Polygon& room, std::uint64_t seed) {
    const Bodies everywhere = people_on(rectangle(0.0, 0.0, 20.0, 20.0), 160, seed);
    Bodies people;
    for (std::size_t slot = 0; slot < everywhere.size(); ++slot) {
        const Point place{everywhere.x[slot], everywhere.y[slot]};
        if (bg::within(place, room) && away_from_walls(room, place) > 0.125) people.add(everywhere.at(slot));
    }
    return people;
}

bool crosses(const Body& from, const Body& to, const Point& p, const Point& q) {
    const auto side = [](const Point& a, const Point& b, const Point& c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    };
    const Point a{from.x, from.y};
    const Point b{to.x, to.y};
    return side(p, q, a) * side(p, q, b) < 0.0 && side(a, b, p) * side(a, b, q) < 0.0;
}

TEST(Walls, LetNobodyThroughInRandomRooms) {
    Workers workers{1};
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Polygon room = random_room(seed);
        const Walls walls{{walls_around(MultiPolygon{room})}, wall_manners({})};
        BodyWalk walk{walls};
        Bodies people = people_in(room, seed);
        ASSERT_GT(people.size(), 60U);
        auto before = by_id(people);
        for (std::uint32_t round = 0; round < 600; ++round) {
            walk.step(people, round, workers, at_random(round));
            const auto now = by_id(people);
            for_each_edge(MultiPolygon{room}, [&](const Point& p, const Point& q) {
                for (std::size_t k = 0; k < now.size(); ++k) ASSERT_FALSE(crosses(before[k], now[k], p, q)) << "room " << seed;
            });
            before = now;
        }
        for (const Body& one : before) {
            EXPECT_TRUE(bg::within(Point{one.x, one.y}, room)) << "room " << seed;
            EXPECT_GT(away_from_walls(room, {one.x, one.y}), 0.119) << "room " << seed;
        }
        EXPECT_GT(least_distance(people), 0.235F) << "room " << seed;
    }
}

/// Towards the door at (10, 10) and on to the east.
void through_the_door(const Bodies& bodies, const Piece&, float* to_x, float* to_y) {
    const Point way = Point{10.5, 10.0} - Point{bodies.x[0], bodies.y[0]};
    const Point to = bodies.x[0] > 10.0F ? Point{1.0, 0.0} : Point{way.normalized()};
    to_x[0] = static_cast<float>(to.x());
    to_y[0] = static_cast<float>(to.y());
}

TEST(Walls, TurnNobodyBackWhoFacesADoorpost) {
    Polygon room = rectangle(0.0, 0.0, 20.0, 20.0);
    room.inners() = {bar(9.98, 0.0 + 0.1, 10.02, 9.8), bar(9.98, 10.2, 10.02, 19.9)};
    const Walls walls{{walls_around(MultiPolygon{room})}, wall_manners({})};
    BodyWalk walk{walls};
    Workers workers{1};
    for (const float y : {9.7F, 9.8F, 9.9F, 10.0F, 10.1F, 10.2F, 10.3F}) {
        Bodies one;
        one.add({8.0F, y, 1.3F, 5, 0, 0, 0});
        for (std::uint32_t round = 0; round < 100; ++round) walk.step(one, round, workers, through_the_door);
        EXPECT_GT(one.x[0], 12.0F) << "from y = " << y;
    }
}

TEST(Walls, AreFoundWhereSomebodyMayTouchThem) {
    const Walls walls{{walls_around(MultiPolygon{rectangle(0.0, 0.0, 100.0, 100.0)})}, wall_manners({})};
    EXPECT_EQ(walls.around(0, 50.0F, 0.5F).size(), 1U);
    EXPECT_EQ(walls.around(0, 0.5F, 0.5F).size(), 2U);
    EXPECT_EQ(walls.around(0, 50.0F, 50.0F).size(), 0U);
    EXPECT_EQ(walls.around(0, 500.0F, 50.0F).size(), 0U);
}

}  // namespace
}  // namespace shangquan
