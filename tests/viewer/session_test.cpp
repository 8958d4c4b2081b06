#include "viewer/session.hpp"

#include "maps/input_error.hpp"
#include "tests/support/sample_result.hpp"
#include "viewer/readings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace shangquan {
namespace {

class SessionTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        std::filesystem::remove_all(root());
        write_sample_result(folder());
        write_sample_result(busier(), {"sample_busier", 1.5});
    }
    static std::filesystem::path root() { return std::filesystem::path(testing::TempDir()) / "session_test"; }
    static std::filesystem::path folder() { return root() / "usual"; }
    static std::filesystem::path busier() { return root() / "busier"; }

    void arrange(Arrangement arrangement) {
        Choice wanted = session.choice();
        wanted.arrangement = arrangement;
        session.choose(wanted);
        session.show(7);
    }

    Session session{{folder(), busier()}};
    const Point square{321, 321};    ///< crowded
    const Point mall{200, 400};      ///< inside walls
    const Point nowhere{-5, 10000};  ///< off the map
};

TEST_F(SessionTest, StartsOnTheStreetLevel) { EXPECT_EQ(session.level(), 0); }

TEST_F(SessionTest, OpensMoreResultsLater) {
    Session one{{folder()}};
    EXPECT_EQ(one.open(busier()), 1U);
    EXPECT_EQ(one.open(folder() / "." / ""), 0U) << "is open already";
    EXPECT_EQ(one.results().size(), 2U);
    one.choose({0, 0, 1, 0, 1, Arrangement::difference});
    EXPECT_TRUE(one.show(7));
    EXPECT_THROW(one.open(root() / "nowhere"), InputError);
}

