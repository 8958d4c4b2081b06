#include "scenarios/pictures/render.hpp"

#include "maps/input_error.hpp"
#include "tests/support/sample_result.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

class Render : public testing::Test {
protected:
    static void SetUpTestSuite() {
        std::filesystem::remove_all(folder());
        write_sample_result(folder());
    }

    static std::filesystem::path folder() { return std::filesystem::path(testing::TempDir()) / "render_test"; }
    static std::filesystem::path picture() { return folder() / "picture.png"; }

    /// What the command says to a wrong request.
    static std::string refusal(const std::string& zone, RenderRequest request) {
        try {
            request.out = picture();
            render(folder(), zone, request);
        } catch (const InputError& error) {
            return error.what();
        }
        return "drawn";
    }

    /// The colour on the page in the middle of the cell there.
    static Color drawn(const RenderRequest& request, const Point& place) {
        const ResultFolder result = open_result(folder());
        const ZoneLayers layers = map_of(result, result.zones.front());
        const FigureInput input{.layers = layers, .raster = Raster{}, .width = request.width};
        const PagePoint pixel = layout_of(input).map.to_page(place);
        render(folder(), "sample", request);
        return read_png(request.out).at(static_cast<int>(pixel.x()), static_cast<int>(pixel.y()));
    }

    static float recorded(std::size_t step, const Point& place) {
        const Raster raster = SeriesReader{folder() / "sample" / "density.nc"}.frame(step, 1);
        return raster.at(raster.frame.cell_of(place.x(), place.y()));
    }
};

TEST_F(Render, DrawsTheRecordedDensityOfTheInterval) {
    const Point place(321, 321);
    EXPECT_LT(perceived_distance(drawn({.minute = 650, .out = picture()}, place), density_color(recorded(3, place))),
              0.02);
}

TEST_F(Render, DrawsTheGradeOfTheInterval) {
    const Point place(321, 331);
    EXPECT_EQ(drawn({.minute = 705, .layer = Measure::los, .out = picture()}, place), los_color(recorded(7, place)));
}

TEST_F(Render, DrawsSpeedAndFlowOfTheInterval) {
    const Point place(321, 331);
    EXPECT_LT(perceived_distance(drawn({.minute = 705, .layer = Measure::speed, .out = picture()}, place), speed_color(1.2)), 0.02);
    const Color flow = drawn({.minute = 705, .layer = Measure::flow, .out = picture()}, Point(200, 441));
    EXPECT_LT(perceived_distance(flow, flow_color(30.0)), 0.02) << "half a person a metre and second";
}

TEST_F(Render, PutsACircleOnEveryVenueVisited) {
    const Color before = drawn({.minute = 600, .layer = Measure::visits, .full = 1000.0, .out = picture()}, Point(160, 256));
    EXPECT_LT(perceived_distance(before, visits_color(10.0, 1000.0)), 0.02);
    const Color after = drawn({.minute = 705, .layer = Measure::visits, .full = 1000.0, .out = picture()}, Point(160, 256));
    EXPECT_LT(perceived_distance(after, visits_color(360.0, 1000.0)), 0.02);
}

TEST_F(Render, WantsATimeForSpeedFlowAndVisits) {
    for (const Measure layer : {Measure::speed, Measure::flow, Measure::visits})
        EXPECT_EQ(refusal("sample", {.layer = layer}), "speed, flow and visits are layers of a time of day: name it with --at");
}

TEST_F(Render, SaysThatAResultKnowsNothingOfMotion) {
    const auto file = folder() / "sample" / "motion.nc";
    const auto aside = folder() / "aside.nc";
    std::filesystem::rename(file, aside);
    EXPECT_EQ(refusal("sample", {.minute = 705, .layer = Measure::speed}),
              file.string() + ": is missing; replays and results of earlier versions say nothing of how people moved");
    std::filesystem::rename(aside, file);
}

TEST_F(Render, DrawsEveryStatisticOfEveryFloor) {
    for (const Statistic statistic : {Statistic::mean, Statistic::maximum, Statistic::los_e_time}) {
        for (const int level : {-1, 0, 1}) {
            std::filesystem::remove(picture());
            EXPECT_EQ(refusal("sample", {.statistic = statistic, .level = level, .width = 900}), "drawn");
            EXPECT_EQ(read_png(picture()).width, 900);
        }
    }
}

TEST_F(Render, NamesTheNearestZone) {
    EXPECT_EQ(refusal("sampel", {}), folder().string() + ": there is no zone \"sampel\"; did you mean \"sample\"?");
}

TEST_F(Render, NamesTheFloorsThereAre) {
    EXPECT_EQ(refusal("sample", {.level = 3}), "zone \"sample\" has no floor 3; it has -1, 0, 1");
}

TEST_F(Render, NamesTheSpanOfTheResult) {
    EXPECT_EQ(refusal("sample", {.minute = 720}), "12:00 is outside the result, which covers 10:00 to 12:00");
    EXPECT_EQ(refusal("sample", {.minute = 599}), "09:59 is outside the result, which covers 10:00 to 12:00");
}

TEST_F(Render, WantsRoomForThePage) {
    EXPECT_EQ(refusal("sample", {.width = 200}), "width is 200, must be at least 800 pixels");
}

TEST_F(Render, DrawsNothingWhereTwoEqualRunsDiffer) {
    const ZoneLayers layers = sample_zone();
    const Raster raster = read_geotiff(folder() / "sample" / "density_mean_p0.tif");
    const DifferenceTitles titles{text(Text::density_difference), {"甲", "A"}, "2026-10-01", "state 0"};
    render_difference(folder() / "same.png", layers, raster, raster, titles);
    Raster nothing{raster.frame, no_value};
    render_difference(folder() / "nothing.png", layers, nothing, nothing, titles);
    EXPECT_EQ(read_png(folder() / "same.png").pixels, read_png(folder() / "nothing.png").pixels);
}

}  // namespace
}  // namespace shangquan
