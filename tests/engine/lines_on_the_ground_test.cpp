#include "engine/laboratory/lab_parts.hpp"
#include "engine/simulation.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>

namespace shangquan {
namespace {

constexpr auto street = R"(
    ............
    ............
    G..........a
    ............
    ............)";

/// Somebody as they stand in line.
struct Waiting {
    Point place;
    CellId cell = no_cell;
    bool stands = false;
};

/// A zone for two hours in which 900 come in the first, looked at after every step.
struct Day {
    Zone zone;
    std::string model;
    double stay_min = 5.0;
    double patience_min = 600.0;
    double home = -100.0;  ///< the higher, the fewer stops

    template <class Look>
    ZoneCounts watch(const Look& look) const {
        Behaviour behaviour = lab_behaviour(1.34, 0.2);
        behaviour.categories[static_cast<std::size_t>(Category::snack)] = {stay_min, 0.01, {}};
        behaviour.walking.patience_min = patience_min;
        behaviour.choice.home_constant = home;
        Region region;
        region.zones.push_back(zone);
        RunOptions options;
        options.begin = 8 * 3600;
        options.end = 10 * 3600;
        options.model = model;
        Simulation simulation{region, {lab_demand(900.0, 8, GateKind::street_edge)}, behaviour, options, 1};
        while (!simulation.over()) {
            simulation.step();
            look(simulation.zone(0));
        }
        return simulation.zone(0).totals();
    }
};

std::map<VisitorId, Waiting> waiting_in(const ZoneRun& run, Stage stage) {
    std::map<VisitorId, Waiting> waiting;
    const Walkers& walkers = run.people().walkers();
    for (const Person& person : run.people().rows())
        if (person.id != 0 && person.stage == stage && person.slot != 0xffffffffU)
            waiting[person.id] = {{walkers.x[person.slot], walkers.y[person.slot]}, walkers.cell[person.slot], walkers.activity[person.slot] == Activity::standing};
    return waiting;
}

std::size_t most_on_a_square_metre(const std::map<VisitorId, Waiting>& waiting) {
    std::map<CellId, std::size_t> on_cell;
    std::size_t most = 0;
    for (const auto& [visitor, person] : waiting)
        if (person.stands) most = std::max(most, ++on_cell[person.cell]);
    return most;
}

class LinesOnTheGround : public testing::TestWithParam<std::string> {};

/// They leave after a stop or none, by a gate that lets one out every ten seconds.
Day slow_gate(const std::string& model) {
    Day day{ascii_zone(street, 3), model};
    day.home = 6.0;
    day.zone.gates[0].rate_out = 0.1;
    return day;
}

TEST_P(LinesOnTheGround, KeepTwoOnASquareMetreBeforeAGate) {
    std::size_t longest = 0;
    std::size_t most = 0;
    double furthest = 0.0;
    const Day day = slow_gate(GetParam());
    day.watch([&](const ZoneRun& run) {
        const auto waiting = waiting_in(run, Stage::gate_queue);
        longest = std::max(longest, waiting.size());
        if (waiting.size() > 100) return;
        most = std::max(most, most_on_a_square_metre(waiting));
        for (const auto& [visitor, person] : waiting)
            if (person.stands) furthest = std::max(furthest, (person.place - day.zone.gates[0].position).norm());
    });
    EXPECT_GT(longest, 100U);
    EXPECT_LE(most, 2U);
    EXPECT_GT(furthest, 4.0);
    EXPECT_LT(furthest, 12.0) << "a hundred people, two on a square metre, in half a circle of 6 m";
}

TEST_P(LinesOnTheGround, AreJoinedAtTheirEnd) {
    const Day day = slow_gate(GetParam());
    std::map<VisitorId, Waiting> before;
    double nearest = 1e9;
    std::size_t joined = 0;
    day.watch([&](const ZoneRun& run) {
        const auto waiting = waiting_in(run, Stage::gate_queue);
        for (const auto& [visitor, person] : waiting) {
            if (before.size() < 60 || before.contains(visitor)) continue;
            nearest = std::min(nearest, (person.place - day.zone.gates[0].position).norm());
            ++joined;
        }
        before = waiting;
    });
    EXPECT_GT(joined, 100U);
    EXPECT_GT(nearest, 2.0) << "nobody walks through sixty people to the gate and back";
}

TEST_P(LinesOnTheGround, AreServedAtTheirFront) {
    const Day day = slow_gate(GetParam());
    std::map<VisitorId, Waiting> before;
    double furthest = 0.0;
    std::size_t served = 0;
    day.watch([&](const ZoneRun& run) {
        const auto waiting = waiting_in(run, Stage::gate_queue);
        for (const auto& [visitor, person] : before) {
            if (before.size() < 20 || waiting.contains(visitor)) continue;
            furthest = std::max(furthest, (person.place - day.zone.gates[0].position).norm());
            ++served;
        }
        before = waiting;
    });
    EXPECT_GT(served, 300U);
    EXPECT_LT(furthest, 2.5) << "a place at the front is within 1.6 m";
}

TEST_P(LinesOnTheGround, FormBeforeTheDoorOfAFullShopAndMoveUp) {
    Day day{ascii_zone(street, 3), GetParam(), 60.0};
    day.zone.venues[0].capacity = 200;
    std::size_t longest = 0;
    std::size_t most = 0;
    double at_front = 0.0;
    double steps = 0.0;
    const ZoneCounts counts = day.watch([&](const ZoneRun& run) {
        const auto waiting = waiting_in(run, Stage::venue_queue);
        longest = std::max(longest, waiting.size());
        most = std::max(most, most_on_a_square_metre(waiting));
        if (waiting.size() < 10) return;
        ++steps;
        at_front += std::any_of(waiting.begin(), waiting.end(), [&](const auto& one) { return (one.second.place - day.zone.venues[0].doors[0]).norm() < 2.0; }) ? 1.0 : 0.0;
    });
    EXPECT_EQ(longest, 20U) << "one for ten inside";
    EXPECT_LE(most, 2U);
    EXPECT_GT(steps, 600.0);
    EXPECT_GT(at_front / steps, 0.95);
    EXPECT_EQ(counts.venues[0].longest_queue, 20U);
}

TEST_P(LinesOnTheGround, OfThoseWhoLosePatienceCloseUp) {
    Day day{ascii_zone(street, 3), GetParam(), 60.0, 1.0};
    day.zone.venues[0].capacity = 200;
    std::size_t last = 1;
    std::map<VisitorId, Waiting> all;
    const ZoneCounts counts = day.watch([&](const ZoneRun& run) {
        const auto waiting = waiting_in(run, Stage::venue_queue);
        last = waiting.size();
        all.insert(waiting.begin(), waiting.end());
    });
    EXPECT_GT(all.size(), 100U) << "who has left makes room for others, though nobody enters";
    EXPECT_GT(counts.venues[0].turned_away, 100U);
    EXPECT_EQ(last, 0U);
    EXPECT_EQ(counts.admitted, counts.left + counts.present);
}

TEST_P(LinesOnTheGround, StandBeforeAStairThatCarriesLess) {
    Day day{ascii_zone(std::vector<std::string_view>{"G........^", "a........^"}, 3), GetParam()};
    day.zone.connectors[0].width = 0.2;
    day.zone.gates[0].rate_in = 50.0;
    std::size_t most = 0;
    std::size_t longest = 0;
    day.watch([&](const ZoneRun& run) {
        const auto waiting = waiting_in(run, Stage::connector_queue);
        longest = std::max(longest, waiting.size());
        if (waiting.size() <= 30) most = std::max(most, most_on_a_square_metre(waiting));
    });
    EXPECT_GT(longest, 100U);
    EXPECT_LE(most, 2U);
}

TEST_P(LinesOnTheGround, EndAtTurnstilesThatTakeTheirTime) {
    Day day = slow_gate(GetParam());
    day.zone.gates[0].turnstiles_out = 2;
    std::map<VisitorId, int> seconds;
    std::map<VisitorId, Waiting> passing;
    std::size_t most = 0;
    const ZoneCounts counts = day.watch([&](const ZoneRun& run) {
        passing = waiting_in(run, Stage::at_turnstile);
        for (const auto& [visitor, person] : passing) ++seconds[visitor];
        most = std::max(most, passing.size());
    });
    EXPECT_EQ(most, 2U);
    EXPECT_NEAR(counts.gates[0].out, 0.1 * 7000.0, 20.0) << "two that take 20 s each";
    for (const auto& [visitor, lasted] : seconds)
        EXPECT_TRUE(passing.contains(visitor) || std::abs(lasted - 20) <= 1) << lasted;
}

INSTANTIATE_TEST_SUITE_P(All, LinesOnTheGround, testing::Values("density", "micro"), [](const auto& param) { return param.param; });

}  // namespace
}  // namespace shangquan
