#include "scenarios/local_ring.hpp"

#include <boost/geometry/algorithms/correct.hpp>

namespace shangquan {

Polygon local_ring(const LonLatRing& ring, const LocalFrame& frame) {
    Polygon polygon;
    for (const LonLat& corner : ring) polygon.outer().push_back(to_local(frame, corner));
    boost::geometry::correct(polygon);
    return polygon;
}

}  // namespace shangquan
