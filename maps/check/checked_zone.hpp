#pragma once

#include "engine/place/zone.hpp"
#include "maps/zone_layers.hpp"

namespace shangquan {

/// What a rule looks at: a zone as drawn and as built.
struct CheckedZone {
    const ZoneLayers& layers;
    const Zone& built;
};

}  // namespace shangquan
