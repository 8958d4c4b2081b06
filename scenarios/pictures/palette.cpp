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

std::string plain(double value) { return fmt::format("{:.3g}", value); }

/// Ticks at values of the usual scale, which a longer or shorter one stretches to values of its own.
std::vector<LegendTick> ticks_at(std::span<const double> values, const Domain& domain) {
    const double stretch = domain.full / values.back();
    std::vector<LegendTick> ticks;
    for (const double usual : values) {
        const double value = usual == values.front() ? domain.least : usual * stretch;
        ticks.push_back({domain.position(value), (usual < values.back() ? "" : "≥ ") + plain(value)});
    }
    return ticks;
}

Legend density_legend(double full) {
    constexpr std::array<double, 8> values{0.02, 0.1, 0.3, 0.6, 1.0, 1.5, 2.0, 3.0};
    return {
        Text::density_unit, Text::density_note, ramp_of(0.0, 1.0, heat), ticks_at(values, {least_density, full}), {}};
}

Legend minutes_legend(double full) {
    constexpr std::array<double, 6> values{1.0, 15.0, 30.0, 60.0, 120.0, 240.0};
    return {
        Text::minutes_unit, Text::minutes_note, ramp_of(0.0, 1.0, heat), ticks_at(values, {least_minutes, full}), {}};
}

/// Slow is dark, as dense is.
Color slowness(double position) { return heat(1.0 - position); }

Legend speed_legend(double full) {
    constexpr std::array<double, 6> shares{0.0, 0.2, 0.4, 0.6, 0.8, 1.0};
    Legend legend{Text::speed_unit, Text::speed_note, ramp_of(0.0, 1.0, slowness), {}, {}};
    for (const double share : shares) legend.ticks.push_back({share, (share < 1.0 ? "" : "≥ ") + plain(share * full)});
    return legend;
}

Legend flow_legend(double full) {
    constexpr std::array<double, 7> values{1.0, 5.0, 10.0, 20.0, 30.0, 45.0, 60.0};
    return {Text::flow_unit, Text::flow_note, ramp_of(0.0, 1.0, heat), ticks_at(values, {least_flow_shown, full}), {}};
}

Legend visits_legend(double full) {
    constexpr std::array<double, 6> values{1.0, 500.0, 2000.0, 5000.0, 10000.0, 20000.0};
    Legend legend{Text::visits_unit, Text::visits_note, ramp_of(0.0, 1.0, heat), {}, {}};
    const Domain domain{1.0, full};
    for (const double usual : values) {
        const double value = usual == 1.0 ? 1.0 : usual * full / full_visits;
        legend.ticks.push_back({domain.position(value), fmt::format("{}{:.0f}", usual < full_visits ? "" : "≥ ", value)});
    }
    return legend;
}

std::string range_text(const LosLimits& limits, std::size_t row) {
    if (row == 0) return fmt::format("< {:g}", limits.front());
    if (row == limits.size()) return fmt::format("≥ {:g}", limits.back());
    return fmt::format("{:g} – {:g}", limits[row - 1], limits[row]);
}

Legend los_legend(const Grading& grading) {
    Legend legend{Text::los_unit, grading.note, {}, {}, {}};
    for (std::size_t row = 0; row < los_letters.size(); ++row)
        legend.classes.push_back(
            {los_colors[row], fmt::format("{}   {}", los_letters[row], range_text(grading.limits, row))});
    return legend;
}

Legend difference_legend(Text unit, double full) {
    Legend legend{unit, Text::difference_note, ramp_of(-1.0, 1.0, diverging), {}, {}};
    constexpr std::array<double, 7> shares{-1.0, -0.5, -0.1, 0.0, 0.1, 0.5, 1.0};
    for (const double share : shares) {
        const double root = std::copysign(std::sqrt(std::abs(share)), share);
        const char* sign = share == -1.0 ? "≤ −" : share < 0.0 ? "−" : share == 1.0 ? "≥ +" : share > 0.0 ? "+" : "";
        legend.ticks.push_back({0.5 + 0.5 * root, sign + plain(std::abs(share) * full)});
    }
    return legend;
}

}  // namespace

const DifferenceScale* difference_scale(Measure difference) {
    const auto* row = std::find_if(difference_table.begin(), difference_table.end(), [&](const DifferenceScale& scale) { return scale.measure == difference; });
    return row == difference_table.end() ? nullptr : row;
}

const DifferenceScale* difference_from(Measure of) {
    const auto* row = std::find_if(difference_table.begin(), difference_table.end(), [&](const DifferenceScale& scale) { return scale.of == of; });
    return row == difference_table.end() ? nullptr : row;
}

const Grading* grading_of(Measure measure) {
    const auto* row = std::find_if(grading_table.begin(), grading_table.end(),
                                   [&](const Grading& grading) { return grading.measure == measure; });
    return row == grading_table.end() ? nullptr : row;
}

Measure next_grading(Measure measure) {
    const Grading* const row = grading_of(measure);
    const bool last = row == nullptr || row + 1 == grading_table.data() + grading_table.size();
    return last ? grading_table.front().measure : (row + 1)->measure;
}

std::size_t los_class(double density, const LosLimits& limits) {
    return static_cast<std::size_t>(std::upper_bound(limits.begin(), limits.end(), density) - limits.begin());
}

Color density_color(double density, double full) {
    return density < least_density ? clear : heat(Domain{least_density, full}.position(density));
}

Color los_color(double density, const LosLimits& limits) { return los_colors[los_class(density, limits)]; }

Color minutes_color(double minutes, double full) {
    return minutes < least_minutes ? clear : heat(Domain{least_minutes, full}.position(minutes));
}

Color difference_color(double difference, double full, double least) {
    const double size = std::abs(difference);
    if (size < least) return clear;
    return diverging(std::copysign(Domain{0.0, full}.position(size), difference));
}

Color speed_color(double speed, double full) { return slowness(std::clamp(speed / full, 0.0, 1.0)); }

Color flow_color(double flow, double full) { return flow < least_flow_shown ? clear : heat(Domain{least_flow_shown, full}.position(flow)); }

Color visits_color(double visits, double full) { return heat(Domain{1.0, full}.position(visits)); }

Color color_of(const ColorScale& scale, double value) {
    if (const Grading* grading = grading_of(scale.measure)) return los_color(value, grading->limits);
    if (scale.measure == Measure::density) return density_color(value, scale.full);
    if (const DifferenceScale* row = difference_scale(scale.measure)) return difference_color(value, scale.full, row->least);
    if (scale.measure == Measure::speed) return speed_color(value, scale.full);
    if (scale.measure == Measure::flow) return flow_color(value, scale.full);
    if (scale.measure == Measure::visits) return visits_color(value, scale.full);
    return minutes_color(value, scale.full);
}

Legend legend_of(const ColorScale& scale) {
    if (const Grading* grading = grading_of(scale.measure)) return los_legend(*grading);
    if (scale.measure == Measure::density) return density_legend(scale.full);
    if (const DifferenceScale* row = difference_scale(scale.measure)) return difference_legend(row->unit, scale.full);
    if (scale.measure == Measure::speed) return speed_legend(scale.full);
    if (scale.measure == Measure::flow) return flow_legend(scale.full);
    if (scale.measure == Measure::visits) return visits_legend(scale.full);
    return minutes_legend(scale.full);
}

bool shown_in_legend(const ColorScale& scale, double position) {
    const double root = 2.0 * position - 1.0;
    const DifferenceScale* const row = difference_scale(scale.measure);
    return row == nullptr || root * root * scale.full >= row->least;
}

}  // namespace shangquan
