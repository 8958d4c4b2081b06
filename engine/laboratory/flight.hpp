#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace shangquan {

/// People who come at a steady rate and take one flight of stairs, all of the same free speed; they go back another way.
struct Flight {
    bool upwards = true;
    double length = 10.0;      ///< metres, horizontal
    double width = 1.0;        ///< metres
    double a_second = 0.2;     ///< persons who come
    double free_speed = 1.34;  ///< m/s on the level
};

/// What was seen on a flight in half an hour.
struct Flown {
    std::vector<double> seconds;  ///< each person took on the stairs
    double flow = 0.0;            ///< persons a second onto the stairs in the second quarter of an hour
    std::size_t waiting_then = 0; ///< persons at its foot or head after ten minutes: in line, in the crowd behind, kept out by it
    std::size_t waiting_at_the_end = 0;
};

Flown walk_flight(const Flight& flight, const std::string& model);

}  // namespace shangquan
