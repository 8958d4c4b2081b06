#pragma once

#include "viewer/desk.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace shangquan {

struct ViewerOptions {
    std::vector<std::filesystem::path> results;
    std::optional<std::filesystem::path> screenshot;   ///< the last frame is written there on exit
    DeskFolders folders;                               ///< where it writes
    std::optional<std::filesystem::path> frame_times;  ///< a table of the time every frame took
};

/// Opens the window and returns when it is closed. Throws `InputError`; needs a display.
void run_viewer(const ViewerOptions& options);

}  // namespace shangquan
