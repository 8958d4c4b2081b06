#include "engine/base/random.hpp"
#include "engine/laboratory/filled_corridor.hpp"
#include "engine/movement/density_model.hpp"
#include "scenarios/validate/chart.hpp"
#include "scenarios/validate/tables.hpp"
#include "scenarios/validate/tests.hpp"
#include "scenarios/validate/walks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace shangquan {

namespace {

constexpr double fine_step = 0.1;  ///< seconds, where times are compared with clocks
constexpr double step = 0.5;       ///< seconds

/// Mean time of `count` people side by side over 60 m of open ground.
double time_over_60_m(std::string_view model, int count, double free_speed) {
    Experiment experiment{Room{{{0, 0, 80, count}}, {{80, 0, 82, count}}}, model, fine_step};
    for (int k = 0; k < count; ++k) experiment.add({{20.0 - 1e-3, k + 0.5}, free_speed, 0, 0.0});
    experiment.play(600.0);
    double sum = 0.0;
    for (int k = 0; k < count; ++k) sum += experiment.arrival(static_cast<std::size_t>(k)).value_or(std::numeric_limits<double>::infinity());
    return sum / count;
}

/// Of three crowds in a long corridor: that of one scatters by a hundredth.
SeenWalking mean_of_crowds(std::string_view model, double density) {
    constexpr int crowds = 3;
    SeenWalking mean;
    for (std::uint64_t seed = 1; seed <= crowds; ++seed) {
        const SeenWalking seen = walk_filled_corridor(model, density, 0.0, seed);
        mean.density += seen.density / crowds;
        mean.speed += seen.speed / crowds;
    }
    return mean;
}

}  // namespace

Outcome test_speed(std::string_view model) {
    Outcome outcome;
    std::vector<std::vector<Point>> walks;
    const Room room{{{0, 0, 40, 2}}, {{40, 0, 42, 2}}};
    std::vector<double> times;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Experiment experiment{room, model, fine_step, seed};
        experiment.add({{0.1, 1.0}, 1.33, 0, 0.0});
        const auto walk = play(experiment, 1, 120.0);
        walks.insert(walks.end(), walk.begin(), walk.end());
        times.push_back(experiment.arrival(0).value_or(std::numeric_limits<double>::infinity()));
    }
    const auto [least, most] = std::minmax_element(times.begin(), times.end());
    outcome.figures = {{"shortest time", *least, 26.0, 34.0, "s"}, {"longest time", *most, 26.0, 34.0, "s"}};
    outcome.picture = draw_walks(room, walks);
    return outcome;
}

Outcome test_fundamental_diagram(std::string_view model) {
    Outcome outcome;
    Chart chart{"density, ped/m²", "speed, m/s", {}};
    Series lowest{"published", Series::Mark::band, {}};
    std::vector<ChartPoint> highest;
    Series ours{std::string{model}, Series::Mark::ours, {}};
    double off_the_law = 0.0;
    for (const double density : {0.5, 1.0, 1.5, 2.0, 2.5, 3.0}) {
        const SeenWalking run = mean_of_crowds(model, density);
        const auto published = published_speeds(run.density);
        const auto [low, high] = std::minmax_element(published.begin(), published.end());
        outcome.figures.push_back({fmt::format("speed at {:.2f} ped/m²", run.density), run.speed, *low, *high, "m/s"});
        const double law = 1.34 * static_cast<double>(DensityModelParameters{}.one_way.share(static_cast<float>(run.density)));
        off_the_law = std::max(off_the_law, 100.0 * std::abs(run.speed / law - 1.0));
        lowest.points.push_back({run.density, *low});
        highest.push_back({run.density, *high});
        ours.points.push_back({run.density, run.speed});
    }
    if (model == "density") outcome.figures.push_back({"largest difference from its own law", off_the_law, 0.0, 5.0, "%"});
    lowest.points.insert(lowest.points.end(), highest.rbegin(), highest.rend());
    chart.series = {lowest, ours};
    outcome.picture = draw_chart(chart);
    return outcome;
}

Outcome test_agreement(std::string_view) {
    Outcome outcome;
    Series points{"density", Series::Mark::ours, {}};
    Series bodies{"micro", Series::Mark::measured, {}};
    for (const double density : {0.25, 0.5, 0.75, 1.0, 1.25, 1.5}) {
        const SeenWalking ours = mean_of_crowds("density", density);
        const SeenWalking theirs = mean_of_crowds("micro", density);
        outcome.figures.push_back({fmt::format("travel time at {:.2f} ped/m² over that of bodies", density), theirs.speed / ours.speed, 0.9, 1.1, ""});
        points.points.push_back({ours.density, ours.speed});
        bodies.points.push_back({theirs.density, theirs.speed});
    }
    outcome.picture = draw_chart({"density, ped/m²", "speed, m/s", {points, bodies}});
    return outcome;
}

Outcome test_premovement(std::string_view model) {
    constexpr std::size_t persons = 10;
    const Room room{{{0, 0, 8, 5}, {8, 2, 9, 3}}, {{9, 2, 11, 3}}};
    Experiment experiment{room, model, step};
    std::vector<Actor> actors;
    for (std::size_t k = 0; k < persons; ++k) {
        const Dice dice{1, k, Purpose::stay};
        actors.push_back({{0.7 + 0.6 * static_cast<double>(k), 0.8 + 0.35 * static_cast<double>(k)}, 1.34, 0, 10.0 + 90.0 * dice.uniform()});
        experiment.add(actors.back());
    }
    std::vector<double> moved(persons, std::numeric_limits<double>::infinity());
    const auto walks = play(experiment, persons, 200.0, [&](const Experiment& now) {
        for (std::size_t k = 0; k < persons; ++k) {
            const auto place = now.place(k);
            const bool has_moved = !place || std::hypot(place->x - actors[k].place.x(), place->y - actors[k].place.y()) > 1e-3;
            if (has_moved) moved[k] = std::min(moved[k], now.seconds() - step);
        }
    });
    double latest = 0.0;
    for (std::size_t k = 0; k < persons; ++k) latest = std::max(latest, std::abs(moved[k] - actors[k].sets_off));
    return {{{"largest difference between the drawn and the first moving time", latest, 0.0, step, "s"}}, draw_walks(room, walks)};
}

Outcome test_speed_by_age(std::string_view model) {
    Outcome outcome;
    Series table{"table", Series::Mark::measured, {}};
    Series ours{std::string{model}, Series::Mark::ours, {}};
    for (const auto& [age, speed] : speeds_by_age) {
        const double measured = 60.0 / time_over_60_m(model, 50, speed);
        outcome.figures.push_back({fmt::format("mean speed at {} years", age), measured, speed - 0.03, speed + 0.03, "m/s"});
        table.points.push_back({static_cast<double>(age), speed});
        ours.points.push_back({static_cast<double>(age), measured});
    }
    outcome.picture = draw_chart({"age, years", "speed, m/s", {table, ours}});
    return outcome;
}

}  // namespace shangquan
