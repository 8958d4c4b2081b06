#pragma once

#include "engine/zone_run.hpp"
#include "maps/build_region.hpp"
#include "scenarios/scenario.hpp"

#include <vector>

namespace shangquan {

/// A scenario ready to walk: its map with the edits applied, the demand of each zone in the map's order.
struct Prepared {
    RegionLayers layers;
    Region region;
    std::vector<Finding> findings;
    std::vector<ZoneDemand> demands;
    RunOptions options;
};

/// The scenario's map with its layout and edits. Throws `InputError`.
RegionLayers layers_of(const Scenario& scenario);

/// Reads the map, applies the edits, builds the zones. Throws `InputError` where a run is impossible: a zone with
/// demand that has no gate or no venue left.
Prepared prepare(const Scenario& scenario);

}  // namespace shangquan
