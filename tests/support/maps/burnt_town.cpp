#include "tests/support/maps/burnt_town.hpp"

#include <fmt/format.h>
#include <gdal_utils.h>
#include <ogrsf_frmts.h>

#include <array>
#include <memory>
#include <stdexcept>
#include <vector>

namespace shangquan {

namespace {

/// Words of a command line as GDAL's tools take them.
class Words {
public:
    explicit Words(std::vector<std::string> words) : words_(std::move(words)) {
        for (std::string& word : words_) list_.push_back(word.data());
        list_.push_back(nullptr);
    }
    char** get() { return list_.data(); }

private:
    std::vector<std::string> words_;
    std::vector<char*> list_;
};

/// ogr2ogr: into `made`, or a new dataset in memory where it is null.
GDALDatasetH translate(GDALDatasetH source, GDALDatasetH made, const std::vector<std::string>& words) {
    const CPLErrorHandlerPusher quiet{CPLQuietErrorHandler};  // ways cut at the border are not closed
    auto* const options = GDALVectorTranslateOptionsNew(Words{words}.get(), nullptr);
    GDALDatasetH result = GDALVectorTranslate(made == nullptr ? "" : nullptr, made, 1, &source, options, nullptr);
    GDALVectorTranslateOptionsFree(options);
    if (result == nullptr) throw std::runtime_error(words.back() + ": " + CPLGetLastErrorMsg());
    return result;
}

}  // namespace

BurntTown::BurntTown(const std::filesystem::path& extract, const LocalFrame& frame) : frame_(frame) {
    GDALAllRegister();
    const std::string system = fmt::format("EPSG:{}", frame.epsg);
    const GDALDatasetUniquePtr source{GDALDataset::Open(extract.c_str(), GDAL_OF_VECTOR)};
    layers_.reset(
        GDALDataset::FromHandle(translate(GDALDataset::ToHandle(source.get()), nullptr,
                                          {"-f", "Memory", "-t_srs", system, "points", "lines", "multipolygons"})));
    auto* const driver = GetGDALDriverManager()->GetDriverByName("MEM");
    raster_.reset(driver->Create("", static_cast<int>(frame.grid.columns / cell),
                                 static_cast<int>(frame.grid.rows / cell), 1, GDT_Byte, nullptr));
    std::array<double, 6> place{frame.easting, cell, 0.0, frame.northing + frame.grid.rows, 0.0, -cell};
    raster_->SetGeoTransform(place.data());
    raster_->SetSpatialRef(layers_->GetLayer(0)->GetSpatialRef());
}

void BurntTown::add_layer(const std::string& name, const std::string& select) {
    GDALDatasetH layers = GDALDataset::ToHandle(layers_.get());
    translate(layers, layers, {"-nln", name, "-dialect", "SQLITE", "-sql", select});
}

void BurntTown::burn(int value, const std::string& select) {
    const CPLErrorHandlerPusher quiet{CPLQuietErrorHandler};
    auto* const options = GDALRasterizeOptionsNew(
        Words{{"-burn", std::to_string(value), "-dialect", "SQLITE", "-sql", select}}.get(), nullptr);
    int misused = 0;
    CPLErrorReset();
    GDALRasterize(nullptr, GDALDataset::ToHandle(raster_.get()), GDALDataset::ToHandle(layers_.get()), options,
                  &misused);
    GDALRasterizeOptionsFree(options);
    if (misused != 0 || CPLGetLastErrorType() >= CE_Failure)
        throw std::runtime_error(select + ": " + CPLGetLastErrorMsg());
}

std::vector<unsigned char> BurntTown::row(int number) const {
    std::vector<unsigned char> values(static_cast<std::size_t>(raster_->GetRasterXSize()));
    if (raster_->GetRasterBand(1)->RasterIO(GF_Read, 0, number, raster_->GetRasterXSize(), 1, values.data(),
                                            raster_->GetRasterXSize(), 1, GDT_Byte, 0, 0, nullptr) != CE_None)
        throw std::runtime_error("the raster cannot be read");
    return values;
}

Mask BurntTown::mask() const {
    Mask mask{frame_.grid};
    for (int j = 0; j < frame_.grid.rows; ++j) {
        const auto values = row(static_cast<int>((frame_.grid.rows - j - 0.5) / cell));
        for (int i = 0; i < frame_.grid.columns; ++i)
            mask.at({i, j}) = values[static_cast<std::size_t>((i + 0.5) / cell)];
    }
    return mask;
}

double BurntTown::square_metres() const {
    double sum = 0.0;
    for (int number = 0; number < raster_->GetRasterYSize(); ++number)
        for (const unsigned char value : row(number)) sum += value;
    return sum * cell * cell;
}

}  // namespace shangquan
