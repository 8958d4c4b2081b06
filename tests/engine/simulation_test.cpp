#include "engine/movement/models.hpp"
#include "engine/simulation.hpp"
#include "tests/support/ascii_place.hpp"
#include "tests/support/small_day.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace shangquan {
namespace {

constexpr std::string_view courtyard = R"(
    G..........#....a
    ...........#.....
    ...##......#.....
    ...##............
    ...##......#.....
    b..........#....H)";

/// What holds whichever way people move.
class Law : public testing::TestWithParam<std::string_view> {
protected:
    [[nodiscard]] static SmallDay courtyard_day(double visitors) {
        SmallDay day{ascii_zone(courtyard, 3), visitors};
        day.options.model = GetParam();
        return day;
    }
};

INSTANTIATE_TEST_SUITE_P(Models, Law, testing::ValuesIn(model_names()), [](const auto& model) { return std::string{model.param}; });

TEST_P(Law, AdmitsEveryVisitorOfTheDayAndLetsThemAllOut) {
    const SmallDay day = courtyard_day(2000);
    Simulation simulation{day.region, day.demands, day.behaviour, day.options, 1};
    while (!simulation.over()) simulation.step();
    const ZoneCounts& totals = simulation.zone(0).totals();
    EXPECT_EQ(totals.admitted, 2000U);
    EXPECT_EQ(totals.left + totals.present, 2000U);
    EXPECT_EQ(totals.present, 0U);
}

TEST_P(Law, KeepsAdmittedEqualToPresentPlusLeftAtEveryStep) {
    const SmallDay day = courtyard_day(2000);
    Simulation simulation{day.region, day.demands, day.behaviour, day.options, 1};
    std::uint64_t intervals = 0;
    while (!simulation.over()) {
        simulation.step();
        const ZoneCounts& totals = simulation.zone(0).totals();
        if (simulation.tick() % 900 != 0) continue;
        EXPECT_EQ(totals.admitted, totals.left + totals.present);
        ++intervals;
    }
    EXPECT_EQ(intervals, 72U);
}

TEST_P(Law, AddsUpStaysToOccupancyTimesTime) {
    const SmallDay day = courtyard_day(2000);
    Simulation simulation{day.region, day.demands, day.behaviour, day.options, 1};
    std::map<VisitorId, std::uint64_t> stays;  // steps each visitor spent at venues, as their stage tells
    while (!simulation.over()) {
        simulation.step();
        for (const Person& person : simulation.zone(0).people().rows())
            if (person.stage == Stage::inside || person.stage == Stage::staying_open)
                if (person.id != 0) ++stays[person.id];
    }
    std::uint64_t stayed = 0;
    for (const auto& [visitor, steps] : stays) stayed += steps;
    std::uint64_t occupied = 0;
    for (const VenueCounts& venue : simulation.zone(0).totals().venues) occupied += venue.person_steps;
    EXPECT_GT(stays.size(), 1000U);
    EXPECT_GT(stayed, 0U);
    EXPECT_EQ(stayed, occupied);
}

TEST_P(Law, KeepsEverybodyOnTheWalkableArea) {
    const SmallDay day = courtyard_day(3000);
    Simulation simulation{day.region, day.demands, day.behaviour, day.options, 1};
    std::size_t looked_at = 0;
    while (!simulation.over()) {
        simulation.step();
        const Walkers& walkers = simulation.zone(0).people().walkers();
        for (std::size_t slot = 0; slot < walkers.size(); ++slot) {
            const Cell cell = day.region.zones[0].floors[0].mask.frame.cell_of(walkers.x[slot], walkers.y[slot]);
            ASSERT_EQ(day.region.zones[0].floors[0].mask.at(cell), 1);
            ++looked_at;
        }
    }
    EXPECT_GT(looked_at, 100000U);
}

TEST(Simulation, SpreadsVisitorsOverAGroundRoundTheCorner) {
    Zone zone = ascii_zone("##########.\n##########.\n##########.\n##########.\nG...a......", 4);
    zone.venues[0].ground.outer() = {{16, 0}, {16, 4}, {40, 4}, {40, 20}, {44, 20}, {44, 0}, {16, 0}};
    const SmallDay day{std::move(zone), 2000};
    Simulation simulation{day.region, day.demands, day.behaviour, day.options, 1};
    double staying = 0.0;
    double round_the_corner = 0.0;
    while (!simulation.over()) {
        simulation.step();
        for (const Person& person : simulation.zone(0).people().rows()) {
            if (person.stage != Stage::staying_open) continue;
            if (simulation.zone(0).people().walkers().activity[person.slot] != Activity::standing) continue;
            ++staying;
            if (simulation.zone(0).people().walkers().y[person.slot] > 4.0F) ++round_the_corner;
        }
    }
    // 16 of the 44 metres of ground; walking there takes a little of the stay.
    EXPECT_GT(staying, 10000.0);
    EXPECT_GT(round_the_corner / staying, 0.3);
    EXPECT_LT(round_the_corner / staying, 16.0 / 44.0);
}

TEST(Simulation, LeadsEverybodyToTheDoorOfTheirOwnVenueThoughNeighboursShareAWay) {
    const SmallDay day{ascii_zone("G..............\n...............\n...a..b.....c.H", 4), 2000};
    Simulation simulation{day.region, day.demands, day.behaviour, day.options, 1};
    std::map<VisitorId, Point> outside;
    std::array<int, 3> entered{};
    while (!simulation.over()) {
        simulation.step();
        const Walkers& walkers = simulation.zone(0).people().walkers();
        for (const Person& person : simulation.zone(0).people().rows()) {
            if (person.id == 0) continue;
            if (person.stage == Stage::to_venue) outside[person.id] = {walkers.x[person.slot], walkers.y[person.slot]};
            if (person.stage != Stage::inside || !outside.contains(person.id)) continue;
            EXPECT_LT((outside[person.id] - day.region.zones[0].venues[person.target].doors[0]).norm(), 4.0);
            ++entered[person.target];
            outside.erase(person.id);
        }
    }
    for (const int count : entered) EXPECT_GT(count, 100);
}

TEST_P(Law, GivesTheSameStateHashOnOneTwoAndEightThreadsAndTwiceInOneProcess) {
    const SmallDay day = courtyard_day(3000);
    std::vector<std::uint64_t> hashes;
    for (const int threads : {1, 2, 8, 1}) {
        Simulation simulation{day.region, day.demands, day.behaviour, day.options, threads};
        while (!simulation.over()) simulation.step();
        hashes.push_back(simulation.state_hash());
    }
    EXPECT_EQ(hashes, std::vector<std::uint64_t>(4, hashes.front()));
}

TEST(Simulation, GivesTheSameStateHashOnOneTwoAndEightThreadsForCrowdsThatAreSharedBetweenThem) {
    SmallDay day{ascii_zone(courtyard, 12), 900000};
    for (Gate& gate : day.region.zones[0].gates) gate.rate_in = gate.rate_out = 60.0;
    for (Venue& venue : day.region.zones[0].venues) venue.capacity = 20000;
    day.options.begin = 8 * 3600;
    day.options.end = 8 * 3600 + 1200;
    std::vector<std::uint64_t> hashes;
    std::size_t walkers = 0;
    for (const int threads : {1, 2, 8}) {
        Simulation simulation{day.region, day.demands, day.behaviour, day.options, threads};
        while (!simulation.over()) {
            simulation.step();
            walkers = std::max(walkers, simulation.zone(0).people().walkers().size());
        }
        hashes.push_back(simulation.state_hash());
    }
    EXPECT_GT(walkers, 2048U);  // more than one thread's share
    EXPECT_EQ(hashes, std::vector<std::uint64_t>(3, hashes.front()));
}

/// Two crowds, the second large when the first has thinned out, and a handful of people beside them.
TEST(Simulation, CountsTheSameWhetherAZoneIsWalkedByOneThreadOrByAll) {
    SmallDay day{ascii_zone(courtyard, 3), 4000};
    day.region.zones[0].lines.push_back({"middle", {}, FloorId{0}, {18, 0}, {18, 18}});
    for (const std::string name : {"second", "third"}) {
        Zone zone = day.region.zones[0];
        zone.id = name;
        for (Gate& gate : zone.gates) gate.key = key_of(name + "/" + gate.id);
        day.region.zones.push_back(std::move(zone));
        day.demands.push_back(day.demands[0]);
    }
    for (std::size_t hour = 0; hour < 24; ++hour) {
        day.demands[0].profile[hour] = hour == 8 ? 1.0 : 0.05;
        day.demands[1].profile[hour] = hour == 9 ? 1.0 : 0.05;
    }
    day.demands[2].visitors = 100;
    day.options.begin = 8 * 3600;
    day.options.end = 11 * 3600;
    std::vector<std::vector<std::uint64_t>> seen;
    for (const int threads : {1, 2, 8}) {
        Simulation simulation{day.region, day.demands, day.behaviour, day.options, threads};
        while (!simulation.over()) simulation.step();
        seen.push_back({simulation.state_hash()});
        for (std::size_t row = 0; row < 3; ++row) {
            const LineCounts& line = simulation.zone(row).totals().lines.at(0);
            seen.back().insert(seen.back().end(), {line.forward, line.backward});
        }
    }
    for (std::size_t row = 0; row < 3; ++row) EXPECT_GT(seen[0][1 + 2 * row], 10U);
    EXPECT_EQ(seen[1], seen[0]);
    EXPECT_EQ(seen[2], seen[0]);
}

/// Two courtyards joined by a bus of five minutes each way; a third of the first one's visitors go on to the second.
TEST(Simulation, TakesTravellersToTheOtherZoneAndCountsThemAcrossBothCordons) {
    SmallDay day{ascii_zone(courtyard, 3), 1500};
    day.region.zones.push_back(day.region.zones[0]);
    Zone& second = day.region.zones[1];
    second.id = "second";
    for (Gate& gate : second.gates) gate.key = key_of("second/" + gate.id);
    day.region.transit.push_back({"bus", {}, TransitMode::bus, ZoneId{0}, ZoneId{1}, {GateId{0}}, {GateId{1}}, 5.0});
    day.demands.push_back(day.demands[0]);
    day.demands[0].onward = 0.33;
    Simulation simulation{day.region, day.demands, day.behaviour, day.options, 2};
    while (!simulation.over()) simulation.step();
    const ZoneCounts& from = simulation.zone(0).totals();
    const ZoneCounts& to = simulation.zone(1).totals();
    EXPECT_EQ(simulation.travelling(), 0U);
    EXPECT_EQ(from.to_zones, to.from_zones);
    EXPECT_NEAR(from.to_zones, 495.0, 75.0);
    EXPECT_NEAR(to.admitted, 1500.0, 75.0);
    EXPECT_EQ(to.admitted, to.left + to.present);
}

TEST(Simulation, GivesAnotherStateHashForAnotherSeed) {
    SmallDay day{ascii_zone(courtyard, 3), 500};
    Simulation first{day.region, day.demands, day.behaviour, day.options, 1};
    while (!first.over()) first.step();
    day.options.seed = 2;
    Simulation second{day.region, day.demands, day.behaviour, day.options, 1};
    while (!second.over()) second.step();
    EXPECT_NE(first.state_hash(), second.state_hash());
}

TEST(Simulation, NeverFillsAVenueBeyondItsCapacity) {
    SmallDay day{ascii_zone(courtyard, 3), 3000};
    for (Venue& venue : day.region.zones[0].venues) venue.capacity = 20;
    Simulation simulation{day.region, day.demands, day.behaviour, day.options, 1};
    std::uint32_t turned_away = 0;
    while (!simulation.over()) {
        simulation.step();
        if (simulation.tick() % 900 != 0) continue;
        for (const VenueCounts& venue : simulation.zone(0).counts().venues) {
            EXPECT_LE(venue.occupancy, 20U);
            turned_away += venue.turned_away;
        }
    }
    EXPECT_GT(turned_away, 0U);
}

TEST(Simulation, LetsEverybodyOutOfTheVenuesTheyEntered) {
    const SmallDay day{ascii_zone(courtyard, 3), 800};
    Simulation simulation{day.region, day.demands, day.behaviour, day.options, 1};
    while (!simulation.over()) simulation.step();
    const ZoneCounts& totals = simulation.zone(0).totals();
    std::uint64_t entered = 0;
    std::uint64_t left = 0;
    for (const VenueCounts& venue : totals.venues) {
        entered += venue.entered;
        left += venue.left;
    }
    EXPECT_EQ(entered, left);
    EXPECT_GT(entered, 800U);
}

TEST(Simulation, EmptiesAnAreaThatClosesAndLetsNobodyIn) {
    SmallDay day{ascii_zone(courtyard, 3), 4000};
    Closure closure;
    closure.floor = FloorId{0};
    Polygon strip;
    strip.outer() = {{6, 0}, {6, 18}, {21, 18}, {21, 0}, {6, 0}};
    closure.area = {strip};
    closure.from = 12 * 3600;
    closure.until = 13 * 3600;
    day.region.zones[0].closures.push_back(closure);
    Simulation simulation{day.region, day.demands, day.behaviour, day.options, 2};
    std::size_t before = 0;
    std::size_t during = 0;
    while (!simulation.over()) {
        simulation.step();
        const double seconds = simulation.seconds();
        const Walkers& walkers = simulation.zone(0).people().walkers();
        for (std::size_t slot = 0; slot < walkers.size(); ++slot) {
            const bool inside = walkers.x[slot] > 6.5F && walkers.x[slot] < 20.5F;
            if (inside && seconds < 12 * 3600) ++before;
            if (inside && seconds > 12 * 3600 + 300 && seconds < 13 * 3600) ++during;
        }
    }
    EXPECT_GT(before, 1000U);
    EXPECT_EQ(during, 0U);
}

TEST(Simulation, TakesVisitorsUpAndDownTheStairs) {
    const std::vector<std::string_view> two_floors{R"(
        G.......
        ....#.^.
        ........)",
                                                   R"(
        ########
        #.....^.
        #.a.....)"};
    const SmallDay day{ascii_zone(two_floors, 3), 600};
    Simulation simulation{day.region, day.demands, day.behaviour, day.options, 1};
    while (!simulation.over()) simulation.step();
    const ZoneCounts& totals = simulation.zone(0).totals();
    EXPECT_EQ(totals.admitted, 600U);
    EXPECT_EQ(totals.left, 600U);
    ASSERT_EQ(totals.connectors.size(), 1U);
    EXPECT_GE(totals.connectors[0].up, 600U);
    EXPECT_EQ(totals.connectors[0].up, totals.connectors[0].down);
}

}  // namespace
}  // namespace shangquan
