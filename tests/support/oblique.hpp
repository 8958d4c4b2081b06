#pragma once

#include "engine/base/geometry.hpp"

#include <cmath>

namespace shangquan {

/// Turns what is drawn about the origin by an angle and moves it to a place.
class Oblique {
public:
    Oblique(double angle, const Point& place) : angle_(angle), cosine_(std::cos(angle)), sine_(std::sin(angle)), place_(place) {}

    [[nodiscard]] double angle() const { return angle_; }

    [[nodiscard]] Point operator()(const Point& p) const {
        return place_ + Point{cosine_ * p.x() - sine_ * p.y(), sine_ * p.x() + cosine_ * p.y()};
    }
    [[nodiscard]] Polygon operator()(Polygon area) const {
        for (Point& corner : area.outer()) corner = (*this)(corner);
        for (auto& hole : area.inners())
            for (Point& corner : hole) corner = (*this)(corner);
        return area;
    }
    /// Where a place was drawn.
    [[nodiscard]] Point back(const Point& p) const {
        const Point from = p - place_;
        return {cosine_ * from.x() + sine_ * from.y(), cosine_ * from.y() - sine_ * from.x()};
    }

private:
    double angle_;
    double cosine_;
    double sine_;
    Point place_;
};

}  // namespace shangquan
