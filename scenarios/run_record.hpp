#pragma once

#include "engine/simulation.hpp"
#include "scenarios/prepare.hpp"
#include "scenarios/scenario.hpp"

#include <string>

namespace shangquan {

/// What a process has used so far.
struct Usage {
    double ready_s = 0.0;  ///< until the first step: map read, flow fields solved or fetched
    double wall_s = 0.0;
    double cpu_s = 0.0;
    double peak_rss_mib = 0.0;
};

/// Processor time and memory of this process; what the clock on the wall says is left to the caller.
Usage usage_of_process();

/// The object of `run.json`: scenario, seed, version, map checksum, state hash, totals of the zones, usage. `indent` spaces
/// a level, −1 for one line.
std::string run_record(const Scenario& scenario, const Prepared& ready, const Simulation& simulation, const Usage& usage,
                       const std::string& folder, int threads, int indent);

}  // namespace shangquan
