#pragma once

#include "maps/local_frame.hpp"
#include "scenarios/run.hpp"
#include "scenarios/trajectories/archive_file.hpp"

#include <atomic>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>

namespace shangquan {

/// What `import-trajectories` was asked for. What is not given is taken from the file, where it says so.
struct TrajectoryImport {
    std::filesystem::path file;
    std::filesystem::path map;       ///< folder of a region; or
    std::filesystem::path scenario;  ///< a scenario, for its region with its layout and edits
    std::optional<std::string> zone = {};
    std::optional<int> level = {};
    std::optional<LonLat> at = {};  ///< where the file's origin lies
    double turn = 0.0;              ///< degrees from the map's east to the file's x, counter-clockwise; needs `at`
    std::optional<std::string> day = {};  ///< ISO date
    std::optional<int> begin = {};        ///< seconds after midnight of the file's first frame
    ArchiveHead given = {};
    std::optional<int> interval_minutes = {};  ///< nothing: those of the scenario, or 1
    std::filesystem::path out = {};            ///< must not exist yet; empty: a new folder below `results/`
};

/// Replays a recorded crowd over the map and writes a result folder of it, complete or not at all. What there is to
/// know, a table of measures among it, goes to `log`. Throws `InputError`.
RunOutcome import_trajectories(const TrajectoryImport& request, std::ostream& log, const std::atomic<bool>& interrupt);

}  // namespace shangquan
