#pragma once

#include "maps/zone_layers.hpp"
#include "scenarios/replay/trajectory_import.hpp"

#include <cmath>
#include <string>

namespace shangquan {

/// How a file's metres lie on a zone's: turned about the file's origin, then moved.
struct FileFrame {
    Point origin = Point::Zero();  ///< of the file, in the zone's metres
    double cosine = 1.0;
    double sine = 0.0;

    [[nodiscard]] Point on_map(double x, double y) const {
        return {origin.x() + x * cosine - y * sine, origin.y() + x * sine + y * cosine};
    }
};

/// When a recording was made.
struct Moment {
    std::string day;               ///< ISO date
    int begin = 0;                 ///< seconds after midnight
    std::int64_t begin_frame = 0;  ///< the number of the frame that was then
};

/// Row of the zone the recording was made in. Throws `InputError`.
std::size_t recorded_zone(const TrajectoryImport& request, const TrajectoryHead& head, const RegionLayers& region);

int recorded_level(const TrajectoryImport& request, const TrajectoryHead& head);

/// By `--at` and `--turn`, or as a file of ours says. Throws `InputError` where neither tells.
FileFrame file_frame_of(const TrajectoryImport& request, const TrajectoryHead& head, const ZoneLayers& zone);

/// By `--begin` and `--day`, or as a file of ours says, whose frame 0 is the beginning. Throws `InputError` where
/// neither tells.
Moment moment_of(const TrajectoryImport& request, const Trajectories& recorded);

}  // namespace shangquan
