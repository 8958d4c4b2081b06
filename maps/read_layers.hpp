#pragma once

#include "maps/zone_layers.hpp"

#include <filesystem>
#include <vector>

namespace shangquan {

/// Reads a region's folder as described in README.md. Throws `InputError`.
RegionLayers read_region(const std::filesystem::path& folder);

/// Reads one zone's layers from a folder of files or from one GeoPackage as `write_layers` makes it. Throws
/// `InputError`.
ZoneLayers read_zone(const std::filesystem::path& where);

}  // namespace shangquan
