#pragma once

#include "engine/place/names.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace shangquan {

/// A folder or scenario file that may be looked at: what it says of itself, or what is wrong with it.
struct FoundResult {
    std::filesystem::path path;
    Name title;
    std::string day;      ///< with the hours it covers
    std::string problem;  ///< empty: it can be opened
};

/// What these folders hold, in order; those that are gone are left out.
std::vector<FoundResult> found_in(const std::vector<std::filesystem::path>& folders);

/// What these folders and files hold, in order, and what is wrong with those that are neither results nor scenarios.
std::vector<FoundResult> found_at(const std::vector<std::filesystem::path>& paths);

/// The folders below that hold a run, the last written first.
std::vector<std::filesystem::path> results_below(const std::filesystem::path& folder);

/// The scenario files below the folder, in the order of their names, and what is wrong with them.
std::vector<FoundResult> scenarios_below(const std::filesystem::path& folder);

/// `recent` beside the settings.
std::filesystem::path recent_file();

/// A path a line, the last opened first; none where there is no file.
std::vector<std::filesystem::path> read_recent(const std::filesystem::path& file);

/// Puts these first, absolute, and keeps twelve. Throws `InputError` where the file cannot be written.
void add_recent(const std::filesystem::path& file, const std::vector<std::filesystem::path>& opened);

}  // namespace shangquan
