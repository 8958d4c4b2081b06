#pragma once

#include "engine/base/geometry.hpp"

#include <geos_c.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace shangquan {

/// GEOS could not do what was asked; its own words.
class GeosError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A rectangle in metres.
struct Box {
    Point low = Point::Zero();
    Point high = Point::Zero();
};

/// Areas as GEOS holds them. Differences and intersections are computed on a 1 mm grid, where they cannot fail on
/// slightly dirty outlines; unions, four times as fast without, fall back to it. One bench a thread; shapes must not
/// outlive their bench.
class ShapeBench {
public:
    struct Destroy {
        GEOSContextHandle_t context;
        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
    };
    static constexpr double sliver = 0.01;  ///< m²; less is a rounding error
    using Shape = std::unique_ptr<GEOSGeometry, Destroy>;

    ShapeBench();
    ~ShapeBench();
    ShapeBench(const ShapeBench&) = delete;
    ShapeBench& operator=(const ShapeBench&) = delete;

    /// As drawn, right or wrong. Rings of fewer than three corners are left out.
    Shape drawn(const MultiPolygon& area);
    /// Empty where the outlines are sound, otherwise what is wrong with them.
    std::string fault(const Shape& shape);
    /// The same ground with sound outlines: loops turned the right way, overlaps merged.
    Shape mended(const Shape& shape);
    /// All points within `distance` of the line; round ends, so that ways that meet leave no slivers.
    Shape widened(const Polyline& line, double distance);
    /// All points on one side of the line within `distance`: its left for positive ones, its right for negative ones.
    Shape beside(const Polyline& line, double distance);
    Shape copy(const Shape& shape);
    std::vector<Shape> copies(const std::vector<Shape>& shapes);
    Shape united(const std::vector<Shape>& shapes);
    Shape minus(const Shape& shape, const Shape& taken);
    Shape common(const Shape& a, const Shape& b);
    /// The part of a shape inside a rectangle.
    Shape within(const Shape& shape, const Box& box);
    /// Those of the shapes that touch another.
    std::vector<Shape> touching(const std::vector<Shape>& shapes, const Shape& other);
    /// Those of the `candidates`, rows of `shapes`, that come within `distance` metres of another shape.
    std::vector<std::size_t> near(const Shape& other, const std::vector<Shape>& shapes,
                                  const std::vector<std::size_t>& candidates, double distance);
    /// The rectangle around a shape; none around nothing.
    std::optional<Box> box(const Shape& shape);
    double area(const Shape& shape);
    /// Where two shapes that are not empty come nearest to each other: a place on each.
    std::pair<Point, Point> nearest(const Shape& a, const Shape& b);
    /// A point well inside a shape that is not empty.
    Point inner_point(const Shape& shape);
    /// Its polygons, outer rings clockwise; those smaller than `least` m² left out.
    MultiPolygon polygons(const Shape& shape, double least = sliver);

private:
    Shape own(GEOSGeometry* geometry);
    Shape middle(const Polyline& line);
    /// All polygons of the shapes as they are, over and under each other.
    Shape pile(const std::vector<Shape>& shapes);
    /// Where outlines touch, rounding may leave lines and points beside the areas.
    Shape polygonal(GEOSGeometry* result);
    GEOSGeometry* ring(const Polygon::ring_type& ring);
    Polygon polygon(const GEOSGeometry* from);
    Polygon::ring_type corners(const GEOSGeometry* ring, bool clockwise);

    std::string message_;
    GEOSContextHandle_t context_;
};

using Shape = ShapeBench::Shape;

}  // namespace shangquan
