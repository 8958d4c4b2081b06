#include "engine/laboratory/bottleneck.hpp"

#include "engine/laboratory/crowds.hpp"
#include "engine/movement/micro/body_walk.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr double behind = 6.0;         ///< metres of free ground behind the passage
constexpr double longest = 600.0;      ///< seconds
constexpr float clear_of_post = 0.2F;  ///< metres from a doorpost people aim at

/// Where the walls are.
struct Site {
    double door;     ///< x of the passage's beginning
    double way_out;  ///< x of its end
    double south;    ///< y of its sides
    double north;
    double end;

    explicit Site(const Bottleneck& b)
        : door(3.0 + static_cast<double>(b.people) / (b.density * b.hall)),
          way_out(door + b.length),
          south((b.hall - b.width) / 2.0),
          north((b.hall + b.width) / 2.0),
          end(way_out + behind) {}

    [[nodiscard]] Polygon floor(double hall) const {
        Polygon polygon;
        polygon.outer() = {{0, 0}, {0, hall}, {door, hall}, {door, north}, {way_out, north}, {way_out, hall}, {end, hall},
                           {end, 0}, {way_out, 0}, {way_out, south}, {door, south}, {door, 0}, {0, 0}};
        return polygon;
    }

    /// Straight to the nearest part of the passage, then straight on.
    void guide(const Bodies& bodies, const Piece& piece, float* to_x, float* to_y) const {
        const auto low = static_cast<float>(south) + clear_of_post;
        const auto high = std::max(low, static_cast<float>(north) - clear_of_post);
        for (std::uint32_t slot = piece.first; slot < piece.last; ++slot) {
            const float x = static_cast<float>(door) + clear_of_post - bodies.x[slot];
            const float y = x > 0.0F ? std::clamp(bodies.y[slot], low, high) - bodies.y[slot] : 0.0F;
            const float away = std::hypot(x, y);
            to_x[slot] = x > 0.0F ? x / away : 1.0F;
            to_y[slot] = x > 0.0F ? y / away : 0.0F;
        }
    }
};

}  // namespace

std::vector<double> passing_times(const Bottleneck& bottleneck, const MicroParameters& parameters, std::uint64_t seed) {
    const Site site{bottleneck};
    const Walls walls{{walls_around(MultiPolygon{site.floor(bottleneck.hall)})}, wall_manners(parameters)};
    BodyWalk walk{walls, parameters};
    Workers alone{1};
    const double deep = static_cast<double>(bottleneck.people) / (bottleneck.density * bottleneck.hall);
    Bodies bodies = people_on(rectangle(site.door - deep, 0.0, site.door, bottleneck.hall), bottleneck.people, seed);
    const Guide way = [&site](const Bodies& all, const Piece& piece, float* to_x, float* to_y) { site.guide(all, piece, to_x, to_y); };
    const auto middle = static_cast<float>((site.door + site.way_out) / 2.0);
    std::vector<bool> passed(bottleneck.people, false);
    std::vector<double> times;
    const double dt = static_cast<double>(parameters.dt);
    for (std::uint32_t round = 0; bodies.size() > 0 && round * dt < longest; ++round) {
        walk.step(bodies, round, alone, way);
        std::size_t kept = 0;
        for (std::size_t slot = 0; slot < bodies.size(); ++slot) {
            const Body body = bodies.at(slot);
            if (body.x >= middle && !passed[body.id]) {
                passed[body.id] = true;
                times.push_back((round + 1) * dt);
            }
            if (body.x < site.end - 2.0) bodies.put(kept++, body);
        }
        bodies.resize(kept);
    }
    return times;
}

double flow_of(const std::vector<double>& times) {
    const std::size_t first = times.size() / 4;
    const std::size_t last = 3 * times.size() / 4;
    return static_cast<double>(last - first) / (times[last] - times[first]);
}

}  // namespace shangquan
