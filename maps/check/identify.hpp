#pragma once

#include "maps/build_region.hpp"

#include <vector>

namespace shangquan {

/// Fills in name and place of the features the findings are about, and which feature that is where they are about
/// ground.
void identify(const RegionLayers& layers, std::vector<Finding>& findings);

}  // namespace shangquan
