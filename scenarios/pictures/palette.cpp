#include "scenarios/pictures/palette.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace shangquan {
namespace {

/// A stop of a colour scale; lightness runs straight from end to end, so only chroma and hue are listed.
struct Stop {
    double position;
    double chroma;
    double hue;  ///< degrees
};

constexpr std::array<Stop, 6> heat_stops{{{0.0, 0.055, 103.0},
                                          {0.25, 0.155, 76.0},
                                          {0.5, 0.19, 40.0},
                                          {0.7, 0.18, 12.0},
                                          {0.85, 0.145, 340.0},
                                          {1.0, 0.10, 305.0}}};
constexpr double heat_lightest = 0.965;
constexpr double heat_darkest = 0.24;

constexpr std::array<Color, 6> los_colors{{{0xc8, 0xea, 0xe0, 255},
                                           {0x66, 0xb7, 0xc2, 255},
                                           {0xf6, 0xdd, 0x7d, 255},
                                           {0xf0, 0x96, 0x3c, 255},
                                           {0xcc, 0x3a, 0x2c, 255},
                                           {0x5e, 0x0d, 0x4c, 255}}};

constexpr std::size_t ramp_steps = 256;

double unwrapped(double hue, double reference) { return hue > reference + 180.0 ? hue - 360.0 : hue; }

Color exact_heat(double position) {
    const auto next = std::find_if(heat_stops.begin() + 1, heat_stops.end() - 1,
                                   [&](const Stop& stop) { return position <= stop.position; });
    const Stop& low = *(next - 1);
    const double share = (position - low.position) / (next->position - low.position);
    const double chroma = low.chroma + share * (next->chroma - low.chroma);
    const double low_hue = low.hue;
    const double hue = low_hue + share * (unwrapped(next->hue, low_hue) - low_hue);
    return to_color(oklab_from_hue(heat_lightest + position * (heat_darkest - heat_lightest), chroma, hue));
}

/// The scale in so many steps that none can be seen; pictures of a million cells need no powers and roots a cell.
Color heat(double position) {
    constexpr std::size_t steps = 1024;
    static const std::array<Color, steps> table = [] {
        std::array<Color, steps> colors;
        for (std::size_t step = 0; step < steps; ++step)
            colors[step] = exact_heat(static_cast<double>(step) / (steps - 1));
        return colors;
    }();
    return table[static_cast<std::size_t>(std::lround(position * (steps - 1)))];
}

/// Less is blue, more is orange; both ends equally dark. `position` −1…1.
Color diverging(double position) {
    const double strength = std::abs(position);
    const double lightness = 0.96 - 0.52 * strength;
    const double chroma = 0.02 + 0.14 * strength;
    return to_color(oklab_from_hue(lightness, chroma, position < 0.0 ? 250.0 : 50.0));
}

std::vector<Color> ramp_of(double from, double to, Color (*color)(double)) {
    std::vector<Color> ramp(ramp_steps);
    for (std::size_t step = 0; step < ramp_steps; ++step)
        ramp[step] = color(from + (to - from) * static_cast<double>(step) / (ramp_steps - 1));
    return ramp;
}

/// Where values lie on a scale that is even in their square root, from the first that is coloured to the last.
struct Domain {
    double least;
    double full;

    [[nodiscard]] double position(double value) const {
        const double root = std::sqrt(std::clamp(value, least, full));
        return (root - std::sqrt(least)) / (std::sqrt(full) - std::sqrt(least));
    }
};

constexpr Domain density_domain{least_density, full_density};
constexpr Domain minutes_domain{least_minutes, full_minutes};
constexpr Domain difference_domain{0.0, full_difference};

std::vector<LegendTick> ticks_at(std::span<const double> values, const Domain& domain) {
    std::vector<LegendTick> ticks;
    for (const double value : values)
        ticks.push_back({domain.position(value), fmt::format("{}{:g}", value < domain.full ? "" : "≥ ", value)});
    return ticks;
}

Legend density_legend() {
    constexpr std::array<double, 8> values{0.02, 0.1, 0.3, 0.6, 1.0, 1.5, 2.0, 3.0};
    return {Text::density_unit, Text::density_note, ramp_of(0.0, 1.0, heat), ticks_at(values, density_domain), {}};
}

Legend minutes_legend() {
    constexpr std::array<double, 6> values{1.0, 15.0, 30.0, 60.0, 120.0, 240.0};
    return {Text::minutes_unit, Text::minutes_note, ramp_of(0.0, 1.0, heat), ticks_at(values, minutes_domain), {}};
}

Legend los_legend() {
    Legend legend{Text::los_unit, Text::los_note, {}, {}, {}};
    for (std::size_t row = 0; row < los_letters.size(); ++row) {
        const std::string range = row == 0 ? fmt::format("< {:g}", los_limits.front())
                                  : row == los_limits.size()
                                      ? fmt::format("≥ {:g}", los_limits.back())
                                      : fmt::format("{:g} – {:g}", los_limits[row - 1], los_limits[row]);
        legend.classes.push_back({los_colors[row], fmt::format("{}   {}", los_letters[row], range)});
    }
    return legend;
}

Legend difference_legend() {
    Legend legend{Text::difference_unit, Text::difference_note, ramp_of(-1.0, 1.0, diverging), {}, {}};
    constexpr std::array<double, 7> values{-1.0, -0.5, -0.1, 0.0, 0.1, 0.5, 1.0};
    for (const double value : values) {
        const double root = std::copysign(difference_domain.position(std::abs(value)), value);
        const char* sign = value == -1.0 ? "≤ −" : value < 0.0 ? "−" : value == 1.0 ? "≥ +" : value > 0.0 ? "+" : "";
        legend.ticks.push_back({0.5 + 0.5 * root, fmt::format("{}{:g}", sign, std::abs(value))});
    }
    return legend;
}

}  // namespace

std::size_t los_class(double density) {
    return static_cast<std::size_t>(std::upper_bound(los_limits.begin(), los_limits.end(), density) -
                                    los_limits.begin());
}

Color density_color(double density) { return density < least_density ? clear : heat(density_domain.position(density)); }

Color los_color(double density) { return los_colors[los_class(density)]; }

Color minutes_color(double minutes) { return minutes < least_minutes ? clear : heat(minutes_domain.position(minutes)); }

Color difference_color(double difference) {
    const double size = std::abs(difference);
    if (size < least_difference) return clear;
    return diverging(std::copysign(difference_domain.position(size), difference));
}

Color color_of(Measure measure, double value) {
    switch (measure) {
        case Measure::density:
            return density_color(value);
        case Measure::los:
            return los_color(value);
        case Measure::minutes_above_los_e:
            return minutes_color(value);
        case Measure::difference:
            return difference_color(value);
    }
    return clear;
}

Legend legend_of(Measure measure) {
    switch (measure) {
        case Measure::density:
            return density_legend();
        case Measure::los:
            return los_legend();
        case Measure::minutes_above_los_e:
            return minutes_legend();
        case Measure::difference:
            return difference_legend();
    }
    return {};
}

bool shown_in_legend(Measure measure, double position) {
    const double root = 2.0 * position - 1.0;
    return measure != Measure::difference || root * root * full_difference >= least_difference;
}

}  // namespace shangquan
