#pragma once

#include <filesystem>
#include <vector>

namespace shangquan {

/// Shows what was looked at lately and what lies in `results/`, and returns what the planner chooses; nothing where the
/// window is closed. Needs a display.
std::vector<std::filesystem::path> choose_on_start_page();

}  // namespace shangquan
