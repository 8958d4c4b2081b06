#pragma once

#include "engine/movement/micro/parameters.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace shangquan {

/// A hall full of people who have bodies and leave through one narrow passage, as in the laboratories (Seyfried 2009).
struct Bottleneck {
    double width = 1.2;     ///< metres
    double length = 1.0;    ///< metres
    std::size_t people = 180;
    double hall = 7.0;      ///< metres from side to side
    double density = 3.0;   ///< ped/m² in the hall at the beginning
};

/// When each of those who passed came to the middle of the passage, in seconds, ascending. Ends when all have, or after 10 minutes.
std::vector<double> passing_times(const Bottleneck& bottleneck, const MicroParameters& parameters, std::uint64_t seed);

/// Persons a second while the middle half of them passes.
double flow_of(const std::vector<double>& times);

}  // namespace shangquan
