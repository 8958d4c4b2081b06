#include "viewer/session.hpp"

#include "maps/input_error.hpp"
#include "tests/support/sample_result.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace shangquan {
namespace {

class SessionTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        std::filesystem::remove_all(folder());
        write_sample_result(folder());
    }
    static std::filesystem::path folder() { return std::filesystem::path(testing::TempDir()) / "session_test"; }

    Session session{{folder(), folder()}};
    const Point square{321, 321};    ///< crowded
    const Point mall{200, 400};      ///< inside walls
    const Point nowhere{-5, 10000};  ///< off the map
};

TEST_F(SessionTest, StartsOnTheStreetLevel) { EXPECT_EQ(session.level(), 0); }

TEST_F(SessionTest, ReadsTheValueOfTheRaster) {
    session.show(7);
    const Raster raster = DensitySeriesReader{folder() / "sample" / "density.nc"}.frame(7, 1);
    EXPECT_EQ(session.value_at(square), static_cast<double>(raster.at({160, 160})));
    EXPECT_GT(*session.value_at(square), 2.0);
}

TEST_F(SessionTest, HasNoValueInWallsAndOffTheMap) {
    session.show(7);
    EXPECT_FALSE(session.value_at(mall));
    EXPECT_FALSE(session.value_at(nowhere));
}

TEST_F(SessionTest, ShowsAnotherRasterOnlyWhenSomethingChanged) {
    EXPECT_TRUE(session.show(0));
    EXPECT_FALSE(session.show(0));
    EXPECT_TRUE(session.show(1));
    session.choose({0, 0, 1, 2});
    EXPECT_TRUE(session.show(1));
    EXPECT_FALSE(session.show(2)) << "the mean is the same at any time";
}

TEST_F(SessionTest, ShowsTheFileOfEachStatistic) {
    session.choose({0, 0, 1, 4});
    session.show(0);
    EXPECT_EQ(session.raster().values, read_geotiff(folder() / "sample" / "density_max_p0.tif").values);
}

TEST_F(SessionTest, KeepsZoneAndFloorInTheOtherResult) {
    session.choose({0, 0, 2, 0});
    session.choose({1, 0, 2, 0});
    EXPECT_EQ(session.choice().result, 1U);
    EXPECT_EQ(session.level(), 1);
}

TEST_F(SessionTest, SaysValueGradeAndCoordinates) {
    session.show(7);
    const LonLat where = to_lon_lat(session.map().frame, square);
    const std::string words = value_text(session, square);
    EXPECT_EQ(words.find("2.55"), 0U) << words;
    EXPECT_NE(words.find(" ped/m²  ·  LOS F\n"), std::string::npos) << words;
    EXPECT_NE(words.find(std::to_string(where.lon).substr(0, 9)), std::string::npos) << words;
    EXPECT_EQ(value_text(session, mall).find("不可步行 nobody can walk here"), 0U);
    EXPECT_EQ(value_text(session, nowhere), "地图之外 outside the map");
}

TEST_F(SessionTest, SaysMinutesAboveTheGrade) {
    session.choose({0, 0, 1, 6});
    session.show(0);
    EXPECT_NE(value_text(session, square).find(" min\n"), std::string::npos);
}

TEST_F(SessionTest, RefusesAFolderThatIsNoResult) { EXPECT_THROW(Session{{folder() / "sample"}}, InputError); }

TEST(LayerTable, OffersEveryLayerUnderANameOfItsOwn) {
    std::vector<Text> names;
    for (const Layer& layer : layer_table) names.push_back(layer.name);
    std::sort(names.begin(), names.end());
    EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
}

}  // namespace
}  // namespace shangquan
