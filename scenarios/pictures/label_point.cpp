#include "scenarios/pictures/label_point.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shangquan {
namespace {

constexpr int tries = 14;  ///< sample points along each side of the box

using Ring = Polygon::ring_type;

bool crosses_ray(const Point& a, const Point& b, const Point& point) {
    if ((a.y() > point.y()) == (b.y() > point.y())) return false;
    return point.x() < a.x() + (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y());
}

double distance_to_segment(const Point& a, const Point& b, const Point& point) {
    const Point along = b - a;
    const double length = along.squaredNorm();
    const double share = length > 0.0 ? std::clamp((point - a).dot(along) / length, 0.0, 1.0) : 0.0;
    return (a + share * along - point).norm();
}

/// Distance to the outline, negative outside (even-odd over all rings).
double depth(const MultiPolygon& shape, const Point& point) {
    double nearest = std::numeric_limits<double>::infinity();
    bool inside = false;
    const auto walk = [&](const Ring& ring) {
        for (std::size_t corner = 1; corner < ring.size(); ++corner) {
            nearest = std::min(nearest, distance_to_segment(ring[corner - 1], ring[corner], point));
            if (crosses_ray(ring[corner - 1], ring[corner], point)) inside = !inside;
        }
    };
    for (const Polygon& part : shape) {
        walk(part.outer());
        for (const Ring& inner : part.inners()) walk(inner);
    }
    return inside ? nearest : -nearest;
}

double depth_below_edge(const Box& box, const Point& point) {
    return std::min((point - box.low).minCoeff(), (box.high - point).minCoeff());
}

double ring_area(const Ring& ring) {
    double twice = 0.0;
    for (std::size_t corner = 1; corner < ring.size(); ++corner)
        twice += ring[corner - 1].x() * ring[corner].y() - ring[corner].x() * ring[corner - 1].y();
    return std::abs(twice) / 2.0;
}

}  // namespace

std::optional<Point> label_point(const MultiPolygon& shape, const Box& visible) {
    const Box whole = bounds(shape);
    const Box box{whole.low.cwiseMax(visible.low), whole.high.cwiseMin(visible.high)};
    if ((box.size().array() <= 0.0).any()) return std::nullopt;
    std::optional<Point> best;
    double best_depth = 0.0;
    for (int row = 0; row < tries; ++row) {
        for (int column = 0; column < tries; ++column) {
            const Point share{(column + 0.5) / tries, (row + 0.5) / tries};
            const Point point = box.low + box.size().cwiseProduct(share);
            const double centred = 1e-3 * (point - box.centre()).norm();
            const double deep = std::min(depth(shape, point), 2.0 * depth_below_edge(visible, point)) - centred;
            if (deep <= best_depth) continue;
            best = point;
            best_depth = deep;
        }
    }
    return best;
}

double area_of(const MultiPolygon& shape) {
    double area = 0.0;
    for (const Polygon& part : shape) {
        area += ring_area(part.outer());
        for (const Ring& inner : part.inners()) area -= ring_area(inner);
    }
    return area;
}

}  // namespace shangquan
