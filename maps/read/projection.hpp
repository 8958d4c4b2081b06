#pragma once

#include "maps/local_frame.hpp"

#include <ogr_core.h>
#include <ogr_spatialref.h>

#include <memory>

namespace shangquan {

struct DestroyTransformation {
    void operator()(OGRCoordinateTransformation* transformation) const {
        OCTDestroyCoordinateTransformation(transformation);
    }
};

/// From one reference system to another, x east and y north on both sides.
using Transformation = std::unique_ptr<OGRCoordinateTransformation, DestroyTransformation>;

inline constexpr int wgs84_epsg = 4326;

/// The reference system with that EPSG code, x (longitude) before y (latitude).
OGRSpatialReference reference_system(int epsg);

/// Empty where PROJ knows no way between the two.
Transformation transformation(const OGRSpatialReference& from, const OGRSpatialReference& to);

/// The frame of a zone whose border spans these UTM metres: 16 m of room on every side.
LocalFrame frame_around(int epsg, const OGREnvelope& border);

}  // namespace shangquan
