#include "maps/check/checked_zone.hpp"

namespace shangquan {

CheckedZone checked_zone(const ZoneLayers& layers, const Zone& built) {
    CheckedZone zone{layers, built, {}, {}};
    for (const Floor& floor : built.floors) {
        zone.cells.push_back(floor_cells(floor.walkable, floor.mask.frame));
        zone.parts.push_back(parts_of(zone.cells.back().mask, zone.cells.back().cuts));
    }
    return zone;
}

}  // namespace shangquan
