#include "maps/outlines.hpp"

#include "maps/ground/shape.hpp"

namespace shangquan {

std::string fault_of(const Polygon& outline) {
    ShapeBench bench;
    return bench.fault(bench.drawn({outline}));
}

MultiPolygon strip_along(const Polyline& line, double width) {
    ShapeBench bench;
    return bench.polygons(bench.widened(line, width / 2.0));
}

}  // namespace shangquan
