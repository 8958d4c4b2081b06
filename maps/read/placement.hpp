#pragma once

#include "maps/read/feature_reader.hpp"
#include "maps/read/projection.hpp"

#include <vector>

namespace shangquan {

/// Turns the geometries of one layer file into a zone's metres; heights are dropped.
/// What cannot be right (no geometry, another type, no numbers, degrees off the globe, far from the zone) is an
/// `InputError`.
class Placement {
public:
    Placement(const LayerFile& file, const LocalFrame& frame);

    [[nodiscard]] MultiPolygon polygons(const FeatureReader& feature) const;
    [[nodiscard]] Polyline line(const FeatureReader& feature) const;
    [[nodiscard]] Point point(const FeatureReader& feature) const;
    [[nodiscard]] std::vector<Point> points(const FeatureReader& feature) const;

private:
    [[nodiscard]] std::unique_ptr<OGRGeometry> placed(const FeatureReader& feature) const;
    void check_degrees(const FeatureReader& feature, const OGRGeometry& geometry) const;
    void check_distance(const FeatureReader& feature, const OGRGeometry& geometry) const;

    LocalFrame frame_;
    bool in_degrees_;
    Transformation transformation_;
};

/// Longitude and latitude as they are, read as points (x = longitude).
LocalFrame degrees_frame();

/// "Polygon", "Point" …: what GeoJSON calls the feature's geometry; "none" without one.
std::string geometry_name(const FeatureReader& feature);

}  // namespace shangquan
