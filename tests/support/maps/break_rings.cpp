#include "tests/support/maps/break_features.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace shangquan {

namespace {

using Corners = std::vector<Point>;

/// The corners of some feature; points are lines and rings of one.
Corners& some_part(SourceFeatures& features, Throws& dice) {
    auto& parts = features[dice.below(features.size())].parts;
    if (parts.empty()) parts.emplace_back();
    auto& part = parts[dice.below(parts.size())];
    if (part.empty()) part.push_back(Point::Zero());
    return part;
}

/// The same of a line or an outline, where there is one.
Corners& some_outline(SourceFeatures& features, Throws& dice) {
    for (int tries = 0; tries < 20; ++tries) {
        Corners& part = some_part(features, dice);
        if (part.size() > 1) return part;
    }
    return some_part(features, dice);
}

Corners::iterator some_corner(Corners& part, Throws& dice) {
    return part.begin() + static_cast<std::ptrdiff_t>(dice.below(part.size()));
}

/// The longer side of the box around, a little for a point.
double size(const Corners& part) {
    Point low = part.front();
    Point high = part.front();
    for (const Point& corner : part) {
        low = low.cwiseMin(corner);
        high = high.cwiseMax(corner);
    }
    return std::max((high - low).maxCoeff(), 1e-4);
}

Point throw_of(double reach, Throws& dice) {
    const double x = dice.either_way() * reach;
    return {x, dice.either_way() * reach};
}

}  // namespace

void flip_ring(SourceFeatures& features, Throws& dice) {
    Corners& part = some_outline(features, dice);
    std::reverse(part.begin(), part.end());
}

void double_corners(SourceFeatures& features, Throws& dice) {
    Corners& part = some_outline(features, dice);
    const std::size_t times = 1 + dice.below(5);
    for (std::size_t k = 0; k < times; ++k) {
        const auto corner = some_corner(part, dice);
        part.insert(corner, 1 + dice.below(3), Point{*corner});
    }
}

void forget_corner(SourceFeatures& features, Throws& dice) {
    constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
    Point& corner = *some_corner(some_part(features, dice), dice);
    const std::size_t which = dice.below(3);
    if (which != 0) corner.x() = no_number;
    if (which != 1) corner.y() = no_number;
}

void make_corner_absurd(SourceFeatures& features, Throws& dice) {
    static constexpr std::array<double, 10> odd{
        1e308, -1e308, std::numeric_limits<double>::infinity(), 1e18, -9999999999, 1e-300, 0.0, 180.0001, -90.5, 360.0};
    Point& corner = *some_corner(some_part(features, dice), dice);
    const std::size_t which = dice.below(3);
    if (which != 0) corner.x() = odd[dice.below(odd.size())];
    if (which != 1) corner.y() = odd[dice.below(odd.size())];
}

void add_spike(SourceFeatures& features, Throws& dice) {
    Corners& part = some_outline(features, dice);
    const std::array<double, 3> reaches{0.1, 1.0, 30.0};
    const auto corner = some_corner(part, dice);
    const Point foot = *corner;
    const Point tip = foot + throw_of(size(part) * reaches[dice.below(reaches.size())], dice);
    part.insert(corner, {foot, tip});
}

void swap_corners(SourceFeatures& features, Throws& dice) {
    Corners& part = some_outline(features, dice);
    if (part.size() < 4) return;
    const auto corner = part.begin() + 1 + static_cast<std::ptrdiff_t>(dice.below(part.size() - 3));
    std::iter_swap(corner, corner + 1);
}

void squeeze_ring(SourceFeatures& features, Throws& dice) {
    Corners& part = some_outline(features, dice);
    const std::array<double, 4> shares{0.0, 1e-9, 1e-5, 1e-3};
    const double share = shares[dice.below(shares.size())];
    const Point along = throw_of(1.0, dice).normalized();
    const Point foot = part.front();
    for (Point& corner : part) {
        const Point on_line = foot + along * along.dot(corner - foot);
        corner = on_line + (corner - on_line) * share;
    }
}

void shake_corners(SourceFeatures& features, Throws& dice) {
    Corners& part = some_outline(features, dice);
    const double hair = size(part) * 1e-5;
    for (Point& corner : part) corner += throw_of(hair, dice);
}

void move_corner(SourceFeatures& features, Throws& dice) {
    Corners& part = some_part(features, dice);
    const std::array<double, 5> reaches{0.3, 3.0, 100.0, 1e4, 1e6};
    const double reach = size(part) * reaches[dice.below(reaches.size())];
    *some_corner(part, dice) += throw_of(reach, dice);
}

void repeat_ring(SourceFeatures& features, Throws& dice) {
    Corners& part = some_outline(features, dice);
    const Corners once = part;
    part.insert(part.end(), once.begin(), once.end());
}

void add_crossing_hole(SourceFeatures& features, Throws& dice) {
    SourceFeature& feature = features[dice.below(features.size())];
    if (feature.parts.empty() || feature.parts[0].empty()) return;
    Corners hole = feature.parts[0];
    const Point shift = throw_of(size(hole), dice);
    for (Point& corner : hole) corner = (corner + hole.front()) / 2.0 + shift;
    feature.parts.push_back(std::move(hole));
}

void drop_corners(SourceFeatures& features, Throws& dice) {
    Corners& part = some_outline(features, dice);
    part.resize(std::min(part.size(), dice.below(4)));
}

}  // namespace shangquan
