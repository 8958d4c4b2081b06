#include "scenarios/pictures/palette.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace shangquan {
namespace {

/// How a colour looks without one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1), linear sRGB.
using Matrix = std::array<std::array<double, 3>, 3>;
constexpr Matrix full_sight{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix no_red{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix no_green{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix no_blue{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr std::array sights{full_sight, no_red, no_green, no_blue};

double linear(std::uint8_t channel) { return std::pow(channel / 255.0, 2.2); }

Color seen(const Matrix& sight, Color color) {
    const std::array<double, 3> in{linear(color.red), linear(color.green), linear(color.blue)};
    std::array<std::uint8_t, 3> out{};
    for (std::size_t row = 0; row < 3; ++row) {
        const double sum = sight[row][0] * in[0] + sight[row][1] * in[1] + sight[row][2] * in[2];
        out[row] = static_cast<std::uint8_t>(std::lround(255.0 * std::pow(std::clamp(sum, 0.0, 1.0), 1.0 / 2.2)));
    }
    return {out[0], out[1], out[2], 255};
}

TEST(Palette, LeavesTheMapClearBelowTheFirstDensity) {
    EXPECT_EQ(density_color(0.0), clear);
    EXPECT_EQ(density_color(0.019), clear);
    EXPECT_EQ(density_color(0.02).alpha, 255);
}

TEST(Palette, KeepsTheDarkestColourAboveItsDomain) { EXPECT_EQ(density_color(3.0), density_color(9.0)); }

TEST(Palette, GrowsDarkerWithEveryStepOfDensityForEverySight) {
    for (const Matrix& sight : sights) {
        double last = 1.1;
        for (int step = 0; step <= 20; ++step) {
            const double root = std::sqrt(0.02) + (std::sqrt(3.0) - std::sqrt(0.02)) * step / 20.0;
            const double lightness = to_oklab(seen(sight, density_color(root * root))).lightness;
            EXPECT_LT(lightness, last - 0.005) << "at step " << step;
            last = lightness;
        }
    }
}

TEST(Palette, ChangesByAnEvenAmountToTheEye) {
    const std::vector<Color> ramp = legend_of(Measure::density).ramp;
    const double whole = static_cast<double>(ramp.size() - 1) / 10.0;
    double least = 1.0;
    double most = 0.0;
    for (int step = 0; step < 10; ++step) {
        const auto from = static_cast<std::size_t>(std::lround(step * whole));
        const auto to = static_cast<std::size_t>(std::lround((step + 1) * whole));
        const double distance = perceived_distance(ramp[from], ramp[to]);
        least = std::min(least, distance);
        most = std::max(most, distance);
    }
    EXPECT_GT(least, 0.05);
    EXPECT_LT(most / least, 2.0);
}

TEST(Palette, GradesByTheLimitsOfFruin) {
    EXPECT_EQ(los_letters[los_class(0.0)], 'A');
    EXPECT_EQ(los_letters[los_class(0.307)], 'A');
    EXPECT_EQ(los_letters[los_class(0.308)], 'B');
    EXPECT_EQ(los_letters[los_class(0.5)], 'C');
    EXPECT_EQ(los_letters[los_class(1.0)], 'D');
    EXPECT_EQ(los_letters[los_class(2.0)], 'E');
    EXPECT_EQ(los_letters[los_class(2.153)], 'F');
}

TEST(Palette, KeepsEveryTwoGradesApartForEverySight) {
    constexpr std::array<double, 6> inside{0.1, 0.4, 0.6, 0.9, 1.5, 3.0};
    for (const Matrix& sight : sights)
        for (std::size_t a = 0; a < inside.size(); ++a)
            for (std::size_t b = a + 1; b < inside.size(); ++b)
                EXPECT_GT(perceived_distance(seen(sight, los_color(inside[a])), seen(sight, los_color(inside[b]))),
                          0.08)
                    << los_letters[a] << " and " << los_letters[b];
}

TEST(Palette, ShowsFewerAndMoreInDifferentHuesOfOneStrengthForEverySight) {
    for (const Matrix& sight : sights)
        EXPECT_GT(perceived_distance(seen(sight, difference_color(-0.5)), seen(sight, difference_color(0.5))), 0.12);
    EXPECT_NEAR(to_oklab(difference_color(-0.5)).lightness, to_oklab(difference_color(0.5)).lightness, 0.03);
}

TEST(Palette, LeavesTheMapClearWhereNothingChanged) {
    EXPECT_EQ(difference_color(0.0), clear);
    EXPECT_EQ(difference_color(-0.019), clear);
    EXPECT_NE(difference_color(0.03), clear);
}

TEST(Palette, LegendTicksLieOnTheColourOfTheirValue) {
    const Legend legend = legend_of(Measure::density);
    for (const auto& [position, value] : {std::pair{legend.ticks[2].position, 0.3}, {legend.ticks[4].position, 1.0}}) {
        const auto row = static_cast<std::size_t>(std::lround(position * static_cast<double>(legend.ramp.size() - 1)));
        EXPECT_LT(perceived_distance(legend.ramp[row], density_color(value)), 0.01) << value;
    }
    EXPECT_EQ(legend.ticks.back().label, "≥ 3");
}

TEST(Palette, PutsTicksOfSpeedFlowAndVisitsOnTheirColours) {
    const auto on_tick = [](Measure measure, std::size_t tick, double value) {
        const Legend legend = legend_of(measure);
        const auto row = static_cast<std::size_t>(std::lround(legend.ticks[tick].position * static_cast<double>(legend.ramp.size() - 1)));
        return perceived_distance(legend.ramp[row], color_of(measure, value));
    };
    EXPECT_LT(on_tick(Measure::speed, 2, 0.6), 0.01);
    EXPECT_LT(on_tick(Measure::flow, 3, 20.0), 0.01);
    EXPECT_LT(on_tick(Measure::visits, 3, 5000.0), 0.01);
    EXPECT_EQ(legend_of(Measure::speed).ticks.back().label, "≥ 1.5");
    EXPECT_EQ(legend_of(Measure::visits).ticks.back().label, "≥ 20000");
}

TEST(Palette, DrawsTheSlowDarkerThanTheQuick) { EXPECT_LT(to_oklab(speed_color(0.2)).lightness, to_oklab(speed_color(1.2)).lightness); }

TEST(Palette, LegendOfGradesNamesEachRange) {
    const Legend legend = legend_of(Measure::los);
    ASSERT_EQ(legend.classes.size(), 6U);
    EXPECT_EQ(legend.classes[0].label, "A   < 0.308");
    EXPECT_EQ(legend.classes[2].label, "C   0.431 – 0.718");
    EXPECT_EQ(legend.classes[5].label, "F   ≥ 2.153");
    EXPECT_EQ(legend.classes[3].color, los_color(0.9));
}

TEST(Palette, GradesByTheSchemeAskedFor) {
    const auto grade = [](double density, Measure measure) {
        return los_letters[los_class(density, grading_of(measure)->limits)];
    };
    EXPECT_EQ(grade(1.5, Measure::los), 'E');
    EXPECT_EQ(grade(1.5, Measure::los_queue), 'C');
    EXPECT_EQ(grade(1.5, Measure::los_stairs), 'D');
    EXPECT_EQ(grade(1.5, Measure::los_hcm), 'F');
    EXPECT_EQ(grade(5.382, Measure::los_queue), 'F');
    EXPECT_EQ(grade(2.690, Measure::los_stairs), 'E');
    EXPECT_EQ(grade(0.178, Measure::los_hcm), 'A');
    EXPECT_EQ(grading_of(Measure::density), nullptr);
}

TEST(Palette, NamesTheSchemeInItsLegend) {
    EXPECT_EQ(text(legend_of(Measure::los_queue).note).en, "Fruin 1971, queueing");
    EXPECT_EQ(legend_of(Measure::los_hcm).classes[0].label, "A   < 0.179");
    EXPECT_EQ(color_of(Measure::los_hcm, 0.3), legend_of(Measure::los_hcm).classes[2].color);
}

TEST(Palette, GoesThroughAllSchemesInTurn) {
    EXPECT_EQ(next_grading(Measure::los), Measure::los_queue);
    EXPECT_EQ(next_grading(Measure::los_hcm), Measure::los);
}

TEST(Palette, StretchesItsScaleToTheTopAskedFor) {
    const ColorScale six{Measure::density, 6.0};
    EXPECT_EQ(color_of(six, 6.0), density_color(3.0)) << "the darkest";
    EXPECT_NE(color_of(six, 3.0), density_color(3.0));
    EXPECT_EQ(color_of(six, 0.019), clear);
    const Legend legend = legend_of(six);
    EXPECT_EQ(legend.ticks.front().label, "0.02");
    EXPECT_EQ(legend.ticks[4].label, "2");
    EXPECT_EQ(legend.ticks.back().label, "≥ 6");
    const auto row = static_cast<std::size_t>(std::lround(legend.ticks[4].position * 255.0));
    EXPECT_LT(perceived_distance(legend.ramp[row], color_of(six, 2.0)), 0.01);
    EXPECT_EQ(legend_of({Measure::difference, 2.0}).ticks[5].label, "+1");
    EXPECT_EQ(legend_of(Measure::difference_speed).ticks.back().label, "≥ +0.5");
    EXPECT_EQ(color_of(Measure::difference_minutes, -0.9), clear);
    EXPECT_EQ(color_of(Measure::difference_minutes, -120.0), color_of(Measure::difference, -1.0));
}

TEST(Palette, ColoursSurviveTheWayThroughOklab) {
    for (const Color color : {Color{12, 200, 99, 255}, Color{255, 255, 255, 255}, Color{0, 0, 0, 255}})
        EXPECT_EQ(to_color(to_oklab(color)), color);
}

}  // namespace
}  // namespace shangquan
