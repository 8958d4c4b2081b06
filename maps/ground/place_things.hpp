#pragma once

#include "engine/place/zone.hpp"
#include "maps/ground/finding_list.hpp"
#include "maps/zone_layers.hpp"

namespace shangquan {

/// Gates on the nearest walkable cell of their floor.
std::vector<Gate> place_gates(const ZoneLayers& layers, const std::vector<Floor>& floors, FindingList& findings);

/// Connectors with both landings on walkable cells.
std::vector<Connector> place_connectors(const ZoneLayers& layers, const std::vector<Floor>& floors,
                                        FindingList& findings);

/// Venues with doors on walkable cells; open-air grounds cut to walkable ground.
std::vector<Venue> place_venues(const ZoneLayers& layers, const std::vector<Floor>& floors, FindingList& findings);

std::vector<CountingLine> place_lines(const ZoneLayers& layers, const std::vector<Floor>& floors,
                                      FindingList& findings);

std::vector<Closure> place_closures(const ZoneLayers& layers, const std::vector<Floor>& floors, FindingList& findings);

/// Signals on the carriageways under the crossings that have one.
std::vector<Signal> place_signals(const ZoneLayers& layers, const std::vector<Floor>& floors, FindingList& findings);

}  // namespace shangquan
