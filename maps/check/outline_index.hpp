#pragma once

#include "maps/check/box_index.hpp"

#include <utility>
#include <vector>

namespace shangquan {

/// The edges of a polygon, asked what lies between two places.
class OutlineIndex {
public:
    explicit OutlineIndex(const Polygon& outline);

    /// Whether an edge lies between the two, or touches one.
    [[nodiscard]] bool parts(const Point& from, const Point& to) const;
    /// Metres from a place in the direction of a unit vector to the nearest edge, `most` where there is none nearer.
    [[nodiscard]] double clearance(const Point& from, const Point& direction, double most) const;

private:
    using Edge = std::pair<Point, Point>;

    std::vector<Edge> edges_;
    BoxIndex index_;
};

}  // namespace shangquan
