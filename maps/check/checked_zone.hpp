#pragma once

#include "engine/place/zone.hpp"
#include "maps/ground/parts.hpp"
#include "maps/zone_layers.hpp"

#include <vector>

namespace shangquan {

/// What a rule looks at: a zone as drawn and as built.
struct CheckedZone {
    const ZoneLayers& layers;
    const Zone& built;
    std::vector<FloorCells> cells;  ///< by the outlines, by floor, before pieces were left out
    std::vector<Parts> parts;       ///< of `cells`
};

CheckedZone checked_zone(const ZoneLayers& layers, const Zone& built);

}  // namespace shangquan
