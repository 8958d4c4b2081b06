#include "maps/input_error.hpp"
#include "maps/raster/paths.hpp"
#include "maps/rasters.hpp"
#include "maps/read/gdal_messages.hpp"
#include "maps/read/projection.hpp"

#include <fmt/format.h>
#include <gdal_priv.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace shangquan {

namespace {

constexpr std::array<const char*, 4> creation_options{"COMPRESS=ZSTD", "ZSTD_LEVEL=1", "PREDICTOR=3", nullptr};

[[noreturn]] void fail_writing(const std::filesystem::path& file, const GdalMessages& messages) {
    throw std::runtime_error(fmt::format("{}: cannot be written: {}", file.string(), messages.failure()));
}

/// The rows the other way round: files start in the north.
std::vector<float> flipped(const Raster& raster) {
    const auto columns = raster.frame.columns;
    std::vector<float> values(raster.values.size());
    for (int row = 0; row < raster.frame.rows; ++row) {
        const auto from = raster.values.begin() + static_cast<std::ptrdiff_t>(row) * columns;
        std::copy_n(from, columns, values.begin() + static_cast<std::ptrdiff_t>(raster.frame.rows - 1 - row) * columns);
    }
    return values;
}

std::array<double, 6> placement_of(const LocalFrame& frame, const GridFrame& grid) {
    return {frame.easting, grid.cell, 0.0, frame.northing + grid.rows * grid.cell, 0.0, -grid.cell};
}

bool write_band(GDALDataset& dataset, const Raster& raster, float nodata) {
    std::vector<float> values = flipped(raster);
    GDALRasterBand& band = *dataset.GetRasterBand(1);
    return band.SetNoDataValue(static_cast<double>(nodata)) == CE_None &&
           band.RasterIO(GF_Write, 0, 0, raster.frame.columns, raster.frame.rows, values.data(), raster.frame.columns,
                         raster.frame.rows, GDT_Float32, 0, 0) == CE_None;
}

/// North up, square cells, one band of numbers with our nodata value.
bool is_ours(GDALDataset& dataset, std::array<double, 6>& placement) {
    if (dataset.GetRasterCount() != 1 || dataset.GetGeoTransform(placement.data()) != CE_None) return false;
    GDALRasterBand& band = *dataset.GetRasterBand(1);
    int marked = 0;
    return band.GetRasterDataType() == GDT_Float32 && band.GetNoDataValue(&marked) == static_cast<double>(no_value) &&
           marked != 0 && placement[2] == 0.0 && placement[4] == 0.0 && placement[1] == -placement[5];
}

}  // namespace

void write_geotiff(const std::filesystem::path& file, const LocalFrame& frame, const Raster& raster,
                   const std::map<std::string, std::string>& metadata, float nodata) {
    prepare_gdal();
    const GdalMessages messages;
    GDALDriver& driver = *GetGDALDriverManager()->GetDriverByName("GTiff");
    const GDALDatasetUniquePtr dataset{driver.Create(file.c_str(), raster.frame.columns, raster.frame.rows, 1,
                                                     GDT_Float32, const_cast<char**>(creation_options.data()))};
    if (!dataset) fail_writing(file, messages);
    std::array<double, 6> placement = placement_of(frame, raster.frame);
    const OGRSpatialReference system = reference_system(frame.epsg);
    for (const auto& [key, value] : metadata) dataset->SetMetadataItem(key.c_str(), value.c_str());
    const bool written = dataset->SetGeoTransform(placement.data()) == CE_None &&
                         dataset->SetSpatialRef(&system) == CE_None && write_band(*dataset, raster, nodata);
    dataset->FlushCache(true);
    if (!written || messages.failed()) fail_writing(file, messages);
}

Raster read_geotiff(const std::filesystem::path& file) {
    check_readable(file);
    prepare_gdal();
    const GdalMessages messages;
    const GDALDatasetUniquePtr dataset{GDALDataset::Open(file.c_str(), GDAL_OF_RASTER)};
    if (!dataset) throw InputError(fmt::format("{}: is not a GeoTIFF: {}", file.string(), messages.failure()));
    std::array<double, 6> placement{};
    if (!is_ours(*dataset, placement))
        throw InputError(
            fmt::format("{}: is not a raster of this program, expected one band of float numbers, north up, "
                        "with square cells and the nodata value {}",
                        file.string(), no_value));
    Raster raster{{placement[1], dataset->GetRasterXSize(), dataset->GetRasterYSize()}};
    const CPLErr result = dataset->GetRasterBand(1)->RasterIO(GF_Read, 0, 0, raster.frame.columns, raster.frame.rows,
                                                              raster.values.data(), raster.frame.columns,
                                                              raster.frame.rows, GDT_Float32, 0, 0);
    if (result != CE_None) throw InputError(fmt::format("{}: cannot be read: {}", file.string(), messages.failure()));
    raster.values = flipped(raster);
    return raster;
}

}  // namespace shangquan
