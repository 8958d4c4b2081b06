#pragma once

#include "maps/import/tags.hpp"
#include "maps/zone_layers.hpp"

namespace shangquan {

/// A building with walls on the ground: no roof on posts, nothing under or above the street.
bool stands_in_the_way(const Tags& tags);

BuildingKind building_kind(const Tags& tags);

/// Storeys above ground; the usual number of its kind where the tags are silent.
int building_levels(const Tags& tags);

}  // namespace shangquan
