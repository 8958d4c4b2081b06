#include "maps/input_error.hpp"
#include "maps/rasters.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <gdal_priv.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <fstream>

namespace shangquan {
namespace {

/// 3 × 2 cells of 2 m; the south-western one is 7, the north-eastern one has no value.
Raster small_raster() {
    Raster raster{{2.0, 3, 2}, 0.5F};
    raster.at({0, 0}) = 7.0F;
    raster.at({2, 1}) = no_value;
    return raster;
}

TEST(GeoTiff, ComesBackAsItWas) {
    const TempFolder folder;
    const auto file = folder.path() / "mean.tif";
    write_geotiff(file, DrawnMap::frame(), small_raster(), {});
    const Raster back = read_geotiff(file);
    EXPECT_EQ(back.frame, small_raster().frame);
    EXPECT_EQ(back.values, small_raster().values);
}

TEST(GeoTiff, LiesNorthUpInItsUtmZone) {
    const TempFolder folder;
    const auto file = folder.path() / "mean.tif";
    write_geotiff(file, DrawnMap::frame(), small_raster(), {{"unit", "ped/m2"}});
    GDALAllRegister();
    const GDALDatasetUniquePtr dataset{GDALDataset::Open(file.c_str(), GDAL_OF_RASTER)};
    std::array<double, 6> placement{};
    dataset->GetGeoTransform(placement.data());
    EXPECT_THAT(placement, testing::ElementsAre(500000.0, 2.0, 0.0, 3200004.0, 0.0, -2.0));
    EXPECT_STREQ(dataset->GetSpatialRef()->GetAuthorityCode(nullptr), "32648");
    EXPECT_STREQ(dataset->GetMetadataItem("unit"), "ped/m2");
    EXPECT_STREQ(dataset->GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE"), "ZSTD");
    EXPECT_DOUBLE_EQ(dataset->GetRasterBand(1)->GetNoDataValue(), -1.0);
    float south_west = 0.0F;
    ASSERT_EQ(dataset->GetRasterBand(1)->RasterIO(GF_Read, 0, 1, 1, 1, &south_west, 1, 1, GDT_Float32, 0, 0), CE_None);
    EXPECT_FLOAT_EQ(south_west, 7.0F);
}

std::string message_of_reading(const std::filesystem::path& file) {
    try {
        read_geotiff(file);
    } catch (const InputError& error) {
        return error.what();
    }
    return "no message";
}

TEST(GeoTiff, IsMissedByName) { EXPECT_EQ(message_of_reading("nowhere/mean.tif"), "nowhere/mean.tif: no such file"); }

TEST(GeoTiff, OfSomebodyElseIsRefused) {
    const TempFolder folder;
    const auto file = folder.path() / "photo.tif";
    GDALAllRegister();
    GetGDALDriverManager()->GetDriverByName("GTiff")->Create(file.c_str(), 4, 4, 3, GDT_Byte, nullptr)->Release();
    EXPECT_EQ(message_of_reading(file),
              file.string() +
                  ": is not a raster of this program, expected one band of float numbers, north up, "
                  "with square cells and the nodata value -1");
}

TEST(GeoTiff, ThatIsNoRasterIsRefused) {
    const TempFolder folder;
    const auto file = folder.path() / "text.tif";
    std::ofstream{file} << "not a raster";
    EXPECT_THAT(message_of_reading(file), testing::StartsWith(file.string() + ": is not a GeoTIFF: "));
}

TEST(GeoTiff, SaysWhenItCannotBeWritten) {
    EXPECT_THROW(write_geotiff("/nowhere/at/all/mean.tif", DrawnMap::frame(), small_raster(), {}), std::runtime_error);
}

}  // namespace
}  // namespace shangquan
