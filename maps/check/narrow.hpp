#pragma once

#include "maps/check/checked_zone.hpp"
#include "maps/ground/finding_list.hpp"

namespace shangquan {

/// Footways and sidewalks drawn narrower than cells of 1 m keep.
void find_narrow_ways(const CheckedZone& zone, FindingList& findings);

/// Where ground drawn in one piece leaves two parts of cells.
void find_narrow_places(const CheckedZone& zone, FindingList& findings);

}  // namespace shangquan
