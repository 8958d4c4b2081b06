#pragma once

#include "scenarios/pictures/image.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace shangquan {

/// What a drive of the viewer left behind.
struct Drive {
    int status = -1;    ///< of drive.sh, whose last status is the viewer's
    std::string words;  ///< all it printed
    Image screen;       ///< the last frame; empty where there was none

    /// The window's title after `say act`.
    [[nodiscard]] std::string title(const std::string& act) const;
};

/// Runs a command and returns all it prints.
std::string output_of(const std::string& command, int& status);

/// Whether there is what it takes to drive a window without a screen.
bool can_drive();

/// Starts the viewer with these arguments on a screen in memory and does the acts of drive.sh, one a line. Settings are
/// kept in `folder`, the screenshot, too.
Drive drive(const std::filesystem::path& folder, const std::string& arguments, const std::string& acts);

}  // namespace shangquan
