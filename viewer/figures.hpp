#pragma once

#include "viewer/open_zone.hpp"
#include "viewer/pick.hpp"

#include <filesystem>
#include <vector>

namespace shangquan {

/// One figure by interval.
struct Course {
    Text name = Text::density;
    std::string column;          ///< as tables call it
    std::string unit = {};       ///< empty for counts
    std::vector<double> values;  ///< in the order of the zone's intervals
};

/// What is known of a pick: figures by interval, and, of an area, how much ground there is.
struct Figures {
    std::vector<int> minutes;  ///< begin of each interval
    std::vector<Course> courses;
    double square_metres = 0.0;  ///< that people can walk on
};

/// The tables' figures of a venue, gate, connector or line; mean density and persons on the cells of a cell or an area
/// of a floor. Empty where the result has no such thing. Throws `InputError`.
Figures figures_of(OpenZone& zone, const Pick& pick, int level);

/// Cells of a raster whose middle lies in the outline and where people can walk.
std::vector<std::size_t> cells_in(const Raster& raster, const Polygon& outline);

/// One row an interval: begin, then each figure, then those of the other result where it has the interval, too.
/// Throws `InputError` where the file cannot be written.
void write_figures(const std::filesystem::path& file, const Figures& figures, const Figures& other);

}  // namespace shangquan
