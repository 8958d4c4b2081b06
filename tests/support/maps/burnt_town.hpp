#pragma once

#include "engine/base/grid.hpp"
#include "maps/local_frame.hpp"

#include <gdal_priv.h>

#include <filesystem>
#include <string>
#include <vector>

namespace shangquan {

/// The ground of an OpenStreetMap extract as GDAL's own tools see it, without a line of the importer: the layers its
/// driver makes are translated to UTM, widened by SQL and burnt into a raster of half metres, later over earlier. SQL
/// is GDAL's SQLite dialect; the layers are `points`, `lines` and `multipolygons`.
class BurntTown {
public:
    /// A raster over the frame's grid, all 0.
    BurntTown(const std::filesystem::path& extract, const LocalFrame& frame);

    /// A layer more: what an SQL statement yields.
    void add_layer(const std::string& name, const std::string& select);
    /// Burns the shapes an SQL statement yields.
    void burn(int value, const std::string& select);

    /// The value at the middle of every cell of the frame's grid.
    [[nodiscard]] Mask mask() const;
    [[nodiscard]] double square_metres() const;

private:
    static constexpr double cell = 0.5;  ///< metres

    [[nodiscard]] std::vector<unsigned char> row(int number) const;

    LocalFrame frame_;
    GDALDatasetUniquePtr layers_;
    GDALDatasetUniquePtr raster_;
};

}  // namespace shangquan
