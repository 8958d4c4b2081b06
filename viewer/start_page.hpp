#pragma once

#include <filesystem>
#include <vector>

namespace shangquan {

/// Shows what was looked at lately, what lies in `results/` and the scenarios in `scenarios/` and `plans/`, and returns
/// what the planner chooses, results or one scenario file; nothing where the window is closed. Needs a display.
std::vector<std::filesystem::path> choose_on_start_page();

}  // namespace shangquan
