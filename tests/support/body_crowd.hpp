#pragma once

#include "engine/laboratory/corridor.hpp"
#include "engine/laboratory/crowds.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// Everybody wherever their dice say, elsewhere every 20 rounds.
Guide at_random(const std::uint32_t& round);

/// Bodies in the order of their ids.
std::vector<Body> by_id(const Bodies& bodies);

/// Metres between the two people nearest to each other.
float least_distance(const Bodies& bodies);

}  // namespace shangquan
