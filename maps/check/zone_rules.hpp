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

/// Ways drawn, and places of the ground left, too narrow to be walked through.
void find_narrow(const CheckedZone& zone, FindingList& findings);

/// Grounds that nearly touch with nothing between them.
void find_gaps(const CheckedZone& zone, FindingList& findings);

/// Gates off the ground and venues off their buildings that fit if their degrees are of another datum.
void find_wrong_datum(const CheckedZone& zone, FindingList& findings);

/// Stations off the exits that carry their name that fit if their degrees are of another datum.
void find_wrong_datum(const RegionLayers& layers, FindingList& findings);

}  // namespace shangquan
