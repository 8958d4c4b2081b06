#include "engine/base/random.hpp"
#include "engine/crowd/server.hpp"
#include "engine/laboratory/lab_parts.hpp"
#include "engine/laboratory/room.hpp"
#include "scenarios/validate/chart.hpp"
#include "scenarios/validate/tests.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

namespace shangquan {

namespace {

/// Mean seconds in line before `server`, for people who come at random, so many a second.
double wait_before(Server<double> server, double arrivals) {
    constexpr double step = 0.05;  // seconds
    constexpr int customers = 400'000;
    double arrival = 0.0;
    double waited = 0.0;
    int served = 0;
    auto next = [&, k = std::uint64_t{0}]() mutable { arrival -= std::log(Dice{1, k++, Purpose::arrival}.uniform()) / arrivals; };
    next();
    for (std::int64_t tick = 1; served < customers; ++tick) {
        const double now = static_cast<double>(tick) * step;
        for (; arrival <= now; next()) server.line.push_back(arrival);
        for (server.tick(step); server.ready(); ++served) waited += now - server.serve();
    }
    return waited / customers - step / 2.0;  // arrivals are noticed at the end of a step
}

/// Pollaczek 1930 and Khinchine 1932 for service that always takes as long.
double pollaczek_khinchine(double load, double service) { return load * service / (2.0 * (1.0 - load)); }

/// Crommelin 1932 for several lanes whose service always takes as long: as many as were served a service ago have left, and those have
/// come who came since, so the numbers present before and after have one distribution, which is found by letting it settle.
double crommelin(double load, double service, std::size_t lanes) {
    constexpr std::size_t most = 400;
    constexpr int rounds = 4000;
    const double coming = load * static_cast<double>(lanes);
    std::vector<double> come(most, std::exp(-coming));
    for (std::size_t k = 1; k < most; ++k) come[k] = come[k - 1] * coming / static_cast<double>(k);
    std::vector<double> present(most, 0.0);
    present[0] = 1.0;
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> later(most, 0.0);
        for (std::size_t n = 0; n < most; ++n) {
            const std::size_t left = n > lanes ? n - lanes : 0;
            for (std::size_t k = 0; left + k < most && k < 60; ++k) later[left + k] += present[n] * come[k];
        }
        present.swap(later);
    }
    double in_line = 0.0;
    for (std::size_t n = lanes; n < most; ++n) in_line += present[n] * static_cast<double>(n - lanes);
    return in_line * service / coming;
}

/// Our waits against a law's by load.
Outcome compare_waits(const std::vector<double>& loads, const std::string& law_name, const std::function<double(double)>& wait, const std::function<double(double)>& law) {
    Outcome outcome;
    Series ours{"ours", Series::Mark::ours, {}};
    Series theirs{law_name, Series::Mark::measured, {}};
    for (const double load : loads) {
        ours.points.push_back({load, wait(load)});
        theirs.points.push_back({load, law(load)});
        outcome.figures.push_back({fmt::format("mean wait over the law's at load {:.1f}", load), ours.points.back().y / theirs.points.back().y, 0.95, 1.05, ""});
    }
    outcome.picture = draw_chart({"load", "mean wait, s", {ours, theirs}});
    return outcome;
}

/// What a place with so many seats and so many places in line does to those who come.
struct Full {
    double wait = 0.0;         ///< mean seconds in line of those who get in
    double turned_away = 0.0;  ///< share of all
};

/// M/M/c/K (Erlang 1917), for people who come at random and stay `service` seconds, spread exponentially.
Full erlang(double load, double service, int seats, int line) {
    std::vector<double> present{1.0};
    for (int n = 1; n <= seats + line; ++n) present.push_back(present.back() * load * seats / std::min(n, seats));
    const double all = std::accumulate(present.begin(), present.end(), 0.0);
    double waiting = 0.0;
    for (int n = seats; n <= seats + line; ++n) waiting += (n - seats) * present[static_cast<std::size_t>(n)] / all;
    const double away = present.back() / all;
    return {waiting * service / (load * seats * (1.0 - away)), away};
}

constexpr int bar_seats = 4;
constexpr int bar_line = 4;            // the least before any venue
constexpr double bar_stay = 600.0;     // seconds
constexpr int bars = 160;
constexpr int bar_hours = 22;
constexpr int filling_hours = 2;       // nothing is counted

/// Bars along both sides of a street, all alike and equally far for who chooses.
Zone street_of_bars() {
    Zone zone = Room{{{0, 0, 3 * bars / 2 + 4, 20}}, {}}.zone();
    zone.gates.push_back(lab_gate("room/gate", FloorId{0}, {1.5, 10.5}));
    for (int bar = 0; bar < bars; ++bar) {
        zone.venues.push_back(lab_venue(fmt::format("room/bar{}", bar), FloorId{0}, {4.5 + 3.0 * (bar / 2), bar % 2 == 0 ? 0.5 : 19.5}));
        zone.venues.back().capacity = bar_seats;
    }
    return zone;
}

/// What bars have done, all together.
struct Served {
    double waited = 0.0;  ///< seconds
    double entered = 0.0;
    double away = 0.0;

