#pragma once

#include "engine/place/zone.hpp"
#include "scenarios/replay/crowd_figures.hpp"

#include <filesystem>
#include <ostream>

namespace shangquan {

/// Writes what was measured of a crowd, a row an interval and a measure, then those of the whole time; a measure
/// without anybody to take it from is left out. Throws std::runtime_error when the disk says no.
void write_figures(const std::filesystem::path& file, const CrowdFigures& figures, const Zone& zone);

/// The same for reading: a line an interval, and the flows of the whole time.
void print_figures(const CrowdFigures& figures, const Zone& zone, std::ostream& log);

}  // namespace shangquan
