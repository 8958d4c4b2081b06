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

/// Whether the figures of a pick come from tables: those of cells and areas are counted on the ground.
bool in_tables(const Pick& pick);

/// The tables' figures of a venue, gate, connector or line. Empty where the result has no such thing. Throws
/// `InputError`.
Figures table_figures(OpenZone& zone, const Pick& pick);

/// Mean density of a cell; of an area also the persons on it. Intervals are read one after another, some milliseconds
/// each, so that the window stays alive meanwhile.
class GroundCount {
public:
    /// Reads the first interval. Throws `InputError`.
    GroundCount(const OpenZone& zone, const Pick& pick, int level);

    [[nodiscard]] bool finished() const;
    void read_next();  ///< while not finished; throws `InputError`

    /// As far as they are known; without courses where nobody can walk or the zone has no such floor.
    [[nodiscard]] const Figures& figures() const { return figures_; }

private:
    void add(const Raster& raster);

    const OpenZone* zone_;
    std::size_t floor_ = 0;
    std::vector<std::size_t> cells_;
    Figures figures_;
};

/// Cells of a raster whose middle lies in the outline and where people can walk.
std::vector<std::size_t> cells_in(const Raster& raster, const Polygon& outline);

/// One row an interval: begin, then each figure, then those of the other result where it has the interval, too.
/// Throws `InputError` where the file cannot be written.
void write_figures(const std::filesystem::path& file, const Figures& figures, const Figures& other);

}  // namespace shangquan
