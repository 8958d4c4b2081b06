#include "maps/input_error.hpp"
#include "maps/rasters.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <gdal_priv.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <fstream>

namespace shangquan {
namespace {

SeriesHead head() {
    return {.frame = DrawnMap::frame(),
            .cell = 2.0,
            .levels = {-1, 0, 1},
            .day = "2026-10-01",
            .interval_minutes = 15,
            .title = "Town, holiday"};
}

Raster filled(float value) { return Raster{{2.0, 120, 72}, value}; }

/// Two frames; in the second the cell (10, 5) of the street has 1.234 ped/m².
void write_series(const std::filesystem::path& file) {
    SeriesWriter writer{file, head()};
    const std::vector<Raster> first{filled(no_value), filled(0.0F), filled(0.25F)};
    writer.append(360, first);
    std::vector<Raster> second = first;
    second[1].at({10, 5}) = 1.234F;
    writer.append(375, second);
    writer.close();
}

class DensitySeries : public testing::Test {
protected:
    DensitySeries() { write_series(file); }
    TempFolder folder;
    std::filesystem::path file = folder.path() / "density.nc";
};

TEST_F(DensitySeries, TellsWhereAndWhenItIs) {
    const SeriesReader reader{file};
    EXPECT_EQ(reader.head().frame, DrawnMap::frame());
    EXPECT_DOUBLE_EQ(reader.head().cell, 2.0);
    EXPECT_THAT(reader.head().levels, testing::ElementsAre(-1, 0, 1));
    EXPECT_EQ(reader.head().day, "2026-10-01");
    EXPECT_EQ(reader.head().interval_minutes, 15);
    EXPECT_EQ(reader.head().title, "Town, holiday");
    EXPECT_THAT(reader.minutes(), testing::ElementsAre(360, 375));
}

TEST_F(DensitySeries, GivesBackFramesToAThousandthOfAPerson) {
    const SeriesReader reader{file};
    EXPECT_EQ(reader.frame(0, 0).at({3, 3}), no_value);
    EXPECT_FLOAT_EQ(reader.frame(0, 1).at({10, 5}), 0.0F);
    EXPECT_NEAR(reader.frame(1, 1).at({10, 5}), 1.234, 1e-6);
    EXPECT_NEAR(reader.frame(1, 2).at({0, 0}), 0.25, 1e-6);
}

TEST(MotionSeries, GivesBackFlowsEitherWayAndGaps) {
    const TempFolder folder;
    SeriesHead motion = head();
    motion.cell = 7.0;
    motion.levels = {0, 1};
    motion.quantities = motion_quantities();
    const GridFrame frame{7.0, 35, 21};
    std::vector<Raster> rasters(6, Raster{frame, std::numeric_limits<float>::quiet_NaN()});
    rasters[1].at({3, 4}) = 1.25F;
    rasters[2].at({34, 20}) = -0.75F;
    rasters[4].at({0, 0}) = 0.004F;
    SeriesWriter writer{folder.path() / "motion.nc", motion};
    writer.append(360, rasters);
    writer.close();
    const SeriesReader reader{folder.path() / "motion.nc", motion_quantities()};
    EXPECT_THAT(reader.head().levels, testing::ElementsAre(0, 1));
    EXPECT_NEAR(reader.frame(0, 1).at({3, 4}), 1.25, 1e-6);
    EXPECT_NEAR(reader.frame(0, 0, 1).at({34, 20}), -0.75, 1e-4) << "the last cell sticks out over the 240 × 144 m";
    EXPECT_NEAR(reader.frame(0, 0, 2).at({0, 0}), 0.004, 1e-4);
    EXPECT_TRUE(std::isnan(reader.frame(0, 1, 2).at({0, 0})));
}

TEST_F(DensitySeries, LiesInTheRightPlaceForOtherPrograms) {
    GDALAllRegister();
    const std::string street = "NETCDF:\"" + file.string() + "\":density_p0";
    const GDALDatasetUniquePtr dataset{GDALDataset::Open(street.c_str(), GDAL_OF_RASTER)};
    ASSERT_NE(dataset, nullptr);
    std::array<double, 6> placement{};
    dataset->GetGeoTransform(placement.data());
    EXPECT_THAT(placement, testing::ElementsAre(500000.0, 2.0, 0.0, 3200144.0, 0.0, -2.0));
    EXPECT_STREQ(dataset->GetSpatialRef()->GetAuthorityCode(nullptr), "32648");
    ASSERT_EQ(dataset->GetRasterCount(), 2);
    GDALRasterBand& second = *dataset->GetRasterBand(2);
    EXPECT_DOUBLE_EQ(second.GetScale(), 0.001);
    EXPECT_DOUBLE_EQ(second.GetNoDataValue(), 65535.0);
    std::uint16_t units = 0;
    ASSERT_EQ(second.RasterIO(GF_Read, 10, 72 - 1 - 5, 1, 1, &units, 1, 1, GDT_UInt16, 0, 0), CE_None);
    EXPECT_EQ(units, 1234);
}

TEST(DensitySeriesFile, ThatIsMissingIsNamed) {
    try {
        const SeriesReader reader{"nowhere/density.nc"};
        FAIL() << "no message";
    } catch (const InputError& error) {
        EXPECT_STREQ(error.what(), "nowhere/density.nc: no such file");
    }
}

TEST(DensitySeriesFile, ThatIsSomethingElseIsRefused) {
    const TempFolder folder;
    const auto file = folder.path() / "density.nc";
    std::ofstream{file} << "not a series";
    try {
        const SeriesReader reader{file};
        FAIL() << "no message";
    } catch (const InputError& error) {
        EXPECT_EQ(error.what(),
                  file.string() + ": is not a density series of this program: NetCDF: Unknown file format");
    }
}

TEST(DensitySeriesFile, SaysWhenItCannotBeWritten) {
    EXPECT_THROW(SeriesWriter("/nowhere/at/all/density.nc", head()), std::runtime_error);
}

TEST(DensitySeriesFile, CapsWhatSixteenBitsCannotHold) {
    const TempFolder folder;
    const auto file = folder.path() / "density.nc";
    SeriesHead street = head();
    street.levels = {0};
    SeriesWriter writer{file, street};
    writer.append(0, std::vector<Raster>{filled(100.0F)});
    writer.close();
    EXPECT_NEAR(SeriesReader{file}.frame(0, 0).at({0, 0}), 65.534, 1e-3);
}

}  // namespace
}  // namespace shangquan
