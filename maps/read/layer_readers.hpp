#pragma once

#include "maps/read/placement.hpp"
#include "maps/zone_layers.hpp"

namespace shangquan {

/// One feature of each layer of a zone from its properties and geometry. Throw `InputError`.
AreaFeature read_area(FeatureReader& feature, const Placement& placement);
BuildingFeature read_building(FeatureReader& feature, const Placement& placement);
StreetFeature read_street(FeatureReader& feature, const Placement& placement);
WaterFeature read_water(FeatureReader& feature, const Placement& placement);
VenueFeature read_venue(FeatureReader& feature, const Placement& placement);
GateFeature read_gate(FeatureReader& feature, const Placement& placement);
ConnectorFeature read_connector(FeatureReader& feature, const Placement& placement);
LineFeature read_line(FeatureReader& feature, const Placement& placement);

/// Station or link of the transit layer, placed in degrees.
StationFeature read_station(FeatureReader& feature, const Placement& placement);
TransitFeature read_link(FeatureReader& feature, const Placement& placement);

}  // namespace shangquan
