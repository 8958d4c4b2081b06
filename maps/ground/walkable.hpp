#pragma once

#include "maps/ground/finding_list.hpp"
#include "maps/zone_layers.hpp"

namespace shangquan {

/// The floors of a zone in ascending level by the rules of README.md, with every cell that lies inside; level 0 always.
std::vector<Floor> make_floors(const ZoneLayers& layers, FindingList& findings);

}  // namespace shangquan
