#include "maps/read/ogr_shapes.hpp"

#include <algorithm>

namespace shangquan {

namespace {

Polygon::ring_type ring_of(const OGRLinearRing& from, const Point& origin) {
    Polygon::ring_type ring;
    ring.reserve(static_cast<std::size_t>(from.getNumPoints()) + 1);
    for (int k = 0; k < from.getNumPoints(); ++k)
        ring.emplace_back(from.getX(k) - origin.x(), from.getY(k) - origin.y());
    if (ring.size() > 1 && ring.front() != ring.back()) ring.push_back(ring.front());
    return ring;
}

/// Positive where the ring runs clockwise, as our outer rings do.
double clockwise_area(const Polygon::ring_type& ring) {
    double sum = 0.0;
    for (std::size_t k = 0; k + 1 < ring.size(); ++k) {
        const Point a = ring[k] - ring[0];
        const Point b = ring[k + 1] - ring[0];
        sum += a.y() * b.x() - a.x() * b.y();
    }
    return sum / 2.0;
}

Polygon polygon_of(const OGRPolygon& from, const Point& origin) {
    Polygon polygon;
    polygon.outer() = ring_of(*from.getExteriorRing(), origin);
    if (clockwise_area(polygon.outer()) < 0.0) std::reverse(polygon.outer().begin(), polygon.outer().end());
    for (int k = 0; k < from.getNumInteriorRings(); ++k) {
        Polygon::ring_type hole = ring_of(*from.getInteriorRing(k), origin);
        if (clockwise_area(hole) > 0.0) std::reverse(hole.begin(), hole.end());
        polygon.inners().push_back(std::move(hole));
    }
    return polygon;
}

}  // namespace

MultiPolygon polygons_of(const OGRGeometry& geometry, const Point& origin) {
    MultiPolygon polygons;
    if (wkbFlatten(geometry.getGeometryType()) == wkbPolygon) {
        if (geometry.IsEmpty() == 0) polygons.push_back(polygon_of(*geometry.toPolygon(), origin));
        return polygons;
    }
    for (const OGRPolygon* part : geometry.toMultiPolygon())
        if (part->IsEmpty() == 0) polygons.push_back(polygon_of(*part, origin));
    return polygons;
}

Polyline line_of(const OGRLineString& from, const Point& origin) {
    Polyline line;
    line.reserve(static_cast<std::size_t>(from.getNumPoints()));
    for (int k = 0; k < from.getNumPoints(); ++k)
        line.emplace_back(from.getX(k) - origin.x(), from.getY(k) - origin.y());
    return line;
}

}  // namespace shangquan
