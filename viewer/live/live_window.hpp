#pragma once

#include <filesystem>
#include <optional>

namespace shangquan {

/// What `watch_live` is asked for.
struct LiveRequest {
    std::filesystem::path scenario;
    std::filesystem::path results;                    ///< the result goes to a new folder in there
    std::optional<std::filesystem::path> screenshot;  ///< the last frame is written there on exit
};

/// Runs the scenario and shows its crowd as it goes; returns the result folder when the planner wants to open it,
/// nothing where the window is closed or a broken file was shown. Needs a display.
std::optional<std::filesystem::path> watch_live(const LiveRequest& request);

}  // namespace shangquan
