#pragma once

#include "scenarios/scenario.hpp"

#include <vector>

namespace shangquan {

/// The demand of each zone with the scenario's scale in `visitors` and its edits in `more` and `fewer`: twice 1.5 is
/// `more` 1.25, 0.8 is `fewer` 0.2. Throws `InputError` where arrivals of a zone without demand are scaled.
std::vector<ZoneTotals> demand_after_edits(const Scenario& scenario);

/// Throws `InputError` where demand names a zone the map has not, or gives a share to a kind of gate the zone has not.
void check_demand(const Scenario& scenario, const RegionLayers& region);

}  // namespace shangquan
