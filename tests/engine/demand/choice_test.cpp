#include "engine/demand/choice.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

/// Three doors at equal distances from the gate, so that only floor area tells them apart.
struct ThreeVenues {
    Zone zone = ascii_zone("a.b.c\n.....\n..G..", 6);
    Behaviour behaviour;
    Workers workers{1};

    ThreeVenues() {
        behaviour.segments.push_back({"everybody", 1.0, {}, 0.0});
        behaviour.choice.distance = 0.0;
        zone.venues[1].floor_area = 200.0;
    }

    std::vector<std::uint32_t> choices(std::uint32_t visitors) {
        const WalkGrid grid{zone.floors};
        const Navigator way{zone, grid, workers};
        const Routes routes{zone, way, 600.0, workers};
        StopChoice choice{zone, way, routes, behaviour, 1, workers};
        choice.update(12 * 3600.0, std::vector<std::uint32_t>(zone.venues.size(), 0));
        std::vector<std::uint32_t> chosen;
        for (VisitorId leader = 1; leader <= visitors; ++leader) {
            const ChoiceQuestion question{leader, 0, Mobility::steps, way.node(GateId{0}), {}, 0.0, 12 * 3600.0};
            chosen.push_back(zone.venues[choice.choose(question).value].key);
        }
        return chosen;
    }
};

TEST(StopChoice, SharesVisitorsAsTheLogitSays) {
    ThreeVenues world;
    const auto chosen = world.choices(40000);
    const auto larger = std::count(chosen.begin(), chosen.end(), world.zone.venues[1].key);
    // β_area = 1: shares are as the floor areas, 100 : 200 : 100; one standard deviation is 100.
    EXPECT_NEAR(static_cast<double>(larger), 20000.0, 400.0);
}

TEST(StopChoice, LeavesEverybodyElsesChoiceAloneWhenAVenueIsAdded) {
    ThreeVenues world;
    const auto with = world.choices(20000);
    const Key added = world.zone.venues.back().key;
    world.zone.venues.pop_back();
    const auto without = world.choices(20000);
    for (std::size_t k = 0; k < with.size(); ++k)
        EXPECT_TRUE(with[k] == added || with[k] == without[k]) << k;
    EXPECT_GT(std::count(with.begin(), with.end(), added), 4000);
}

TEST(StopChoice, OffersNothingThatIsClosed) {
    ThreeVenues world;
    for (Venue& venue : world.zone.venues) venue.hours = {13 * 3600, 22 * 3600};
    const WalkGrid grid{world.zone.floors};
    const Navigator way{world.zone, grid, world.workers};
    const Routes routes{world.zone, way, 600.0, world.workers};
    StopChoice choice{world.zone, way, routes, world.behaviour, 1, world.workers};
    choice.update(12 * 3600.0, std::vector<std::uint32_t>(3, 0));
    EXPECT_FALSE(choice.choose({1, 0, Mobility::steps, way.node(GateId{0}), {}, 0.0, 12 * 3600.0}).valid());
}

}  // namespace
}  // namespace shangquan
