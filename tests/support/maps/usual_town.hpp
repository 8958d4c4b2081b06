#pragma once

#include "tests/support/maps/burnt_town.hpp"

namespace shangquan {

// What usual widths of streets by class and the outlines of a raw extract come to, burnt with 1.

/// Ground to walk on at street level: ground first, then what ends it, then what is laid over that, as maps/README.md
/// has it. Crossings of junctions that nobody drew are left out.
void burn_walkable(BurntTown& town);
/// Buildings, less the ways through them.
void burn_houses(BurntTown& town);
/// Streets from kerb to kerb, less the crossings.
void burn_carriageways(BurntTown& town);

}  // namespace shangquan
