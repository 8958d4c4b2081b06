#include "tests/support/body_crowd.hpp"

#include "engine/base/random.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr float body = 0.26F;        ///< metres a person takes on the lattice
constexpr float length = 30.0F;      ///< of the corridor
constexpr float west_end = 10.0F;
constexpr float seen = 3.0F;         ///< metres of the corridor repeated beyond its ends
constexpr std::uint32_t image = 0x80000000U;

/// Repeats who is near an end beyond the other.
void add_images(Bodies& bodies) {
    const std::size_t people = bodies.size();
    for (std::size_t slot = 0; slot < people; ++slot) {
        Body twin = bodies.at(slot);
        twin.id |= image;
        if (twin.x >= west_end + seen && twin.x < west_end + length - seen) continue;
        twin.x += twin.x < west_end + seen ? length : -length;
        bodies.add(twin);
    }
}

/// Takes the images out and who has passed an end in at the other.
Bodies joined(const Bodies& bodies) {
    Bodies people;
    for (std::size_t slot = 0; slot < bodies.size(); ++slot) {
        Body one = bodies.at(slot);
        if (one.id >= image) continue;
        if (one.x < west_end) one.x += length;
        if (one.x >= west_end + length) one.x -= length;
        people.add(one);
    }
    return people;
}

}  // namespace

Polygon rectangle(double west, double south, double east, double north) {
    Polygon polygon;
    polygon.outer() = {{west, south}, {west, north}, {east, north}, {east, south}, {west, south}};
    return polygon;
}

Bodies people_on(const Polygon& area, std::size_t count, std::uint64_t seed) {
    const Point from = area.outer()[0].array() + 0.13;
    const Point size = area.outer()[2] - area.outer()[0] - Point{0.26, 0.26};
    const auto people = static_cast<double>(count);
    const double columns = std::ceil(std::sqrt(people * size.x() / size.y()));
    const Point spacing{size.x() / columns, size.y() / std::ceil(people / columns)};
    Bodies bodies;
    for (std::uint32_t id = 0; id < count; ++id) {
        const Dice dice{seed, id, Purpose::spot};
        const double column = std::fmod(id, columns);
        const double row = std::floor(id / columns);
        const Point jitter = (spacing.array() - body).max(0.0) * Point{dice.uniform(0) - 0.5, dice.uniform(1) - 0.5}.array();
        const Point place = from + Point{(column + 0.5) * spacing.x(), (row + 0.5) * spacing.y()} + jitter;
        const double speed = std::clamp(1.34 + 0.26 * Dice{seed, id, Purpose::speed}.normal(), 0.5, 2.2);
        bodies.add({static_cast<float>(place.x()), static_cast<float>(place.y()), static_cast<float>(speed),
                    static_cast<std::uint32_t>(dice.bits(2)), 0, 0, id});
    }
    return bodies;
}

void along_the_corridor(const Bodies& bodies, const Piece& piece, float* to_x, float* to_y) {
    for (std::uint32_t slot = piece.first; slot < piece.last; ++slot) {
        to_x[slot] = bodies.aim[slot] == 1 ? -1.0F : 1.0F;
        to_y[slot] = 0.0F;
    }
}

Guide at_random(const std::uint32_t& round) {
    return [&round](const Bodies& bodies, const Piece& piece, float* to_x, float* to_y) {
        for (std::uint32_t slot = piece.first; slot < piece.last; ++slot) {
            const std::uint32_t thrown = mix32(bodies.dice[slot] + round / 20);
            const float angle = static_cast<float>(thrown & 1023U) * (6.2831853F / 1024.0F);
            to_x[slot] = std::cos(angle);
            to_y[slot] = std::sin(angle);
        }
    };
}

std::vector<Body> by_id(const Bodies& bodies) {
    std::vector<Body> people;
    for (std::size_t slot = 0; slot < bodies.size(); ++slot) people.push_back(bodies.at(slot));
    std::sort(people.begin(), people.end(), [](const Body& a, const Body& b) { return a.id < b.id; });
    return people;
}

float least_distance(const Bodies& bodies) {
    float least = 1e30F;
    for (std::size_t a = 0; a < bodies.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            least = std::min(least, std::hypot(bodies.x[a] - bodies.x[b], bodies.y[a] - bodies.y[b]));
    return least;
}

double corridor_speed(double density, double share_back, const MicroParameters& parameters, std::uint64_t seed) {
    const Walls walls{{walls_around(MultiPolygon{rectangle(0.0, 5.0, 50.0, 10.0)})}, wall_manners(parameters)};
    BodyWalk walk{walls, parameters};
    Workers workers{1};
    Bodies bodies = people_on(rectangle(west_end, 5.0, west_end + length, 10.0), static_cast<std::size_t>(density * 150.0), seed);
    for (std::size_t k = 0; k < bodies.size(); ++k)
        bodies.aim[k] = Dice{seed, k, Purpose::gate}.uniform() < share_back ? 1 : 0;
    const auto minute = static_cast<std::uint32_t>(std::lround(60.0F / parameters.dt));
    double way = 0.0;
    std::vector<float> before(bodies.size());
    for (std::uint32_t round = 0; round < 2 * minute; ++round) {
        for (std::size_t slot = 0; slot < bodies.size(); ++slot) before[bodies.id[slot]] = bodies.x[slot];
        add_images(bodies);
        walk.step(bodies, round, workers, along_the_corridor);
        for (std::size_t slot = 0; slot < bodies.size() && round >= minute; ++slot) {
            if (bodies.id[slot] >= image) continue;
            way += (bodies.x[slot] - before[bodies.id[slot]]) * (bodies.aim[slot] == 1 ? -1.0 : 1.0);
        }
        bodies = joined(bodies);
    }
    return way / 60.0 / static_cast<double>(bodies.size());
}

}  // namespace shangquan
