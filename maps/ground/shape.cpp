#include "maps/ground/shape.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace shangquan {

namespace {

constexpr double precision = 0.001;  ///< metres
constexpr int quarter_circle = 4;    ///< segments of a round corner

struct DestroyPrepared {
    GEOSContextHandle_t context;
    void operator()(const GEOSPreparedGeometry* prepared) const { GEOSPreparedGeom_destroy_r(context, prepared); }
};

void keep_message(const char* text, void* message) { *static_cast<std::string*>(message) = text; }

}  // namespace

ShapeBench::ShapeBench() : context_(GEOS_init_r()) {
    GEOSContext_setErrorMessageHandler_r(context_, keep_message, &message_);
}

ShapeBench::~ShapeBench() { GEOS_finish_r(context_); }

Shape ShapeBench::own(GEOSGeometry* geometry) {
    if (geometry == nullptr) throw GeosError(message_);
    return {geometry, Destroy{context_}};
}

GEOSGeometry* ShapeBench::ring(const Polygon::ring_type& ring) {
    std::vector<double> numbers;
    numbers.reserve(ring.size() * 2);
    for (const Point& corner : ring) numbers.insert(numbers.end(), {corner.x(), corner.y()});
    GEOSCoordSequence* sequence =
        GEOSCoordSeq_copyFromBuffer_r(context_, numbers.data(), static_cast<unsigned>(ring.size()), 0, 0);
    return own(GEOSGeom_createLinearRing_r(context_, sequence)).release();
}

Shape ShapeBench::drawn(const MultiPolygon& area) {
    const auto closes = [](const Polygon::ring_type& ring) { return ring.size() >= 4; };
    std::vector<GEOSGeometry*> parts;
    for (const Polygon& polygon : area) {
        if (!closes(polygon.outer())) continue;
        std::vector<GEOSGeometry*> holes;
        for (const auto& hole : polygon.inners())
            if (closes(hole)) holes.push_back(ring(hole));
        parts.push_back(GEOSGeom_createPolygon_r(context_, ring(polygon.outer()), holes.data(),
                                                 static_cast<unsigned>(holes.size())));
    }
    return own(
        GEOSGeom_createCollection_r(context_, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size())));
}

std::string ShapeBench::fault(const Shape& shape) {
    if (GEOSisValid_r(context_, shape.get()) == 1) return "";
    char* const reason = GEOSisValidReason_r(context_, shape.get());
    std::string text = reason == nullptr ? message_ : reason;
    GEOSFree_r(context_, reason);
    return text;
}

Shape ShapeBench::mended(const Shape& shape) {
    GEOSMakeValidParams* const how = GEOSMakeValidParams_create_r(context_);
    GEOSMakeValidParams_setMethod_r(context_, how, GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(context_, how, 0);
    GEOSGeometry* const valid = GEOSMakeValidWithParams_r(context_, shape.get(), how);
    GEOSMakeValidParams_destroy_r(context_, how);
    return own(valid);
}

Shape ShapeBench::middle(const Polyline& line) {
    std::vector<double> numbers;
    for (const Point& corner : line) numbers.insert(numbers.end(), {corner.x(), corner.y()});
    GEOSCoordSequence* const sequence =
        GEOSCoordSeq_copyFromBuffer_r(context_, numbers.data(), static_cast<unsigned>(line.size()), 0, 0);
    return own(GEOSGeom_createLineString_r(context_, sequence));
}

Shape ShapeBench::widened(const Polyline& line, double distance) {
    return own(GEOSBuffer_r(context_, middle(line).get(), distance, quarter_circle));
}

Shape ShapeBench::beside(const Polyline& line, double distance) {
    GEOSBufferParams* const how = GEOSBufferParams_create_r(context_);
    GEOSBufferParams_setSingleSided_r(context_, how, 1);
    GEOSBufferParams_setQuadrantSegments_r(context_, how, quarter_circle);
    GEOSGeometry* const strip = GEOSBufferWithParams_r(context_, middle(line).get(), how, distance);
    GEOSBufferParams_destroy_r(context_, how);
    return own(strip);
}

Shape ShapeBench::copy(const Shape& shape) { return own(GEOSGeom_clone_r(context_, shape.get())); }

std::vector<Shape> ShapeBench::copies(const std::vector<Shape>& shapes) {
    std::vector<Shape> copies;
    for (const Shape& shape : shapes) copies.push_back(copy(shape));
    return copies;
}

Shape ShapeBench::pile(const std::vector<Shape>& shapes) {
    std::vector<GEOSGeometry*> parts;
    for (const Shape& shape : shapes)
        for (int k = 0; k < GEOSGetNumGeometries_r(context_, shape.get()); ++k) {
            const GEOSGeometry* const part = GEOSGetGeometryN_r(context_, shape.get(), k);
            if (GEOSGeomTypeId_r(context_, part) == GEOS_POLYGON) parts.push_back(GEOSGeom_clone_r(context_, part));
        }
    return own(
        GEOSGeom_createCollection_r(context_, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size())));
}

Shape ShapeBench::polygonal(GEOSGeometry* result) {
    std::vector<Shape> shapes;
    shapes.push_back(own(result));
    return GEOSGeomTypeId_r(context_, result) == GEOS_GEOMETRYCOLLECTION ? pile(shapes) : std::move(shapes.front());
}

