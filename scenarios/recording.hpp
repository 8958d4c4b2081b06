#pragma once

#include "scenarios/clock.hpp"
#include "scenarios/edit.hpp"

#include <string>

namespace shangquan {

/// Whose positions a run writes: those of everybody on a floor, or on a part of it, for a while.
struct Recording {
    std::string name;  ///< of the file: `<zone>/trajectories_<name>.sqlite`
    std::string zone;
    int level = 0;
    TimeWindow span;
    double every = 0.0;  ///< seconds between frames; a step of the run where it says nothing
    LonLatRing ring;     ///< empty: all of the floor

    bool operator==(const Recording&) const = default;
};

}  // namespace shangquan
