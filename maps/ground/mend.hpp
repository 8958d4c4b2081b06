#pragma once

#include "maps/ground/finding_list.hpp"
#include "maps/ground/shape.hpp"

namespace shangquan {

/// The sound shape of an area as drawn. A broken one is mended and the finding states both areas; one that cannot be
/// mended is left out (an empty shape) with an error finding.
Shape mend(ShapeBench& bench, const MultiPolygon& area, Subject about, FindingList& findings);

}  // namespace shangquan
