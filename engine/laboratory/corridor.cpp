#include "engine/laboratory/corridor.hpp"

#include "engine/base/random.hpp"
#include "engine/laboratory/crowds.hpp"

#include <cmath>
#include <numeric>

namespace shangquan {

namespace {

constexpr float west_end = 10.0F;
constexpr float south_wall = 5.0F;
constexpr float seen = 3.0F;  ///< metres of the corridor repeated beyond its ends
constexpr std::uint32_t image = 0x80000000U;

/// Repeats who is near an end beyond the other.
void add_images(Bodies& bodies, float length) {
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
Bodies joined(const Bodies& bodies, float length) {
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

std::uint32_t rounds_in(double seconds, const MicroParameters& parameters) {
    return static_cast<std::uint32_t>(std::lround(seconds / static_cast<double>(parameters.dt)));
}

/// Metres each went along their way while measured, by id.
std::vector<double> metres_walked(const RingCorridor& corridor, Bodies bodies, const MicroParameters& parameters) {
    const auto length = static_cast<float>(corridor.length);
    const double south = static_cast<double>(south_wall);
    const Walls walls{{walls_around(MultiPolygon{rectangle(0.0, south, west_end + corridor.length + west_end, south + corridor.width)})},
                      wall_manners(parameters)};
    BodyWalk walk{walls, parameters};
    Workers alone{1};
    const std::uint32_t settled = rounds_in(corridor.settle, parameters);
    const std::uint32_t end = settled + rounds_in(corridor.measure, parameters);
    std::vector<double> metres(bodies.size(), 0.0);
    std::vector<float> before(bodies.size());
    for (std::uint32_t round = 0; round < end; ++round) {
        for (std::size_t slot = 0; slot < bodies.size(); ++slot) before[bodies.id[slot]] = bodies.x[slot];
        add_images(bodies, length);
        walk.step(bodies, round, alone, along_the_corridor);
        for (std::size_t slot = 0; slot < bodies.size() && round >= settled; ++slot) {
            if (bodies.id[slot] >= image) continue;
            metres[bodies.id[slot]] += static_cast<double>(bodies.x[slot] - before[bodies.id[slot]]) * (bodies.aim[slot] == 1 ? -1.0 : 1.0);
        }
        bodies = joined(bodies, length);
    }
    return metres;
}

Polygon inner_part(const RingCorridor& corridor) {
    return rectangle(west_end, static_cast<double>(south_wall), west_end + corridor.length, south_wall + corridor.width);
}

}  // namespace

void along_the_corridor(const Bodies& bodies, const Piece& piece, float* to_x, float* to_y) {
    for (std::uint32_t slot = piece.first; slot < piece.last; ++slot) {
        to_x[slot] = bodies.aim[slot] == 1 ? -1.0F : 1.0F;
        to_y[slot] = 0.0F;
    }
}

double corridor_speed(const RingCorridor& corridor, double density, double share_back, const MicroParameters& parameters,
                      std::uint64_t seed) {
    const auto count = static_cast<std::size_t>(density * corridor.length * corridor.width);
    Bodies bodies = people_on(inner_part(corridor), count, seed);
    for (std::size_t k = 0; k < bodies.size(); ++k)
        bodies.aim[k] = Dice{seed, k, Purpose::gate}.uniform() < share_back ? 1 : 0;
    const auto metres = metres_walked(corridor, bodies, parameters);
    return std::accumulate(metres.begin(), metres.end(), 0.0) / corridor.measure / static_cast<double>(count);
}

std::vector<double> speeds_in_file(const RingCorridor& corridor, std::size_t count, const MicroParameters& parameters,
                                   std::uint64_t seed) {
    Bodies bodies = people_on(rectangle(0.0, 0.0, 100.0, 100.0), count, seed);
    for (std::size_t k = 0; k < count; ++k) {
        bodies.x[k] = west_end + static_cast<float>(corridor.length * (static_cast<double>(k) + 0.5) / static_cast<double>(count));
        bodies.y[k] = south_wall + static_cast<float>(corridor.width / 2.0);
    }
    auto speeds = metres_walked(corridor, bodies, parameters);
    for (double& speed : speeds) speed /= corridor.measure;
    return speeds;
}

}  // namespace shangquan
