#pragma once

#include "engine/base/grid.hpp"
#include "engine/movement/walkers.hpp"
#include "engine/place/zone.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace shangquan {

/// Where nothing can be said of how people move: nobody can walk there, or too few did.
float no_motion();

/// How people move over a floor, by 6 m cell: `east` and `north` are a vector of specific flow.
struct Motion {
    Grid<float> speed;  ///< m/s, mean of those who walk
    Grid<float> east;   ///< ped/(m·s)
    Grid<float> north;  ///< ped/(m·s)
};

/// Measures how people move: every ten seconds it looks at the steps of those who walk. Specific flow is the sum of their velocities
/// over the walkable area and the looks (Edie 1963).
class MotionRecord {
public:
    static constexpr int cell = 6;            ///< metres
    static constexpr double period = 10.0;    ///< seconds between looks
    static constexpr std::uint32_t few = 10;  ///< looks at somebody in an interval, below which nothing is said

    /// `step`: seconds a step of the crowd takes. The grid must outlive the record.
    MotionRecord(const Zone& zone, const WalkGrid& grid, double step);

    /// The crowd has taken a step.
    void count(const Walkers& walkers);
    /// Closes an interval and begins the next.
    void close_interval();

    /// Of the interval last closed; `no_motion()` where nothing can be said.
    [[nodiscard]] Motion motion(FloorId floor) const;

private:
    /// Integers, so that no order of adding shows.
    struct Sum {
        std::uint32_t seen = 0;
        std::uint32_t speed = 0;  ///< mm/s
        std::int32_t east = 0;    ///< mm/s
        std::int32_t north = 0;   ///< mm/s
    };

    const WalkGrid& grid_;
    double step_;
    GridFrame frame_;
    std::vector<float> area_;  ///< m² by floor and cell
    std::vector<Sum> now_;             ///< the same
    std::vector<Sum> closed_;
    std::uint32_t steps_ = 0;
    std::uint32_t looks_ = 0;
    std::uint32_t closed_looks_ = 1;
};

}  // namespace shangquan
