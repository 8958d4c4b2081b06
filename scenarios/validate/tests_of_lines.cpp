#include "engine/base/random.hpp"
#include "engine/crowd/server.hpp"
#include "scenarios/validate/chart.hpp"
#include "scenarios/validate/tests.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
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

}  // namespace

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
