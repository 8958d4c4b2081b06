#pragma once

#include <cstdint>
#include <string_view>

namespace shangquan {

/// A hall of 300 people who leave it by one door and want to a goal behind, on the raster of a zone's ground.
struct Door {
    int width = 1;   ///< metres
    int behind = 0;  ///< metres from the door to the goal
};

/// Persons a second while the middle half of them passes the door, with the movement model called `model`; 0 if some
/// have not passed within half an hour.
double flow_through(const Door& door, std::string_view model, std::uint64_t seed = 1);

}  // namespace shangquan
