#pragma once

#include "engine/base/geometry.hpp"

#include <ogr_geometry.h>

namespace shangquan {

/// Outlines and lines of OGR as the engine holds them, about `origin`: rings closed, outer ones clockwise.
/// `geometry` is a polygon or several; empty parts are left out.
MultiPolygon polygons_of(const OGRGeometry& geometry, const Point& origin);
Polyline line_of(const OGRLineString& from, const Point& origin);

}  // namespace shangquan
