#pragma once

#include "engine/base/geometry.hpp"

#include <cstddef>

namespace shangquan {

/// Calls `visit(from, to)` for every edge of every ring of `area`, outer rings and holes.
template <class Visit>
void for_each_edge(const MultiPolygon& area, const Visit& visit) {
    const auto along = [&visit](const Polygon::ring_type& ring) {
        for (std::size_t k = 0; k + 1 < ring.size(); ++k) visit(ring[k], ring[k + 1]);
    };
    for (const Polygon& polygon : area) {
        along(polygon.outer());
        for (const auto& hole : polygon.inners()) along(hole);
    }
}

}  // namespace shangquan
