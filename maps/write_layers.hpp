#pragma once

#include "maps/zone_layers.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace shangquan {

/// Extra columns of a layer: layer -> feature id -> column -> value.
using Totals = std::map<std::string, std::map<std::string, std::map<std::string, double>>>;

/// Writes the layers of a zone with the totals beside their features as one GeoPackage in the zone's UTM frame,
/// a layer `border` (id, names, schematic) first, so that `read_zone` gives the same layers back.
void write_layers(const std::filesystem::path& file, const ZoneLayers& zone, const Totals& totals);

}  // namespace shangquan
