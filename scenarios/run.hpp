#pragma once

#include "scenarios/scenario.hpp"

#include <atomic>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>

namespace shangquan {

/// What `run` was asked for.
struct RunRequest {
    Scenario scenario;
    std::filesystem::path out;  ///< must not exist yet; empty: a new folder below `results/`
    int threads = 0;            ///< 0: as many as the machine has
    std::optional<std::filesystem::path> cache = std::nullopt;  ///< where flow fields are kept between runs; nothing: nowhere
    /// Where the crowd is written every simulated minute, e.g. a pipe; nothing: nowhere.
    std::optional<std::filesystem::path> frames = std::nullopt;
};

/// What a run leaves.
struct RunOutcome {
    std::filesystem::path folder;
    std::string json;  ///< one line, the same object as the folder's `run.json`
    bool interrupted = false;
};

/// Runs a scenario and writes its result folder under a temporary name, renamed when complete; when `interrupt` becomes
/// true it stops within a step and leaves nothing behind. Progress and findings go to `log`. Throws `InputError`.
RunOutcome run(const RunRequest& request, std::ostream& log, bool log_is_terminal, const std::atomic<bool>& interrupt);

}  // namespace shangquan
