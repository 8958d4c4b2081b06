#include "engine/laboratory/crowds.hpp"

#include "engine/base/random.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr float body = 0.26F;  ///< metres a person takes on the lattice

}  // namespace

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

}  // namespace shangquan