TEST_F(SessionTest, ReadsTheValueOfTheRaster) {
    session.show(7);
    const Raster raster = SeriesReader{folder() / "sample" / "density.nc"}.frame(7, 1);
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

TEST_F(SessionTest, GradesByTheSchemeChosen) {
    Choice wanted = session.choice();
    wanted.layer = 1;
    wanted.grading = Measure::los_queue;
    session.choose(wanted);
    session.show(7);
    EXPECT_EQ(session.measure(), Measure::los_queue);
    EXPECT_NE(value_text(session, Language::english, square).find("LOS D"), std::string::npos)
        << "queueing: up to 3.588";
}

TEST_F(SessionTest, SaysValueAndGradeInTheLanguageChosen) {
    session.show(7);
    EXPECT_EQ(value_text(session, Language::chinese, square).find("2.55 ped/m²  ·  LOS F"), 0U);
    EXPECT_EQ(value_text(session, Language::chinese, mall), "不可步行");
    EXPECT_EQ(value_text(session, Language::english, mall), "nobody can walk here");
    EXPECT_EQ(value_text(session, Language::english, nowhere), "outside the map");
}

TEST_F(SessionTest, SaysCoordinatesInDegreesAndMetres) {
    const std::string words = coordinates_text(session.map(), square);
    EXPECT_EQ(words, "106.531214° E  29.571835° N    648321.0 m E  3272321.0 m N (EPSG:32648)");
}

TEST_F(SessionTest, SaysMinutesAboveTheGrade) {
    session.choose({0, 0, 1, 6});
    session.show(0);
    EXPECT_NE(value_text(session, Language::english, square).find(" min"), std::string::npos);
}

TEST_F(SessionTest, ReadsBothResultsSideBySide) {
    arrange(Arrangement::side_by_side);
    ASSERT_EQ(session.panes(), 2U);
    EXPECT_NEAR(*session.value_at(square, 1), 1.5 * *session.value_at(square, 0), 2e-3);
    EXPECT_EQ(value_text(session, Language::english, square).find("A  2.55 ped/m²  ·  LOS F     B  3.83"), 0U)
        << value_text(session, Language::english, square);
}

TEST_F(SessionTest, SubtractsTheFirstFromTheSecond) {
    session.show(7);
    const double usual = *session.value_at(square);
    arrange(Arrangement::difference);
    EXPECT_EQ(session.panes(), 1U);
    EXPECT_EQ(session.measure(), Measure::difference);
    EXPECT_NEAR(*session.value_at(square), 0.5 * usual, 2e-3);
    EXPECT_EQ(value_text(session, Language::english, square), "+1.28 ped/m²");
    EXPECT_FALSE(session.value_at(mall));
}

TEST_F(SessionTest, SubtractsMinutesSpeedsAndFlows) {
    for (const std::size_t layer : {6U, 7U, 8U}) {
        session.choose({0, 0, 1, layer});
        session.show(3);
        const double first = *session.value_at(square);
        session.choose({1, 0, 1, layer, 0});
        session.show(3);
        const double second = *session.value_at(square);
        session.choose({0, 0, 1, layer, 1, Arrangement::difference});
        session.show(3);
        EXPECT_EQ(difference_scale(session.measure())->of, layer_table[layer].measure);
        EXPECT_NEAR(*session.value_at(square), second - first, 1e-3);
        EXPECT_FALSE(session.overlay().flow) << "arrows of one result";
    }
    session.choose({0, 0, 1, 6, 1, Arrangement::difference});
    session.show(3);
    EXPECT_NE(value_text(session, Language::english, square).find(" min"), std::string::npos);
}

TEST_F(SessionTest, SubtractsDensitiesWhereGradesOrVisitsWereShown) {
    session.choose({0, 0, 1, 1, 1, Arrangement::difference});
    EXPECT_EQ(session.layer().name, Text::density_now);
    session.choose({0, 0, 1, 5, 1, Arrangement::difference});
    EXPECT_EQ(session.layer().name, Text::maximum_density);
    session.choose({0, 0, 1, 9, 1, Arrangement::difference});
    EXPECT_EQ(session.layer().name, Text::density_now);
}

TEST_F(SessionTest, ComparesWithTheResultThatWasShownBefore) {
    session.choose({1, 0, 1, 0, 1});
    EXPECT_EQ(session.choice().other, 0U);
    EXPECT_EQ(session.second()->result().scenario, "sample_day");
}

TEST_F(SessionTest, ShowsOneWhereThereAreNoTwo) {
    Session alone{{folder()}};
    alone.choose({0, 0, 1, 0, 1, Arrangement::difference});
    EXPECT_EQ(alone.choice().arrangement, Arrangement::single);
    EXPECT_EQ(alone.second(), nullptr);
}

TEST_F(SessionTest, RefusesWhenNoFolderIsAResult) { EXPECT_THROW(Session{{folder() / "sample"}}, InputError); }

TEST_F(SessionTest, LeavesOutAFolderThatIsNoResultAndSaysWhy) {
    const Session most{{folder() / "sample", folder()}};
    ASSERT_EQ(most.results().size(), 1U);
    ASSERT_EQ(most.refused().size(), 1U);
    EXPECT_NE(most.refused()[0].find("holds no run.json"), std::string::npos);
}

TEST_F(SessionTest, LeavesOutAResultWhoseFirstZoneIsDamaged) {
    const auto torn = root() / "torn";
    write_sample_result(torn);
    std::ofstream{torn / "sample" / "map.gpkg"} << "half a map";
    const Session rest{{torn, folder()}};
    EXPECT_EQ(rest.results().size(), 1U);
    EXPECT_NE(rest.refused()[0].find("map.gpkg"), std::string::npos) << rest.refused()[0];
    const Session second{{folder(), torn}};
    EXPECT_EQ(second.second(), nullptr);
    EXPECT_EQ(second.refused().size(), 1U);
}

TEST_F(SessionTest, StaysAsItWasWhenAnotherResultCannotBeRead) {
    const auto broken = root() / "broken";
    write_sample_result(broken);
    std::ofstream{broken / "sample" / "density.nc"} << "cut off";
    Session three{{folder(), busier(), broken}};
    EXPECT_THROW(three.choose({2, 0, 1, 0}), InputError);
    EXPECT_EQ(three.result().scenario, "sample_day");
    EXPECT_TRUE(three.show(3));
}

/// The value below the pointer is the value in the file, wherever, whenever and whatever is shown.
TEST_F(SessionTest, ReadsTheFilesAtAThousandPlaces) {
    std::mt19937 dice{4711};
    const auto any = [&](std::size_t count) { return static_cast<std::size_t>(dice() % count); };
    int walkable = 0;
    for (int trial = 0; trial < 1000; ++trial) {
        session.choose({any(2), 0, any(3), any(layer_table.size())});
        const std::size_t step = any(8);
        session.show(step);
        const ResultFolder& result = session.result();
        const Cell cell{static_cast<int>(any(368)), static_cast<int>(any(264))};
        const auto shown = session.value_at(Point(cell.i + 0.5, cell.j + 0.5) * 2.0);
        const SeriesReader densities{result.density_series(session.zone())};
        const std::size_t floor = session.choice().floor;
        if (needs_motion(session.layer())) {
            const SeriesReader motion{result.motion_series(session.zone()), motion_quantities()};
            const Cell coarse{cell.i / 3, cell.j / 3};
            const bool speed = session.measure() == Measure::speed;
            const float value = speed ? motion.frame(step, floor).at(coarse) : 60.0F * motion.frame(step, floor, 1).at(coarse);
            ASSERT_EQ(shown.has_value(), densities.frame(step, floor).at(cell) >= 0.0F);
            ASSERT_NEAR(shown.value_or(value), value, 1e-4);
            continue;
        }
        if (session.measure() == Measure::visits) continue;
        const Raster file = session.layer().statistic ? read_geotiff(result.raster(session.zone(), *session.layer().statistic, session.level()))
                                                      : densities.frame(step, floor);
        const float value = file.at(cell);
        ASSERT_EQ(shown.has_value(), value >= 0.0F);
        ASSERT_EQ(shown.value_or(-1.0), static_cast<double>(std::max(value, -1.0F)));
        walkable += shown ? 1 : 0;
    }
    EXPECT_GT(walkable, 100);
}

std::size_t row_of_layer(Measure measure) {
    return static_cast<std::size_t>(std::find_if(layer_table.begin(), layer_table.end(), [measure](const Layer& layer) { return layer.measure == measure; }) - layer_table.begin());
}

TEST_F(SessionTest, LaysArrowsOverFlowsAndCirclesOverVenues) {
    session.choose({0, 0, 1, row_of_layer(Measure::flow)});
    session.show(7);
    ASSERT_TRUE(session.overlay().flow.has_value());
    EXPECT_NEAR(session.overlay().flow->east.at({20, 50}), 0.5, 0.001);
    session.choose({0, 0, 1, row_of_layer(Measure::visits)});
    session.show(2);
    EXPECT_FALSE(session.overlay().flow.has_value());
    ASSERT_EQ(session.overlay().visits.size(), 1U);
    EXPECT_EQ(session.overlay().visits[0].visits, 10.0 + 20.0 + 30.0) << "all until the end of the third interval";
    session.show(7);
    EXPECT_EQ(session.overlay().visits[0].visits, 360.0);
}

TEST_F(SessionTest, ShowsDensitiesWhereNothingIsKnownOfMotion) {
    const auto still = folder() / "still";
    write_sample_result(still);
    std::filesystem::remove(still / "sample" / "motion.nc");
    Session alone{{still}};
    alone.choose({0, 0, 1, row_of_layer(Measure::speed)});
    EXPECT_EQ(alone.measure(), Measure::density);
    EXPECT_TRUE(alone.show(0));
}

TEST(LayerTable, OffersEveryLayerUnderANameOfItsOwn) {
    std::vector<Text> names;
    for (const Layer& layer : layer_table) names.push_back(layer.name);
    std::sort(names.begin(), names.end());
    EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
}

}  // namespace
}  // namespace shangquan
