#pragma once

#include <cstddef>
#include <string>

namespace shangquan {

/// People who come at a steady rate for an hour and want past a wall: over it by a footbridge with a flight of stairs up and one
/// down, or around it on the level. Nobody goes back, and the last have an hour more.
struct TwoWays {
    int around = 40;           ///< metres from the bridge to the end of the wall
    double stairs_width = 2.0; ///< metres
    double a_second = 0.1;     ///< persons who come
    double free_speed = 1.34;  ///< m/s on the level
};

/// How many got to the other side.
struct WaysTaken {
    std::size_t passed = 0;
    std::size_t over = 0;  ///< of them, by the stairs
};

WaysTaken walk_two_ways(const TwoWays& ways, const std::string& model);

/// What somebody alone takes over the bridge, and around, in seconds.
double seconds_over(const TwoWays& ways);
double seconds_around(const TwoWays& ways);

}  // namespace shangquan
