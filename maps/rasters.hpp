#pragma once

#include "engine/base/grid.hpp"
#include "maps/local_frame.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace shangquan {

/// A raster in place: row 0 in the south, `no_value` where nobody can walk.
using Raster = Grid<float>;

inline constexpr float no_value = -1.0F;  ///< written as the file's nodata value

/// Writes one band as GeoTIFF (ZSTD 1) in the zone's UTM frame with the given metadata; `nodata` marks where nobody can
/// walk. Throws std::runtime_error when the disk says no.
void write_geotiff(const std::filesystem::path& file, const LocalFrame& frame, const Raster& raster,
                   const std::map<std::string, std::string>& metadata, float nodata = no_value);

/// Reads it back. Throws `InputError` where the file is missing or not one of ours.
Raster read_geotiff(const std::filesystem::path& file);

/// One thing a series measures, a variable a floor: density_p0, density_p1, density_m1.
struct Quantity {
    std::string name;       ///< e.g. "density"
    std::string units;      ///< as CF writes them
    std::string long_name;
    double least = 0.0;     ///< smallest value that is kept; the largest is 65.534 above it
    bool has_gaps = false;  ///< NaN where nothing is known; else `no_value` where nobody can walk
};

/// ped/m².
const Quantity& density_quantity();
/// m/s, and ped/(m·s) eastwards and northwards.
const std::vector<Quantity>& motion_quantities();

/// What a series says about itself.
struct SeriesHead {
    LocalFrame frame;
    double cell = 2.0;        ///< metres
    std::vector<Quantity> quantities{density_quantity()};
    std::vector<int> levels;
    std::string day;          ///< ISO date, time units are "minutes since <day> 00:00:00"
    int interval_minutes = 15;
    std::string title;
};

/// Writes a CF-1.8 netCDF-4 file, u16 with a scale factor (0.001), deflate 1, one time step an interval with time bounds, a variable
/// a quantity and floor, UTM grid mapping: QGIS plays it with its temporal controller.
class SeriesWriter {
public:
    SeriesWriter(const std::filesystem::path& file, const SeriesHead& head);
    ~SeriesWriter();
    /// All floors of the first quantity in the order of `SeriesHead::levels`, then those of the next; `minute` after midnight at which
    /// the interval begins.
    void append(int minute, std::span<const Raster> rasters);
    void close();  ///< flushes; throws std::runtime_error when the disk says no

private:
    struct File;
    std::unique_ptr<File> file_;
};

/// Reads one frame after another of such a file. Throws `InputError`.
class SeriesReader {
public:
    /// `quantities`: those the file must have; more are left alone.
    explicit SeriesReader(const std::filesystem::path& file, std::vector<Quantity> quantities = {density_quantity()});
    ~SeriesReader();
    SeriesReader(SeriesReader&&) noexcept;
    [[nodiscard]] const SeriesHead& head() const;
    [[nodiscard]] const std::vector<int>& minutes() const;  ///< begin of each interval, after midnight
    [[nodiscard]] Raster frame(std::size_t step, std::size_t floor, std::size_t quantity = 0) const;

private:
    struct File;
    std::unique_ptr<File> file_;
};

}  // namespace shangquan
