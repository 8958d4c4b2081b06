#pragma once

#include "maps/check/checked_zone.hpp"
#include "maps/ground/finding_list.hpp"

namespace shangquan {

/// What is drawn twice over: one geometry and one kind in one layer.
void find_twins(const CheckedZone& zone, FindingList& findings);

/// Buildings that stand on the same ground, or in water.
void find_overlaps(const CheckedZone& zone, FindingList& findings);

/// Polygons thinner than anything that is meant to be one.
void find_slivers(const CheckedZone& zone, FindingList& findings);

/// Gates and venues with no way to and from the largest part of the zone.
void find_unreachable(const CheckedZone& zone, FindingList& findings);

}  // namespace shangquan
