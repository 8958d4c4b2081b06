#pragma once

#include "scenarios/trajectories/trajectory_file.hpp"

#include <filesystem>
#include <optional>

namespace shangquan {

enum class LengthUnit : std::uint8_t { metre, centimetre };

/// What a text says about itself in its comments, or whoever gives it to us.
struct ArchiveHead {
    std::optional<double> fps;
    std::optional<LengthUnit> unit;
};

/// Reads the text format of the Pedestrian Dynamics Data Archive (Jülich): comments behind `#`, then a line a position
/// with id, frame, x, y and whatever follows, separated by blanks or tabs. `given` is what the user says of rate and
/// unit; where the file says it as well, both must agree. Throws `InputError` with file and line.
Trajectories read_archive_text(const std::filesystem::path& file, const ArchiveHead& given);

/// Either format, told apart by how the file begins.
Trajectories read_any_trajectories(const std::filesystem::path& file, const ArchiveHead& given);

}  // namespace shangquan
