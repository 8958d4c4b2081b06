#pragma once

#include "maps/check/checked_zone.hpp"
#include "maps/ground/finding_list.hpp"

namespace shangquan {

/// Footways, sidewalks and areas drawn so narrow that no cell of theirs can be walked.
void find_narrow_ways(const CheckedZone& zone, FindingList& findings);

/// Where ground drawn in one piece leaves two parts of cells, and how wide it is there.
void find_narrow_places(const CheckedZone& zone, FindingList& findings);

}  // namespace shangquan
