#pragma once

#include <cstddef>
#include <string>

namespace shangquan {

/// A hall full of people who all go home at one moment, by either of two exits of one station.
struct TwoExits {
    double people = 1000.0;
    double near = 10.0;       ///< metres to walk to the nearer exit
    double far = 25.0;        ///< metres to walk to the other
    double exit_flow = 1.3;   ///< persons a second through each
    double free_speed = 1.34; ///< m/s
};

/// How many left by which, and how many had not an hour later.
struct ExitCounts {
    std::size_t near = 0;
    std::size_t far = 0;
    std::size_t inside = 0;
};

ExitCounts leave_by_two_exits(const TwoExits& hall, const std::string& model);

}  // namespace shangquan
