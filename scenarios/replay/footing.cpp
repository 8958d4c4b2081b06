#include "scenarios/replay/footing.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shangquan {

namespace {

constexpr double inside_edge = 0.001;  ///< metres: places are rounded to floats later

}  // namespace

/// The nearest place of a walkable cell at most `reach` cells away; infinitely far where there is none.
Point Footing::nearest(const Point& place, int reach) const {
    const Cell middle = grid_.frame().cell_of(place.x(), place.y());
    Point best = Point::Constant(std::numeric_limits<double>::infinity());
    for (int j = middle.j - reach; j <= middle.j + reach; ++j)
        for (int i = middle.i - reach; i <= middle.i + reach; ++i) {
            if (!walkable(i, j)) continue;
            const Point there{std::clamp(place.x(), i + inside_edge, i + 1 - inside_edge),
                              std::clamp(place.y(), j + inside_edge, j + 1 - inside_edge)};
            if ((there - place).norm() < (best - place).norm()) best = there;
        }
    return best;
}

double Footing::distance_from(const Point& place) {
    const Cell cell = grid_.frame().cell_of(place.x(), place.y());
    const auto [found, fresh] = distances_.try_emplace({cell.i, cell.j}, 0.0);
    const Point middle{cell.i + 0.5, cell.j + 0.5};
    if (fresh)
        found->second = std::min<double>(farthest_looked_for, (nearest(middle, farthest_looked_for) - middle).norm());
    return found->second;
}

std::optional<Point> Footing::under(const Point& place) const {
    const Cell cell = grid_.frame().cell_of(place.x(), place.y());
    if (walkable(cell.i, cell.j)) return place;
    const Point ground = nearest(place, static_cast<int>(std::ceil(nearby_ground)));
    return (ground - place).norm() <= nearby_ground ? std::optional(ground) : std::nullopt;
}

void Footing::look_at(std::int64_t id, const Point& place) {
    ++report_.positions;
    if (const auto ground = under(place)) {
        const double away = (*ground - place).norm();
        report_.set_onto += away > 0.0 ? 1 : 0;
        report_.farthest_set_onto = std::max(report_.farthest_set_onto, away);
        return;
    }
    ++report_.off;
    report_.who_off.insert(id);
    report_.farthest_off = std::max(report_.farthest_off, distance_from(place));
}

}  // namespace shangquan
