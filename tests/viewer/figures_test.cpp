#include "viewer/figures.hpp"

#include "tests/support/sample_result.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace shangquan {
namespace {

using testing::ElementsAre;

class FiguresOfPicks : public testing::Test {
protected:
    static void SetUpTestSuite() {
        std::filesystem::remove_all(folder());
        write_sample_result(folder());
    }
    static std::filesystem::path folder() { return std::filesystem::path(testing::TempDir()) / "figures_test"; }

    [[nodiscard]] Figures figures(PickKind kind, const std::string& id) {
        return table_figures(zone, *find_pick(zone.map(), kind, id));
    }

    /// Counted to the end.
    [[nodiscard]] Figures counted(const Pick& pick, int level = 0) const {
        GroundCount count{zone, pick, level};
        while (!count.finished()) count.read_next();
        return count.figures();
    }

    ResultFolder result = open_result(folder());
    OpenZone zone{result, result.zones.front()};
    const Pick square{.kind = PickKind::cell, .place = {321, 321}};
};

TEST_F(FiguresOfPicks, AreTheTablesOfVenuesGatesConnectorsAndLines) {
    const Figures venue = figures(PickKind::venue, "noodles");
    ASSERT_EQ(venue.courses.size(), 5U);
    EXPECT_EQ(venue.courses[0].name, Text::entered);
    EXPECT_THAT(venue.courses[0].values, ElementsAre(10, 20, 30, 40, 50, 60, 70, 80));
    EXPECT_EQ(venue.courses[1].values[3], 35.5);
    EXPECT_EQ(venue.courses[3].name, Text::mean_wait);
    EXPECT_EQ(venue.courses[3].values[0], 12.5);
    EXPECT_EQ(figures(PickKind::gate, "metro-1").courses[1].values[0], 4.0);
    EXPECT_EQ(figures(PickKind::connector, "stairs").courses[0].values[7], 80.0);
    EXPECT_EQ(figures(PickKind::line, "walk-middle").courses[1].values[2], 6.0);
}

TEST_F(FiguresOfPicks, AreEmptyOfWhatTheTablesDoNotName) {
    EXPECT_TRUE(figures(PickKind::gate, "bus").courses.empty());
}

TEST_F(FiguresOfPicks, AreTheDensitiesOfACell) {
    const Figures cell = counted(square);
    ASSERT_EQ(cell.courses.size(), 1U);
    for (std::size_t step = 0; step < 8; ++step)
        EXPECT_EQ(cell.courses[0].values[step], static_cast<double>(zone.frame(step, 1).at({160, 160})));
}

TEST_F(FiguresOfPicks, AreNothingInsideWalls) {
    EXPECT_TRUE(counted({.kind = PickKind::cell, .place = {200, 400}}).courses.empty());
}

TEST_F(FiguresOfPicks, AreNothingOnAFloorThereIsNot) { EXPECT_TRUE(counted(square, 7).courses.empty()); }

TEST_F(FiguresOfPicks, GrowByAnInterval) {
    GroundCount count{zone, square, 0};
    EXPECT_EQ(count.figures().courses[0].values.size(), 1U);
    count.read_next();
    EXPECT_EQ(count.figures().courses[0].values.size(), 2U);
    EXPECT_FALSE(count.finished());
}

TEST_F(FiguresOfPicks, CountGroundMeanDensityAndPersonsOfAnArea) {
    const Figures area = counted({.kind = PickKind::area, .outline = plot(310, 310, 314, 314).front()});
    EXPECT_EQ(area.square_metres, 16.0) << "four cells";
    ASSERT_EQ(area.courses.size(), 2U);
    const Raster last = zone.frame(7, 1);
    const double mean = (last.at({155, 155}) + last.at({156, 155}) + last.at({155, 156}) + last.at({156, 156})) / 4.0;
    EXPECT_NEAR(area.courses[0].values[7], mean, 1e-6);
    EXPECT_NEAR(area.courses[1].values[7], 16.0 * mean, 1e-5);
}

TEST_F(FiguresOfPicks, LeaveWallsOutOfAnArea) {
    const Raster raster = zone.frame(0, 1);
    EXPECT_TRUE(cells_in(raster, plot(130, 350, 290, 430).front()).empty()) << "the mall";
    EXPECT_EQ(cells_in(raster, plot(-100, -100, 2000, 2000).front()).size(),
              static_cast<std::size_t>(std::count_if(raster.values.begin(), raster.values.end(),
                                                     [](float value) { return value >= 0.0F; })));
}

TEST_F(FiguresOfPicks, AreWrittenAsATableBesideThoseOfTheOtherResult) {
    const auto file = folder() / "figures.csv";
    Figures other = figures(PickKind::line, "walk-middle");
    other.minutes.front() = 0;
    write_figures(file, figures(PickKind::line, "walk-middle"), other);
    std::ifstream stream{file};
    std::string head;
    std::string first;
    std::string second;
    std::getline(stream, head);
    std::getline(stream, first);
    std::getline(stream, second);
    EXPECT_EQ(head, "time,forward,backward,other_forward,other_backward");
    EXPECT_EQ(first, "10:00,10,6,,") << "the other has no such interval";
    EXPECT_EQ(second, "10:15,20,6,20,6");
}

}  // namespace
}  // namespace shangquan
