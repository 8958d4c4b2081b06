#pragma once

#include "scenarios/replay/replay_feed.hpp"
#include "scenarios/run_record.hpp"

#include <string>

namespace shangquan {

/// What is told of a replay.
struct ReplayStory {
    const TrajectoryImport& request;
    const Trajectories& recorded;
    const Scenario& scenario;    ///< names, day, span and interval of the result
    const RegionLayers& layers;  ///< of its zone
    std::size_t floors = 1;      ///< of the zone on the map; the replay has one of them
    const ReplayFeed& feed;
    const GroundReport& ground;
    std::string folder;
    Usage usage = {};
};

/// The object of a replay's `run.json`: like that of a run as far as a crowd that is only looked at has its figures,
/// and `replay`, which tells the file and how it lies on the map. `indent` spaces a level, −1 for one line.
std::string replay_record(const ReplayStory& story, int indent);

}  // namespace shangquan
