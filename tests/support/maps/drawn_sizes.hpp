#pragma once

#include "engine/base/geometry.hpp"

namespace shangquan {

double square_metres(const MultiPolygon& shape);

/// Longer and shorter side of the smallest rectangle, at any angle, around a shape.
struct Extent {
    double longer = 1e9;
    double shorter = 1e9;
};

Extent extent(const MultiPolygon& shape);

/// Length of a band: the longer side of the rectangle of its area and perimeter.
double band_length(const MultiPolygon& band);

}  // namespace shangquan
