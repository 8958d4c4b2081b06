#include "scenarios/pictures/figure.hpp"

#include "maps/input_error.hpp"
#include "scenarios/pictures/base_map.hpp"
#include "scenarios/pictures/legend_panel.hpp"
#include "scenarios/pictures/map_style.hpp"
#include "tests/support/sample_zone.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace shangquan {
namespace {

class Figure : public testing::Test {
protected:
    [[nodiscard]] FigureInput input() const {
        return {.layers = layers,
                .raster = raster,
                .subject = text(Text::mean_density),
                .when = "2026-10-01",
                .scenario = {"样板日", "Sample day"},
                .origin = "state 0"};
    }

    [[nodiscard]] Color at(const Point& place) const {
        const PagePoint pixel = layout_of(input()).map.to_page(place);
        return draw_figure(input()).at(static_cast<int>(pixel.x()), static_cast<int>(pixel.y()));
    }

    ZoneLayers layers = sample_zone();
    Raster raster{{2.0, 368, 264}, 1.2F};  ///< everywhere the same, walls too
};

TEST_F(Figure, ShowsTheColourOfTheDensityWherePeopleWalk) { EXPECT_EQ(at({600, 250}), density_color(1.2F)); }

TEST_F(Figure, ShowsNoHeatInsideBuildings) { EXPECT_EQ(at({130, 350}), style::mall); }

TEST_F(Figure, ShowsHeatInPassagesThroughBuildings) { EXPECT_EQ(at({424, 200}), density_color(1.2F)); }

TEST_F(Figure, FitsTheWholeZone) {
    const MapView map = layout_of(input()).map;
    for (const Point& corner : {Point(20, 20), Point(710, 500)}) EXPECT_TRUE(map.page.contains(map.to_page(corner)));
    EXPECT_EQ(draw_figure(input()).width, 1600);
}

TEST_F(Figure, LooksCloserAtASmallFloor) {
    FigureInput upstairs = input();
    upstairs.level = 1;
    EXPECT_GT(layout_of(upstairs).map.pixels_per_metre, 1.3 * layout_of(input()).map.pixels_per_metre);
}

TEST_F(Figure, ShowsTheNumberOfAnExitWhereItsStairsComeOut) {
    layers.connectors[0].sign = "3A";
    const auto beside_the_letters = [&](int level) {
        FigureInput drawn = input();
        drawn.level = level;
        const PagePoint head = layout_of(drawn).map.to_page(layers.connectors[0].line.back());
        return draw_figure(drawn).at(static_cast<int>(head.x()) - 5, static_cast<int>(head.y()) - 5);
    };
    EXPECT_EQ(beside_the_letters(0), style::metro);
    EXPECT_NE(beside_the_letters(-1), style::metro);
}

TEST_F(Figure, SaysSchematicOnlyWhereTheMapIs) {
    const auto inked = [](const Image& image) {
        return std::any_of(image.pixels.end() - 44 * 1600, image.pixels.end(),
                           [](Color c) { return c == style::warning; });
    };
    EXPECT_TRUE(inked(draw_figure(input())));
    layers.schematic = false;
    EXPECT_FALSE(inked(draw_figure(input())));
}

TEST_F(Figure, ShowsWhomTheMapIsCreditedTo) {
    layers.schematic = false;
    const Image bare = draw_figure(input());
    layers.credit = "© Surveyors";
    const Image credited = draw_figure(input());
    EXPECT_FALSE(std::equal(bare.pixels.end() - 44 * 1600, bare.pixels.end(), credited.pixels.end() - 44 * 1600));
    EXPECT_EQ(remark_of(layers), "© Surveyors");
    layers.schematic = true;
    EXPECT_NE(remark_of(layers).find("  ·  © Surveyors"), std::string::npos);
}

TEST_F(Figure, IsWrittenCompletelyOrNotAtAll) {
    const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "figure_test";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    write_figure(folder / "page.png", input());
    EXPECT_EQ(read_png(folder / "page.png").pixels, draw_figure(input()).pixels);
    EXPECT_THROW(write_figure(folder / "absent" / "page.png", input()), InputError);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1);
}

TEST_F(Figure, FitsEveryLegendIntoItsColumn) {
    const FigureLayout layout = layout_of(input());
    const Canvas canvas{10, 10, clear};
    for (const Measure measure : {Measure::density, Measure::los, Measure::minutes_above_los_e, Measure::difference}) {
        const Legend legend = legend_of(measure);
        for (const std::string& words : {text(legend.title).zh, text(legend.title).en})
            EXPECT_LT(canvas.text_width(words, {.size = 14.5}), layout.legend.width) << words;
        for (const std::string& words : {text(legend.note).zh, text(legend.note).en})
            EXPECT_LT(canvas.text_width(words, {.size = 11.0}), layout.legend.width) << words;
    }
}

TEST_F(Figure, IsAsHighAsItsLegendHoweverNarrow) {
    FigureInput narrow = input();
    narrow.width = 800;
    const FigureLayout layout = layout_of(narrow);
    Canvas canvas{layout.width, layout.height, style::paper};
    const double bottom = draw_legend(canvas, narrow.scale, layout.legend);
    EXPECT_LE(draw_symbol_key(canvas, layers, narrow.level, {layout.legend.left, bottom + 26.0, layout.legend.width, 600.0}), layout.legend.bottom());
}

TEST(ScaleBar, HasARoundLength) {
    EXPECT_EQ(round_length(180.0), 100.0);
    EXPECT_EQ(round_length(250.0), 200.0);
    EXPECT_EQ(round_length(999.0), 500.0);
    EXPECT_EQ(round_length(0.7), 0.5);
}

TEST(MapView, ComesBackToThePlaceItShows) {
    const MapView view{{30, 40, 800, 600}, Point(100, 200), 2.5};
    const Point place(123.4, 98.7);
    EXPECT_NEAR((view.to_map(view.to_page(place)) - place).norm(), 0.0, 1e-9);
    EXPECT_LT(view.to_page(Point(100, 300)).y(), view.to_page(Point(100, 200)).y()) << "north is up";
}

TEST(Png, KeepsEveryPixel) {
    Image image{2, 1, Color{1, 2, 3, 255}};
    image.at(1, 0) = clear;
    const auto file = std::filesystem::path(testing::TempDir()) / "pixels.png";
    write_png(file, image);
    EXPECT_EQ(read_png(file).pixels, image.pixels);
    EXPECT_THROW(read_png("absent.png"), InputError);
}

}  // namespace
}  // namespace shangquan
