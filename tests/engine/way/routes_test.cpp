#include "engine/way/routes.hpp"

#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace shangquan {
namespace {

constexpr double steps_as_m = 600.0;

/// A floor over another, joined in the west and in the east. The shop is above the gate, in the west.
Zone two_decks() { return ascii_zone(std::vector<std::string_view>{"^.G..........^", "^.a..........^"}, 4); }

/// A zone and the ways in it.
struct Ways {
    explicit Ways(Zone drawn, std::vector<double> waits = {}) : zone(std::move(drawn)) {
        if (!waits.empty()) routes.update(waits, workers);
    }
    [[nodiscard]] double from_gate(Mobility mobility) const {
        return routes.effort(mobility, way.node(GateId{0}), way.destination(VenueId{0}));
    }
    [[nodiscard]] double ride(PassageId passage) const {
        const Passage& taken = way.passages()[passage];
        return passage_seconds(zone.connectors[taken.connector.value], taken.upwards, usual_speed) * usual_speed;
    }

    Zone zone;
    Workers workers{1};
    WalkGrid grid{zone.floors};
    Navigator way{zone, grid, workers};
    Routes routes{zone, way, steps_as_m, workers};
};

constexpr PassageId up_in_the_west = 0;
constexpr PassageId up_in_the_east = 2;

TEST(Routes, AddUpTheWalksAndTheRide) {
    const Ways ways{two_decks()};
    const double there = ways.way.effort(ways.way.node(GateId{0}), ways.way.boarding(up_in_the_west));
    const double beyond = ways.way.effort(ways.way.exit(up_in_the_west), ways.way.destination(VenueId{0}));
    EXPECT_FALSE(std::isfinite(ways.way.effort(ways.way.node(GateId{0}), ways.way.destination(VenueId{0})))) << "no field crosses floors";
    EXPECT_NEAR(ways.from_gate(Mobility::steps), there + ways.ride(up_in_the_west) + beyond, 1e-3);
}

TEST(Routes, LeadThoseWhoGoStepFreeToTheLift) {
    Zone zone = two_decks();
    zone.connectors[1].kind = ConnectorKind::lift;
    const Ways ways{zone};
    const double there = ways.way.effort(ways.way.node(GateId{0}), ways.way.boarding(up_in_the_east));
    const double beyond = ways.way.effort(ways.way.exit(up_in_the_east), ways.way.destination(VenueId{0}));
    EXPECT_NEAR(ways.from_gate(Mobility::step_free), there + ways.ride(up_in_the_east) + beyond, 1e-3);
    EXPECT_LT(ways.from_gate(Mobility::steps), ways.from_gate(Mobility::step_free));
}

TEST(Routes, TakeStepsWhereNothingElseLeadsOn) {
    const Ways ways{two_decks()};
    EXPECT_NEAR(ways.from_gate(Mobility::step_free), ways.from_gate(Mobility::steps) + steps_as_m, 1e-3);
}

TEST(Routes, GoRoundALine) {
    const Ways quiet{two_decks()};
    const Ways crowded{two_decks(), {120.0, 0.0, 0.0, 0.0}};
    const double by_the_east = crowded.way.effort(crowded.way.node(GateId{0}), crowded.way.boarding(up_in_the_east)) +
                               crowded.ride(up_in_the_east) +
                               crowded.way.effort(crowded.way.exit(up_in_the_east), crowded.way.destination(VenueId{0}));
    EXPECT_GT(by_the_east, quiet.from_gate(Mobility::steps));
    EXPECT_LT(by_the_east, quiet.from_gate(Mobility::steps) + 120.0 * usual_speed);
    EXPECT_NEAR(crowded.from_gate(Mobility::steps), by_the_east, 1e-3);
}

TEST(Routes, CrossSeveralFloors) {
    const Ways ways{ascii_zone(std::vector<std::string_view>{"G.....", ".....^", "^....a"}, 4)};
    ASSERT_EQ(ways.way.passages().size(), 4U);
    const double walked = ways.way.effort(ways.way.node(GateId{0}), ways.way.boarding(0)) + ways.way.effort(ways.way.exit(0), ways.way.boarding(2)) +
                          ways.way.effort(ways.way.exit(2), ways.way.destination(VenueId{0}));
    EXPECT_NEAR(ways.from_gate(Mobility::steps), walked + ways.ride(0) + ways.ride(2), 1e-3);
}

TEST(Routes, KnowThatNothingLeadsThere) {
    const Ways ways{ascii_zone(std::vector<std::string_view>{"G.....", ".....a"}, 4)};
    EXPECT_TRUE(std::isinf(ways.from_gate(Mobility::steps)));
    EXPECT_TRUE(std::isinf(ways.from_gate(Mobility::step_free)));
}

}  // namespace
}  // namespace shangquan
