#pragma once

#include "maps/zone_layers.hpp"

namespace shangquan {

/// Calls `visit(name, features)` for every layer of a zone.
template <class Visit>
void for_each_layer(const ZoneLayers& zone, const Visit& visit) {
    visit("areas", zone.areas);
    visit("buildings", zone.buildings);
    visit("streets", zone.streets);
    visit("water", zone.water);
    visit("venues", zone.venues);
    visit("gates", zone.gates);
    visit("connectors", zone.connectors);
    visit("lines", zone.lines);
}

}  // namespace shangquan
