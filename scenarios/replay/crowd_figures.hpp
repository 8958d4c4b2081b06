#pragma once

#include "engine/base/grid.hpp"
#include "engine/record/counts.hpp"
#include "scenarios/trajectories/trajectory_file.hpp"

#include <cstdint>
#include <span>
#include <unordered_set>
#include <vector>

namespace shangquan {

/// A speed is the displacement from so long before to so long after, as nearly as whole frames allow and one frame at
/// least (the Δt′/2 of Zhang, Klingsch, Schadschneider, Seyfried 2011): shorter, and swaying from step to step is taken
/// for walking.
inline constexpr double half_speed_window = 0.4;  ///< seconds
inline constexpr double free_distance =
    3.0;  ///< metres; with nobody nearer people walk freely (Jelić et al. 2012: headways)
inline constexpr double least_walking = 0.3;  ///< m/s; slower is standing (A)

/// Sums over a stretch of time; what is asked of them is computed at the end.
struct CrowdSums {
    int begin = 0;  ///< seconds after midnight
    std::int64_t frames = 0;
    std::int64_t positions = 0;                ///< on the ground
    std::unordered_set<std::int64_t> persons;  ///< ids
    double speed = 0.0;                        ///< m/s, summed over `speeds`
    std::int64_t speeds = 0;
    double free_speed = 0.0;  ///< m/s, summed over `free_speeds`
    std::int64_t free_speeds = 0;
    std::vector<LineCounts> lines;

    void add(const CrowdSums& other);
};

/// What is asked of a measured crowd besides its density: how many, how fast, by interval.
class CrowdFigures {
public:
    /// `frame_seconds` from frame to frame; `walkable` is the floor's.
    CrowdFigures(double frame_seconds, const Mask& walkable);

    /// Half the speed window in frames.
    [[nodiscard]] std::int64_t reach() const { return reach_; }
    [[nodiscard]] double window() const { return 2.0 * static_cast<double>(reach_) * frame_seconds_; }

    /// Where those of the next frame stand who are on the ground.
    void add_places(std::span<const Point> places);
    /// A frame with everybody on the map, and those `reach` frames earlier and later; nobody is there where one is
    /// missing.
    void add_frame(const std::vector<TrajectoryRow>& now, const std::vector<TrajectoryRow>& earlier,
                   const std::vector<TrajectoryRow>& later);
    void close_interval(int begin, const std::vector<LineCounts>& lines);

    [[nodiscard]] const std::vector<CrowdSums>& intervals() const { return intervals_; }
    [[nodiscard]] const CrowdSums& total() const { return total_; }
    [[nodiscard]] double seconds(const CrowdSums& sums) const {
        return static_cast<double>(sums.frames) * frame_seconds_;
    }
    /// Persons per square metre of the ground anybody was seen on.
    [[nodiscard]] double mean_density(const CrowdSums& sums) const;
    /// Square metres anybody was seen on: walkable ground of 2 m cells.
    [[nodiscard]] double ground() const;

private:
    void add_speeds(const std::vector<TrajectoryRow>& now, const std::vector<TrajectoryRow>& earlier,
                    const std::vector<TrajectoryRow>& later);

    double frame_seconds_;
    std::int64_t reach_;
    const Mask& walkable_;
    Mask seen_;  ///< 2 m cells
    CrowdSums current_;
    CrowdSums total_;
    std::vector<CrowdSums> intervals_;
};

}  // namespace shangquan
