#pragma once

#include <filesystem>
#include <ostream>

namespace shangquan {

/// Reads and builds a region and lists what is wrong with it, worst first, one line a finding with its longitude and latitude.
/// Returns whether it can be run: every zone has a gate and a venue on its walkable area. Throws `InputError`.
bool report_map(const std::filesystem::path& folder, std::ostream& out);

}  // namespace shangquan
