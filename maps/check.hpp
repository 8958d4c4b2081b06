#pragma once

#include "maps/build_region.hpp"

#include <vector>

namespace shangquan {

/// All that is wrong with a map: what was told `before` (when it was imported), what building it told, and what the
/// rules of README.md find in it, each with name, place and advice. Errors first, then by layer, id and zone.
std::vector<Finding> check_region(const RegionLayers& layers, const BuiltRegion& built,
                                  const std::vector<Finding>& before = {});

}  // namespace shangquan
