#pragma once

#include "maps/zone_layers.hpp"

#include <string>

namespace shangquan {

/// The text of a scenario with that many visitors on an ordinary day, beside the map and `behaviour.toml`.
std::string first_scenario(const ZoneLayers& zone, int visitors);

/// What scenarios assume about people: the bytes of `behaviour.toml` as it was when the program was built.
std::string_view usual_behaviour();

}  // namespace shangquan
