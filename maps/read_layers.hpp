#pragma once

#include "maps/layout.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace shangquan {

/// Reads a region's folder as described in README.md. Throws `InputError`.
RegionLayers read_region(const std::filesystem::path& folder);

/// The ids of a region's zones in the order of its border layer. Throws `InputError`.
std::vector<std::string> zone_ids(const std::filesystem::path& folder);

/// Reads one zone's layers from a folder of files or from one GeoPackage as `write_layers` makes it. Throws
/// `InputError`.
ZoneLayers read_zone(const std::filesystem::path& where);

/// Lays a layout over a region: a GeoPackage with layers named as the map's are, or a file of one layer whose features say in
/// `layer` where they belong. `op` says what happens to each: `add` (a new id), `replace` (all of it) or `remove` (id alone is
/// read); `zone` where the region has several. Returns what was done, in order. Throws `InputError`.
std::vector<LayoutChange> read_layout(const std::filesystem::path& layout, RegionLayers& region);

}  // namespace shangquan
