#pragma once

#include "maps/build_region.hpp"

#include <filesystem>
#include <optional>
#include <ostream>

namespace shangquan {

/// Reads and builds a region and lists what is wrong with it, worst first, one line a finding with its longitude and latitude;
/// `repairs.gpkg` in its folder holds the same. Returns whether it can be run: every zone has a gate and a venue on its walkable
/// area. With a layout what is checked is the map with it, and `repairs.gpkg` lies beside the layout. Throws `InputError`.
bool report_map(const std::filesystem::path& folder, const std::optional<std::filesystem::path>& layout, std::ostream& out);

/// The same for a map that has just been made, with what was found when making it; notes are counted, not listed.
bool report_import(const std::filesystem::path& folder, const std::vector<Finding>& before, std::ostream& out);

}  // namespace shangquan
