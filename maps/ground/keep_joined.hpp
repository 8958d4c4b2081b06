#pragma once

#include "engine/place/zone.hpp"
#include "maps/ground/finding_list.hpp"

#include <vector>

namespace shangquan {

inline constexpr int crumb = 9;  ///< cells; a smaller piece of ground is no place to be

/// Clears crumbs: pieces of walkable ground too small to stand on.
void drop_crumbs(std::vector<Floor>& floors, FindingList& findings);

/// Clears the cells that cannot be walked to from a gate people come in by, or from where no gate people leave by can
/// be reached, over connectors in their direction; gates and connectors that stood on them go with them.
void keep_joined(Zone& zone, FindingList& findings);

}  // namespace shangquan
