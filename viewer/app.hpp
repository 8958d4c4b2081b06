#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace shangquan {

struct ViewerOptions {
    std::vector<std::filesystem::path> results;       ///< one or two folders
    std::optional<std::filesystem::path> screenshot;  ///< the last frame is written there on exit
};

/// Opens the window and returns when it is closed. Throws `InputError`; needs a display.
void run_viewer(const ViewerOptions& options);

}  // namespace shangquan
