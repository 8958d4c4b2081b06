#include "tests/support/body_crowd.hpp"

#include "engine/base/random.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

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

}  // namespace shangquan
