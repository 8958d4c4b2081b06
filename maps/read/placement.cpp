#include "maps/read/placement.hpp"

#include "maps/input_error.hpp"
#include "maps/read/ogr_shapes.hpp"

#include <fmt/format.h>
#include <ogr_geometry.h>

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr double far_away = 2000.0;  ///< metres outside the border at which a feature is a mistake

/// Visits the coordinates of any geometry until one does not please; that one is kept.
class CoordinateSearch : public OGRDefaultConstGeometryVisitor {
public:
    explicit CoordinateSearch(bool (*wrong)(double, double)) : wrong_(wrong) {}
    void visit(const OGRPoint* point) override {
        if (found) return;
        if (wrong_(point->getX(), point->getY())) found = Point{point->getX(), point->getY()};
    }
    std::optional<Point> found;

private:
    bool (*wrong_)(double, double);
};

std::optional<Point> find_coordinate(const OGRGeometry& geometry, bool (*wrong)(double, double)) {
    CoordinateSearch search{wrong};
    geometry.accept(&search);
    return search.found;
}

bool not_finite(double x, double y) { return !std::isfinite(x) || !std::isfinite(y); }
bool off_the_globe(double x, double y) { return std::abs(x) > 180.0 || std::abs(y) > 90.0; }

std::string swapped_advice(const Point& degrees) {
    const bool plausible = std::abs(degrees.y()) <= 180.0 && std::abs(degrees.x()) <= 90.0;
    return plausible ? "; longitude and latitude look swapped" : "";
}

[[noreturn]] void fail_type(const FeatureReader& feature, const std::string& expected) {
    feature.fail(fmt::format("geometry is {}, must be {}", geometry_name(feature), expected));
}

double gap(double low, double high, double end) { return std::max({0.0, -high, low - end}); }

}  // namespace

LocalFrame degrees_frame() { return {.epsg = wgs84_epsg, .easting = 0.0, .northing = 0.0, .grid = {}}; }

std::string geometry_name(const FeatureReader& feature) {
    if (feature.geometry() == nullptr) return "none";
    const auto type = wkbFlatten(feature.geometry()->getGeometryType());
    std::string name = OGRGeometryTypeToName(type);
    std::erase(name, ' ');
    return name;
}

Placement::Placement(const LayerFile& file, const LocalFrame& frame)
    : frame_(frame),
      in_degrees_(file.reference().IsGeographic() != 0),
      transformation_(transformation(file.reference(), reference_system(frame.epsg))) {
    if (!transformation_)
        throw InputError(fmt::format("{}: coordinate reference system {} cannot be turned into EPSG:{}", file.shown(),
                                     file.reference().GetName(), frame.epsg));
}

void Placement::check_degrees(const FeatureReader& feature, const OGRGeometry& geometry) const {
    if (const auto odd = find_coordinate(geometry, not_finite))
        feature.fail(fmt::format("coordinate ({}, {}) is not a number", odd->x(), odd->y()));
    if (!in_degrees_) return;
    if (const auto odd = find_coordinate(geometry, off_the_globe))
        feature.fail(fmt::format("coordinate ({}, {}) is not a longitude within ±180 and a latitude within ±90{}",
                                 odd->x(), odd->y(), swapped_advice(*odd)));
}

void Placement::check_distance(const FeatureReader& feature, const OGRGeometry& geometry) const {
    if (frame_.grid.size() == 0) return;
    OGREnvelope box;
    geometry.getEnvelope(&box);
    const double away = std::hypot(gap(box.MinX - frame_.easting, box.MaxX - frame_.easting, frame_.grid.columns),
                                   gap(box.MinY - frame_.northing, box.MaxY - frame_.northing, frame_.grid.rows));
    if (away > far_away)
        feature.fail(fmt::format("lies {:.1f} km outside the border of its zone, must be within {} km", away / 1000.0,
                                 far_away / 1000.0));
}

std::unique_ptr<OGRGeometry> Placement::placed(const FeatureReader& feature) const {
    const OGRGeometry* drawn = feature.geometry();
    if (drawn == nullptr || drawn->IsEmpty() != 0) feature.fail("geometry is empty");
    std::unique_ptr<OGRGeometry> geometry{drawn->getLinearGeometry()};
    geometry->flattenTo2D();
    check_degrees(feature, *geometry);
    if (geometry->transform(transformation_.get()) != OGRERR_NONE)
        feature.fail("coordinates lie outside what the map's projection can show");
    check_distance(feature, *geometry);
    return geometry;
}

MultiPolygon Placement::polygons(const FeatureReader& feature) const {
    const auto geometry = placed(feature);
    const auto type = wkbFlatten(geometry->getGeometryType());
    if (type != wkbPolygon && type != wkbMultiPolygon) fail_type(feature, "Polygon or MultiPolygon");
    return polygons_of(*geometry, {frame_.easting, frame_.northing});
}

Polyline Placement::line(const FeatureReader& feature) const {
    const auto geometry = placed(feature);
    const OGRGeometry* part = geometry.get();
    if (wkbFlatten(part->getGeometryType()) == wkbMultiLineString && part->toMultiLineString()->getNumGeometries() == 1)
        part = part->toMultiLineString()->getGeometryRef(0);
    if (wkbFlatten(part->getGeometryType()) != wkbLineString) fail_type(feature, "LineString");
    const OGRLineString& drawn = *part->toLineString();
    if (drawn.getNumPoints() < 2) feature.fail("line has one point, must have at least 2");
    return line_of(drawn, {frame_.easting, frame_.northing});
}

Point Placement::point(const FeatureReader& feature) const {
    const std::vector<Point> all = points(feature);
    if (all.size() != 1) fail_type(feature, "one Point");
    return all.front();
}

std::vector<Point> Placement::points(const FeatureReader& feature) const {
    const auto geometry = placed(feature);
    const auto local = [&](const OGRPoint& at) {
        return Point{at.getX() - frame_.easting, at.getY() - frame_.northing};
    };
    std::vector<Point> points;
    if (wkbFlatten(geometry->getGeometryType()) == wkbPoint) {
        points.push_back(local(*geometry->toPoint()));
    } else if (wkbFlatten(geometry->getGeometryType()) == wkbMultiPoint) {
        for (const OGRPoint* at : geometry->toMultiPoint()) points.push_back(local(*at));
    } else {
        fail_type(feature, "Point");
    }
    return points;
}

}  // namespace shangquan
