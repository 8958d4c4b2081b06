#include "scenarios/pictures/street_label.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace shangquan {
namespace {

constexpr double straight_enough = 0.985;  ///< chord over length of the stretch below the words

/// The point `distance` pixels along the line.
PagePoint along(const std::vector<PagePoint>& line, double distance) {
    for (std::size_t corner = 1; corner < line.size(); ++corner) {
        const PagePoint leg = line[corner] - line[corner - 1];
        const double length = leg.norm();
        if (distance <= length && length > 0.0) return line[corner - 1] + leg * (distance / length);
        distance -= length;
    }
    return line.back();
}

double upright(double angle) {
    constexpr double half_turn = std::numbers::pi;
    if (angle > half_turn / 2.0) return angle - half_turn;
    return angle < -half_turn / 2.0 ? angle + half_turn : angle;
}

}  // namespace

double length_of(const std::vector<PagePoint>& line) {
    double length = 0.0;
    for (std::size_t corner = 1; corner < line.size(); ++corner) length += (line[corner] - line[corner - 1]).norm();
    return length;
}

std::vector<StreetPlace> street_places(const std::vector<PagePoint>& line, double width) {
    constexpr std::array<double, 9> shares{0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9};
    const double length = length_of(line);
    std::vector<StreetPlace> places;
    for (const double share : shares) {
        const double from = share * length - width / 2.0;
        if (from < 0.0 || from + width > length) continue;
        const PagePoint first = along(line, from);
        const PagePoint chord = along(line, from + width) - first;
        if (chord.norm() < straight_enough * width) continue;
        places.push_back({first + chord / 2.0, upright(std::atan2(chord.y(), chord.x()))});
    }
    return places;
}

std::vector<Rect> slanted_boxes(const PagePoint& centre, const PagePoint& size, double angle) {
    if (std::abs(angle) < 0.02) return {{centre.x() - size.x() / 2.0, centre.y() - size.y() / 2.0, size.x(), size.y()}};
    const PagePoint direction(std::cos(angle), std::sin(angle));
    const int count = std::max(1, static_cast<int>(std::ceil(size.x() / size.y())));
    std::vector<Rect> boxes;
    for (int box = 0; box < count; ++box) {
        const PagePoint middle = centre + direction * (size.x() * ((box + 0.5) / count - 0.5));
        const PagePoint half = PagePoint(std::abs(direction.x()), std::abs(direction.y())) * (size.x() / count / 2.0) +
                               PagePoint(std::abs(direction.y()), std::abs(direction.x())) * (size.y() / 2.0);
        boxes.push_back({middle.x() - half.x(), middle.y() - half.y(), 2.0 * half.x(), 2.0 * half.y()});
    }
    return boxes;
}

}  // namespace shangquan
