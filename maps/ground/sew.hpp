#pragma once

#include "engine/base/geometry.hpp"

#include <vector>

namespace shangquan {

/// Polygons that were cut along the lines of a square lattice, made whole again: pieces that share a stretch of such a
/// line become one polygon, stretches that differ by rounding stay part of its outline. The pieces are valid, overlap
/// nowhere, and their corners on the lines lie on them exactly; `pitch` is the lattice's, its lines are the multiples.
MultiPolygon sewn(const std::vector<MultiPolygon>& pieces, double pitch);

}  // namespace shangquan