Shape ShapeBench::united(const std::vector<Shape>& shapes) {
    if (shapes.empty()) return drawn({});
    const Shape all = pile(shapes);
    GEOSGeometry* const quick = GEOSUnaryUnion_r(context_, all.get());
    return polygonal(quick != nullptr ? quick : GEOSUnaryUnionPrec_r(context_, all.get(), precision));
}

Shape ShapeBench::minus(const Shape& shape, const Shape& taken) {
    return polygonal(GEOSDifferencePrec_r(context_, shape.get(), taken.get(), precision));
}

Shape ShapeBench::common(const Shape& a, const Shape& b) {
    return polygonal(GEOSIntersectionPrec_r(context_, a.get(), b.get(), precision));
}

Shape ShapeBench::within(const Shape& shape, const Box& box) {
    Polygon square;
    square.outer() = {box.low, {box.low.x(), box.high.y()}, box.high, {box.high.x(), box.low.y()}, box.low};
    return common(shape, drawn({square}));
}

std::vector<Shape> ShapeBench::touching(const std::vector<Shape>& shapes, const Shape& other) {
    const std::unique_ptr<const GEOSPreparedGeometry, DestroyPrepared> prepared{GEOSPrepare_r(context_, other.get()),
                                                                                {context_}};
    std::vector<Shape> found;
    for (const Shape& shape : shapes)
        if (GEOSPreparedIntersects_r(context_, prepared.get(), shape.get()) != 0) found.push_back(copy(shape));
    return found;
}

std::vector<std::size_t> ShapeBench::near(const Shape& other, const std::vector<Shape>& shapes,
                                          const std::vector<std::size_t>& candidates, double distance) {
    std::vector<std::size_t> found;
    if (candidates.empty()) return found;
    const std::unique_ptr<const GEOSPreparedGeometry, DestroyPrepared> prepared{GEOSPrepare_r(context_, other.get()),
                                                                                {context_}};
    for (const std::size_t row : candidates)
        if (GEOSPreparedDistanceWithin_r(context_, prepared.get(), shapes[row].get(), distance) == 1) found.push_back(row);
    return found;
}

std::optional<Box> ShapeBench::box(const Shape& shape) {
    if (GEOSisEmpty_r(context_, shape.get()) != 0) return std::nullopt;
    Box box;
    GEOSGeom_getXMin_r(context_, shape.get(), &box.low.x());
    GEOSGeom_getYMin_r(context_, shape.get(), &box.low.y());
    GEOSGeom_getXMax_r(context_, shape.get(), &box.high.x());
    GEOSGeom_getYMax_r(context_, shape.get(), &box.high.y());
    return box;
}

double ShapeBench::area(const Shape& shape) {
    double square_metres = 0.0;
    if (GEOSArea_r(context_, shape.get(), &square_metres) == 0) throw GeosError(message_);
    return square_metres;
}

Point ShapeBench::inner_point(const Shape& shape) {
    const Shape found = own(GEOSPointOnSurface_r(context_, shape.get()));
    Point point = Point::Zero();
    GEOSGeomGetX_r(context_, found.get(), &point.x());
    GEOSGeomGetY_r(context_, found.get(), &point.y());
    return point;
}

std::pair<Point, Point> ShapeBench::nearest(const Shape& a, const Shape& b) {
    GEOSCoordSequence* const places = GEOSNearestPoints_r(context_, a.get(), b.get());
    if (places == nullptr) throw GeosError(message_);
    std::array<double, 4> numbers{};
    GEOSCoordSeq_copyToBuffer_r(context_, places, numbers.data(), 0, 0);
    GEOSCoordSeq_destroy_r(context_, places);
    return {{numbers[0], numbers[1]}, {numbers[2], numbers[3]}};
}

Polygon::ring_type ShapeBench::corners(const GEOSGeometry* ring, bool clockwise) {
    const GEOSCoordSequence* const sequence = GEOSGeom_getCoordSeq_r(context_, ring);
    unsigned count = 0;
    GEOSCoordSeq_getSize_r(context_, sequence, &count);
    std::vector<double> numbers(std::size_t{2} * count);
    GEOSCoordSeq_copyToBuffer_r(context_, sequence, numbers.data(), 0, 0);
    Polygon::ring_type corners;
    for (std::size_t k = 0; k < count; ++k) corners.emplace_back(numbers[2 * k], numbers[2 * k + 1]);
    char counter_clockwise = 0;
    GEOSCoordSeq_isCCW_r(context_, sequence, &counter_clockwise);
    if (clockwise == (counter_clockwise == 1)) std::reverse(corners.begin(), corners.end());
    return corners;
}

Polygon ShapeBench::polygon(const GEOSGeometry* from) {
    Polygon polygon;
    polygon.outer() = corners(GEOSGetExteriorRing_r(context_, from), true);
    for (int k = 0; k < GEOSGetNumInteriorRings_r(context_, from); ++k)
        polygon.inners().push_back(corners(GEOSGetInteriorRingN_r(context_, from, k), false));
    return polygon;
}

MultiPolygon ShapeBench::polygons(const Shape& shape, double least) {
    MultiPolygon found;
    for (int k = 0; k < GEOSGetNumGeometries_r(context_, shape.get()); ++k) {
        const GEOSGeometry* const part = GEOSGetGeometryN_r(context_, shape.get(), k);
        double square_metres = 0.0;
        GEOSArea_r(context_, part, &square_metres);
        if (GEOSGeomTypeId_r(context_, part) == GEOS_POLYGON && square_metres > least) found.push_back(polygon(part));
    }
    return found;
}

}  // namespace shangquan
