#pragma once

#include "engine/base/geometry.hpp"

#include <vector>

namespace shangquan {

/// Pixels from the upper left corner of a page or window, y downwards.
using PagePoint = Eigen::Vector2d;

/// Rings and lines on the page.
using PagePath = std::vector<std::vector<PagePoint>>;

/// A rectangle on the page.
struct Rect {
    double left = 0.0;
    double top = 0.0;
    double width = 0.0;
    double height = 0.0;

    [[nodiscard]] double right() const { return left + width; }
    [[nodiscard]] double bottom() const { return top + height; }
    [[nodiscard]] PagePoint centre() const { return {left + width / 2.0, top + height / 2.0}; }
    [[nodiscard]] bool contains(const PagePoint& point) const;
    [[nodiscard]] bool overlaps(const Rect& other) const;
    [[nodiscard]] Rect grown(double margin) const;
    bool operator==(const Rect&) const = default;
};

/// A rectangle of ground in metres.
struct Box {
    Point low = Point::Zero();
    Point high = Point::Zero();

    [[nodiscard]] Point size() const { return high - low; }
    [[nodiscard]] Point centre() const { return (low + high) / 2.0; }
};

/// The smallest box around a shape; a box of no size where the shape is empty.
Box bounds(const MultiPolygon& shape);

/// A part of the map, north up, in a rectangle of the page.
struct MapView {
    Rect page;
    Point centre = Point::Zero();  ///< in the middle of `page`
    double pixels_per_metre = 1.0;

    [[nodiscard]] PagePoint to_page(const Point& point) const;
    [[nodiscard]] Point to_map(const PagePoint& point) const;
    [[nodiscard]] PagePath to_page(const MultiPolygon& shape) const;
    [[nodiscard]] PagePath to_page(const Polygon& shape) const;
    [[nodiscard]] PagePath to_page(const Polyline& line) const;
    [[nodiscard]] Box ground() const;  ///< what can be seen
    bool operator==(const MapView&) const = default;
};

/// Shows the whole box as large as the page allows.
MapView fitting(const Box& box, const Rect& page);

}  // namespace shangquan
