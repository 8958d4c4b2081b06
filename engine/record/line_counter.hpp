#pragma once

#include "engine/base/parallel.hpp"
#include "engine/movement/walkers.hpp"
#include "engine/place/zone.hpp"
#include "engine/record/counts.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// Counts who crosses the zone's counting lines, by direction.
class LineCounter {
public:
    LineCounter(const Zone& zone, const WalkGrid& grid);

    /// Looks at everybody's last step.
    void count(const Walkers& walkers, Workers& workers);
    /// The counts since the last call.
    std::vector<LineCounts> take();

private:
    const Zone& zone_;
    std::vector<std::uint8_t> near_line_;  ///< by tile
    const WalkGrid& grid_;
    std::vector<std::vector<LineCounts>> counts_;  ///< by worker, by line
};

}  // namespace shangquan
