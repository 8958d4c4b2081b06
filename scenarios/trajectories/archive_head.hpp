#pragma once

#include "scenarios/trajectories/archive_file.hpp"

#include <string>

namespace shangquan {

/// Takes in what a comment says about frame rate and unit: "framerate: 16.00 fps", "25 fps", "x/cm", "x[in m]", "in
/// cm".
void take_in_comment(ArchiveHead& head, std::string comment);

/// Whether a comment names frames before ids, which is not the order of the archive.
bool names_frame_first(const std::string& comment);

}  // namespace shangquan
