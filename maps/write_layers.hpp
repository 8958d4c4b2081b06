#pragma once

#include "maps/build_region.hpp"

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

/// Writes the findings of `check_region` as points in longitude and latitude, one feature each, layer `repairs` of a GeoPackage:
/// zone, layer, id and name of the feature, severity, rule, message, advice, square metres before and after. What is about a
/// whole layer is left without a geometry.
void write_findings(const std::filesystem::path& file, const std::vector<Finding>& findings);

}  // namespace shangquan
