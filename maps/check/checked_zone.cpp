#include "maps/check/checked_zone.hpp"

namespace shangquan {

CheckedZone checked_zone(const ZoneLayers& layers, const Zone& built) {
    CheckedZone zone{layers, built, {}, {}};
    for (const Floor& floor : built.floors) {
        zone.cells.push_back(inside_cells(floor.walkable, floor.mask.frame));
        zone.parts.push_back(parts_of(zone.cells.back()));
    }
    return zone;
}

}  // namespace shangquan
