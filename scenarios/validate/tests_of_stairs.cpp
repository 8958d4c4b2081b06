#include "engine/laboratory/flight.hpp"
#include "scenarios/validate/chart.hpp"
#include "scenarios/validate/tables.hpp"
#include "scenarios/validate/tests.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace shangquan {

namespace {

constexpr double any = std::numeric_limits<double>::infinity();

/// Times of lone walkers on a flight of 10 m against length over a published speed.
Outcome times_on_stairs(std::string_view model, bool upwards, double published_speed) {
    const Flight flight{.upwards = upwards};
    const Flown flown = walk_flight(flight, std::string{model});
    const double expected = flight.length / published_speed;
    Series ours{std::string{model}, Series::Mark::ours, {}};
    for (const double seconds : flown.seconds) ours.points.push_back({static_cast<double>(ours.points.size() + 1), seconds});
    const auto persons = static_cast<double>(flown.seconds.size());
    const double mean = std::accumulate(flown.seconds.begin(), flown.seconds.end(), 0.0) / persons;
    return {{{"persons", persons, 100.0, any, ""},
             {"mean time on 10 m", mean, 0.95 * expected, 1.05 * expected, "s"},
             {"longest time on 10 m", *std::max_element(flown.seconds.begin(), flown.seconds.end()), 0.95 * expected, 1.05 * expected, "s"}},
            draw_chart({"person", "time on the stairs, s", {ours}})};
}

}  // namespace

Outcome test_stairs_up(std::string_view model) { return times_on_stairs(model, true, 0.50); }

Outcome test_stairs_down(std::string_view model) { return times_on_stairs(model, false, 0.65); }

Outcome test_stairs_diagram(std::string_view model) {
    constexpr double width = 2.0;
    Outcome outcome;
    Series ours{std::string{model}, Series::Mark::ours, {}};
    Series fruin{"Fruin 1971", Series::Mark::measured, {}};
    Series hcm{"HCM 2000", Series::Mark::measured, {}};
    for (const StairsPoint& point : fruin_stairs) fruin.points.push_back({point.density, point.speed()});
    for (const StairsPoint& point : hcm_stairs) hcm.points.push_back({point.density, point.speed()});
    for (const double a_second : {0.6, 0.9, 1.2, 1.5, 1.7}) {
        const Flight flight{.width = width, .a_second = a_second};
        const Flown flown = walk_flight(flight, std::string{model});
        const double seconds = std::accumulate(flown.seconds.begin(), flown.seconds.end(), 0.0) / static_cast<double>(flown.seconds.size());
        const double density = flown.flow * seconds / (flight.length * width);
        const auto [low, high] = std::minmax({speed_on_stairs(fruin_stairs, density), speed_on_stairs(hcm_stairs, density)});
        outcome.figures.push_back({fmt::format("speed at {:.2f} ped/m²", density), flight.length / seconds, 0.95 * low, 1.05 * high, "m/s"});
        ours.points.push_back({density, flight.length / seconds});
    }
    outcome.picture = draw_chart({"density on the stairs, ped/m²", "horizontal speed up, m/s", {ours, fruin, hcm}});
    return outcome;
}

Outcome test_congested_stairs(std::string_view model) {
    const auto crowded = [model](bool upwards) {
        return walk_flight({.upwards = upwards, .width = 2.0, .a_second = 3.0}, std::string{model});
    };
    const Flown up = crowded(true);
    const Flown down = crowded(false);
    const auto growth = [](const Flown& flown) { return static_cast<double>(flown.waiting_at_the_end) - static_cast<double>(flown.waiting_then); };
    const Series ours{std::string{model}, Series::Mark::ours, {{10.0, static_cast<double>(up.waiting_then)}, {30.0, static_cast<double>(up.waiting_at_the_end)}}};
    return {{{"flow up, by width", up.flow / 2.0, 0.95 * 0.88, 1.05 * 0.88, "ped/(m·s)"},
             {"flow down, by width", down.flow / 2.0, 0.95 * 1.1, 1.05 * 1.1, "ped/(m·s)"},
             {"flow down over flow up", down.flow / up.flow, 1.0, any, ""},
             {"growth of the crowd at the foot in 20 minutes", growth(up), 1.0, any, "persons"},
             {"growth of the crowd at the head in 20 minutes", growth(down), 1.0, any, "persons"}},
            draw_chart({"minutes", "persons waiting at the foot", {ours}})};
}

}  // namespace shangquan
