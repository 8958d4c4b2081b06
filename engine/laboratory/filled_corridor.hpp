#pragma once

#include <cstdint>
#include <string_view>

namespace shangquan {

/// What was seen in the middle of a corridor.
struct SeenWalking {
    double density = 0.0;  ///< ped/m²
    double speed = 0.0;    ///< m/s along their ways
};

/// Fills a corridor of 400 × 10 m on a zone's ground with `density` ped/m², `share_back` of whom walk west, the others east, and looks
/// at those in its middle 80 m for ten seconds after a minute. Nothing of its ends has come there by then.
SeenWalking walk_filled_corridor(std::string_view model, double density, double share_back = 0.0, std::uint64_t seed = 1);

}  // namespace shangquan
