#pragma once

#include "viewer/desk.hpp"

#include <filesystem>
#include <string>

namespace shangquan {

/// `folder/stem.ending`, or `stem-2`, `stem-3` …: the first that does not exist. Makes the folder; throws `InputError`
/// where it cannot.
std::filesystem::path free_file(const std::filesystem::path& folder, const std::string& stem,
                                const std::string& ending);

/// Writes the figures of what is picked as a table, and says where.
void export_figures(Desk& desk);

/// Draws what is shown as `render` does, one picture a pane, and says where. Costs about a second.
void export_picture(Desk& desk);

/// What is asked of `render` for a pane of the desk.
RenderRequest render_request(const Desk& desk);

/// Begin of a file's name: scenario and zone.
std::string file_stem(const Desk& desk, const ResultFolder& result);

}  // namespace shangquan
