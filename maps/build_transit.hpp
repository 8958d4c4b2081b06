#pragma once

#include "engine/place/region.hpp"
#include "maps/ground/finding_list.hpp"
#include "maps/zone_layers.hpp"

#include <span>
#include <vector>

namespace shangquan {

/// Two links, there and back, for every link drawn whose zones and stations have gates; error findings for the others.
std::vector<TransitLink> build_transit(std::span<const TransitFeature> drawn, std::span<const Zone> zones,
                                       FindingList& findings);

}  // namespace shangquan
