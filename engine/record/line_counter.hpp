#pragma once

#include "engine/base/parallel.hpp"
#include "engine/movement/walkers.hpp"
#include "engine/place/zone.hpp"
#include "engine/record/counts.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace shangquan {

/// Where somebody was before a step and where after it.
struct Stride {
    Point from = Point::Zero();
    Point to = Point::Zero();
};

/// Counts who crosses the zone's counting lines, by direction.
class LineCounter {
public:
    LineCounter(const Zone& zone, const WalkGrid& grid);

    /// Looks at everybody's last step.
    void count(const Walkers& walkers, Workers& workers);
    /// Looks at strides of any length on a floor, those off the walkable ground as well.
    void count(FloorId floor, std::span<const Stride> strides);
    /// Whether a stride on a floor crosses any line.
    [[nodiscard]] bool crosses(FloorId floor, const Stride& stride) const;
    /// The counts since the last call.
    std::vector<LineCounts> take();

private:
    void add(std::size_t worker, FloorId floor, const Stride& stride);

    const Zone& zone_;
    std::vector<std::uint8_t> near_line_;  ///< by tile
    const WalkGrid& grid_;
    std::vector<std::vector<LineCounts>> counts_;  ///< by worker, by line
};

}  // namespace shangquan
