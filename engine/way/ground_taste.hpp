#pragma once

#include "engine/place/floor.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// How the visitors of one destination judge ground: everyone bound for it alike, those bound for another otherwise. A random
/// factor at the corners of patches, and between them what lies between, so that no line is better than the ground beside it.
/// Ways of nearly equal length so share the crowd (stochastic assignment by perturbed costs, Burrell 1968).
class GroundTaste {
public:
    GroundTaste(const GridFrame& frame, std::uint64_t taste);

    /// Factor on the cost of a metre at a corner of tiles, the south-west one of cell (i, j).
    [[nodiscard]] float at(int i, int j) const;

private:
    int columns_;
    std::vector<float> corners_;  ///< of patches, row by row from the south-west
};

}  // namespace shangquan
