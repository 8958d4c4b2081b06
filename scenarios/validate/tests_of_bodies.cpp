#include "engine/laboratory/bottleneck.hpp"
#include "engine/laboratory/corridor.hpp"
#include "engine/laboratory/door.hpp"
#include "engine/laboratory/filled_corridor.hpp"
#include "scenarios/validate/chart.hpp"
#include "scenarios/validate/tables.hpp"
#include "scenarios/validate/tests.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace shangquan {

namespace {

constexpr double free_speed = 1.34;  ///< m/s, of the people who walk here (Weidmann 1993)
constexpr double any = std::numeric_limits<double>::infinity();

/// Speed at a density: of bodies in a corridor whose ends are joined, of points in a long one.
double speed_at(std::string_view model, double density, double share_back) {
    return model == "micro" ? corridor_speed({}, density, share_back, {}, 1) : walk_filled_corridor(model, density, share_back).speed;
}

/// Most persons a metre of corridor and second from 1 to 3 ped/m².
double capacity(std::string_view model, double share_back) {
    double most = 0.0;
    for (const double density : {1.0, 1.5, 2.0, 2.5, 3.0}) most = std::max(most, density * speed_at(model, density, share_back));
    return most;
}

/// Corridor runs of HERMES.
struct CorridorRuns {
    std::span<const MeasuredRun> runs;
    double free_speed;  ///< m/s, of those who walked there
    double share_back;
    double least_capacity;
    double most_capacity;
};

Outcome against_hermes(std::string_view model, const CorridorRuns& all) {
    Series measured{"HERMES, scaled to 1.34 m/s", Series::Mark::measured, {}};
    Series ours{std::string{model}, Series::Mark::ours, {}};
    double squares = 0.0;
    for (const MeasuredRun& run : all.runs) {
        const double speed = speed_at(model, run.density, all.share_back);
        const double theirs = run.speed * free_speed / all.free_speed;
        squares += (speed - theirs) * (speed - theirs);
        measured.points.push_back({run.density, theirs});
        ours.points.push_back({run.density, speed});
    }
    return {{{"root mean square of the differences", std::sqrt(squares / static_cast<double>(all.runs.size())), 0.0, 0.12, "m/s"},
             {"capacity", capacity(model, all.share_back), all.least_capacity, all.most_capacity, "ped/(m·s)"}},
            draw_chart({"density, ped/m²", "speed, m/s", {measured, ours}})};
}

double mean_flow(const Bottleneck& bottleneck) {
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) sum += flow_of(passing_times(bottleneck, {}, seed));
    return sum / 5.0;
}

/// Square of the correlation.
double straightness(const std::vector<ChartPoint>& points) {
    const auto n = static_cast<double>(points.size());
    double x = 0.0, y = 0.0, xx = 0.0, yy = 0.0, xy = 0.0;
    for (const ChartPoint& point : points) {
        x += point.x;
        y += point.y;
        xx += point.x * point.x;
        yy += point.y * point.y;
        xy += point.x * point.y;
    }
    const double covariance = n * xy - x * y;
    return covariance * covariance / ((n * xx - x * x) * (n * yy - y * y));
}

}  // namespace

Outcome test_one_way(std::string_view model) { return against_hermes(model, {hermes_one_way, hermes_one_way_free_speed, 0.0, 1.5, any}); }

Outcome test_two_way(std::string_view model) { return against_hermes(model, {hermes_two_way, hermes_two_way_free_speed, 0.5, 1.15, 1.45}); }

/// Of six crowds that walk one way.
double mean_speed(double density, const MicroParameters& parameters) {
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) sum += corridor_speed({}, density, 0.0, parameters, seed);
    return sum / 6.0;
}

/// Through 1.2 m, of thirty crowds: with five the change scatters by two in a hundred.
double flow_of_crowds(const MicroParameters& parameters) {
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) sum += flow_of(passing_times({}, parameters, seed));
    return sum / 30.0;
}

