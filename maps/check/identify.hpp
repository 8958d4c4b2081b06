#pragma once

#include "maps/build_region.hpp"

#include <vector>

namespace shangquan {

/// Fills in name and place of the features the findings are about.
void identify(const RegionLayers& layers, std::vector<Finding>& findings);

}  // namespace shangquan