    explicit Served(const ZoneCounts& counts) {
        for (const VenueCounts& bar : counts.venues) {
            waited += 0.5 * static_cast<double>(bar.waited_steps);
            entered += bar.entered;
            away += bar.turned_away;
        }
    }
};

/// A run of a whole day. One bar of 160 is any visitor's by their own dice, so whoever comes to it comes at random.
Full crowded_bars(double load) {
    Behaviour behaviour = lab_behaviour(1.34, 0.2);
    behaviour.choice.distance = behaviour.choice.crowding = 0.0;
    behaviour.choice.home_per_stop = 200.0;
    behaviour.walking.patience_min = 1e4;
    behaviour.categories[static_cast<std::size_t>(Category::sight)] = {bar_stay / 60.0 / std::sqrt(2.0), 1.0, {}};
    ZoneDemand demand = lab_demand(load * bar_seats * bars * bar_hours * 3600.0 / bar_stay, 0, GateKind::street_edge);
    std::fill_n(demand.profile.begin(), bar_hours, 1.0);
    const auto until = [&](int hour) { return Served{lab_run(street_of_bars(), demand, behaviour, 0, hour, "density")}; };
    const Served filling = until(filling_hours);
    const Served all = until(bar_hours);
    const double entered = all.entered - filling.entered;
    const double away = all.away - filling.away;
    return {(all.waited - filling.waited) / entered, away / (away + entered)};
}

}  // namespace

Outcome test_venue_queue(std::string_view) {
    Outcome outcome;
    Series ours{"ours", Series::Mark::ours, {}};
    Series theirs{"M/M/4/8", Series::Mark::measured, {}};
    for (const double load : {0.6, 0.9, 1.2}) {
        const Full run = crowded_bars(load);
        const Full law = erlang(load, bar_stay, bar_seats, bar_line);
        ours.points.push_back({load, run.wait});
        theirs.points.push_back({load, law.wait});
        outcome.figures.push_back({fmt::format("mean wait over the law's at load {:.1f}", load), run.wait / law.wait, 0.9, 1.1, ""});
        outcome.figures.push_back({fmt::format("share turned away less the law's at load {:.1f}", load), 100.0 * (run.turned_away - law.turned_away), -2.0, 2.0, "%"});
    }
    outcome.picture = draw_chart({"load", "mean wait, s", {ours, theirs}});
    return outcome;
}

Outcome test_door_queue(std::string_view) {
    constexpr double service = 5.0;  // seconds
    return compare_waits({0.3, 0.5, 0.7, 0.8, 0.9}, "M/D/1", [](double load) { return wait_before(Server<double>{1.0 / service}, load / service); },
                         [](double load) { return pollaczek_khinchine(load, service); });
}

Outcome test_turnstile_queue(std::string_view) {
    constexpr double service = 2.2;  // seconds
    constexpr std::size_t lanes = 4;
    return compare_waits({0.7, 0.8, 0.9}, "M/D/4", [](double load) { return wait_before(Server<double>{lanes, service}, load * lanes / service); },
                         [](double load) { return crommelin(load, service, lanes); });
}

}  // namespace shangquan
