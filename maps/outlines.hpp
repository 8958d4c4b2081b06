#pragma once

#include "engine/base/geometry.hpp"

#include <string>

namespace shangquan {

/// What is wrong with an outline as drawn, in the words of GEOS, e.g. "Self-intersection"; empty where it is sound.
std::string fault_of(const Polygon& outline);

/// The ground within half of `width` metres of a line of two points at least, with round ends.
MultiPolygon strip_along(const Polyline& line, double width);

}  // namespace shangquan