Outcome test_time_step(std::string_view) {
    MicroParameters finer;
    finer.dt /= 2.0F;
    Outcome outcome;
    Series ours{"one way", Series::Mark::ours, {}};
    for (const double density : {0.5, 1.5, 2.5}) {
        const double change = 100.0 * (mean_speed(density, finer) / mean_speed(density, {}) - 1.0);
        outcome.figures.push_back({fmt::format("change of the speed at {} ped/m²", density), change, -5.0, 5.0, "%"});
        ours.points.push_back({density, std::abs(change)});
    }
    outcome.figures.push_back({"change of the flow through 1.2 m", 100.0 * (flow_of_crowds(finer) / flow_of_crowds({}) - 1.0), -5.0, 5.0, "%"});
    outcome.picture = draw_chart({"density, ped/m²", "change of the speed, %", {ours}});
    return outcome;
}

/// Persons a second through `width` metres: between true walls for bodies, on the raster of a zone for points.
double width_flow(double width, std::string_view model) {
    if (model == "micro") return mean_flow({.width = width});
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) sum += flow_through({.width = static_cast<int>(width), .behind = 10}, model, seed);
    return sum / 5.0;
}

std::vector<double> tested_widths(std::string_view model) {
    return model == "micro" ? std::vector{0.8, 1.0, 1.2, 1.6, 2.0, 2.4} : std::vector{1.0, 2.0, 3.0, 4.0};
}

Outcome test_bottleneck_width(std::string_view model) {
    Outcome outcome;
    Series ours{std::string{model}, Series::Mark::ours, {}};
    Series edge{"1.5 to 2.3 ped/(m·s)", Series::Mark::band, {{0.0, 0.0}, {4.0, 6.0}, {4.0, 9.2}}};
    double before = 0.0;
    double least_rise = any;
    for (const double width : tested_widths(model)) {
        const double flow = width_flow(width, model);
        outcome.figures.push_back({fmt::format("flow through {} m, by width", width), flow / width, 1.5, 2.3, "ped/(m·s)"});
        least_rise = std::min(least_rise, flow - before);
        before = flow;
        ours.points.push_back({width, flow});
    }
    outcome.figures.push_back({"least rise of the flow from one width to the next", least_rise, 0.0, any, "ped/s"});
    outcome.figures.push_back({"R² of the flow against the width", straightness(ours.points), 0.95, 1.0, ""});
    outcome.picture = draw_chart({"width, m", "flow, ped/s", {edge, ours}});
    return outcome;
}

Outcome test_bottleneck_length(std::string_view) {
    const auto time = [](double length) {
        double sum = 0.0;
        for (std::uint64_t seed = 1; seed <= 5; ++seed) sum += passing_times({.width = 1.0, .length = length}, {}, seed).back();
        return sum / 5.0;
    };
    const double shorter = time(0.2);
    const double longer = time(5.0);
    return {{{"time through 5 m over time through 0.2 m", longer / shorter, 1.0, any, ""}},
            draw_chart({"length, m", "time until all have passed, s", {{"micro", Series::Mark::ours, {{0.2, shorter}, {5.0, longer}}}}})};
}

Outcome test_single_file(std::string_view) {
    const RingCorridor ring{.length = 26.0, .width = 0.4};
    Series ours{"micro", Series::Mark::ours, {}};
    Series band{"10 to 90 % of those measured", Series::Mark::band, {}};
    int inside = 0;
    for (const FileSpeeds& bin : single_file) {
        const auto count = static_cast<std::size_t>(std::lround(bin.density * ring.length));
        double mean = 0.0;
        for (const double speed : speeds_in_file(ring, count, {}, 1)) mean += speed / static_cast<double>(count);
        if (mean >= bin.slow && mean <= bin.fast) ++inside;
        ours.points.push_back({static_cast<double>(count) / ring.length, mean});
        band.points.push_back({bin.density, bin.slow});
    }
    for (auto bin = single_file.rbegin(); bin != single_file.rend(); ++bin) band.points.push_back({bin->density, bin->fast});
    return {{{"share of the densities whose mean speed is inside", 100.0 * inside / static_cast<double>(single_file.size()), 75.0, 100.0, "%"}},
            draw_chart({"persons a metre", "speed, m/s", {band, ours}})};
}

}  // namespace shangquan
