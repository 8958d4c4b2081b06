#pragma once

#include "engine/base/geometry.hpp"

namespace shangquan {

inline constexpr double thinnest = 0.5;  ///< metres; no building, no ground, no pond is thinner

/// Width of the rectangle with the same area and perimeter; of what is rounder than a square, a quarter of the
/// perimeter.
double mean_width(const Polygon& polygon);

}  // namespace shangquan
