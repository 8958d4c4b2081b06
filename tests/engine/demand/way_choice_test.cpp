#include "engine/demand/way_choice.hpp"

#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace shangquan {
namespace {

constexpr VisitorId asked = 20000;

/// Everybody at the gate who is asked which way they go to the shop.
struct Asking {
    explicit Asking(Zone drawn) : zone(std::move(drawn)) { choice.unseen_s = 0.0; }

    /// How many of `asked` walk where first.
    [[nodiscard]] std::map<DestinationId, int> ways(Mobility mobility = Mobility::steps, std::vector<double> waits = {}) {
        const WayChoice choosing{zone, grid, way, routes, choice, 1};
        waits.resize(way.passages().size(), 0.0);
        std::map<DestinationId, int> taken;
        for (VisitorId leader = 1; leader <= asked; ++leader) {
            const auto first = choosing.next({leader, mobility, 0, way.node(GateId{0})}, way.destination(VenueId{0}), waits);
            if (first) ++taken[*first];
        }
        return taken;
    }
    [[nodiscard]] double seconds(PassageId passage) const {
        const Passage& taken = way.passages()[passage];
        const double walked = way.effort(way.node(GateId{0}), way.boarding(passage)) + way.effort(way.exit(passage), way.destination(VenueId{0}));
        return walked / usual_speed + passage_seconds(zone.connectors[taken.connector.value], taken.upwards, usual_speed);
    }

    ChoiceCoefficients choice;
    Zone zone;
    Workers workers{1};
    WalkGrid grid{zone.floors};
    Navigator way{zone, grid, workers};
    Routes routes{zone, way, 600.0, workers};
};

/// The gate lies nearer to the western stair, the shop above it.
Zone two_decks() { return ascii_zone(std::vector<std::string_view>{"^...G.....^", "^...a.....^"}, 3); }

constexpr PassageId west = 0;
constexpr PassageId east = 2;

TEST(WayChoice, SharesWaysAsTheLogitSays) {
    Asking asking{two_decks()};
    const auto ways = asking.ways();
    const double apart = asking.seconds(east) - asking.seconds(west);
    ASSERT_GT(apart, 5.0);
    const double share = 1.0 / (1.0 + std::exp(-apart / asking.choice.way_s));
    ASSERT_EQ(ways.size(), 2U);
    EXPECT_NEAR(ways.at(asking.way.boarding(west)), share * asked, 4.0 * std::sqrt(asked) / 2.0);
}

TEST(WayChoice, CountsTheLineBefore) {
    Asking asking{two_decks()};
    const double apart = asking.seconds(east) - asking.seconds(west);
    const auto ways = asking.ways(Mobility::steps, {apart, 0.0, 0.0, 0.0});
    EXPECT_NEAR(ways.at(asking.way.boarding(west)), asked / 2.0, 4.0 * std::sqrt(asked) / 2.0);
}

TEST(WayChoice, PrefersWhatIsInSight) {
    Asking open{two_decks()};
    const Zone hidden = ascii_zone(std::vector<std::string_view>{"...........\n^##.G.....^", "...........\n^...a.....^"}, 3);
    Asking behind_a_corner{hidden};
    for (Asking* asking : {&open, &behind_a_corner}) {
        const auto with = [&](double unseen) {
            asking->choice.unseen_s = unseen;
            return asking->ways().at(asking->way.boarding(west));
        };
        if (asking == &open) EXPECT_EQ(with(30.0), with(0.0)) << "all in sight";
        else EXPECT_LT(with(30.0), with(0.0) / 2);
    }
}

TEST(WayChoice, LeadsThoseWhoGoStepFreeToTheLift) {
    Zone zone = two_decks();
    zone.connectors[1].kind = ConnectorKind::lift;
    Asking asking{zone};
    EXPECT_EQ(asking.ways(Mobility::step_free), (std::map<DestinationId, int>{{asking.way.boarding(east), asked}}));
}

TEST(WayChoice, LeavesTheFloorOfItsGoalForNoStairBeyondIt) {
    Asking asking{ascii_zone(std::vector<std::string_view>{"^..........^", "^..a...G...^"}, 3)};
    EXPECT_EQ(asking.ways(), (std::map<DestinationId, int>{{asking.way.destination(VenueId{0}), asked}}));
}

/// Two stairs at either end of a bridge, 24 m apart along the street below.
TEST(WayChoice, DoesNotWalkAStreetOverTheStairsOfABridge) {
    Zone zone = ascii_zone(std::vector<std::string_view>{"G...............a", "###^.......^#####"}, 3);
    for (Connector& stair : zone.connectors) stair.length = 2.0;
    Asking asking{zone};
    EXPECT_EQ(asking.ways(), (std::map<DestinationId, int>{{asking.way.destination(VenueId{0}), asked}}));
}

TEST(WayChoice, GoesUpNoStairThatLeadsNoNearer) {
    Asking asking{ascii_zone(std::vector<std::string_view>{"^..G..a..^", "^........^"}, 3)};
    EXPECT_EQ(asking.ways(), (std::map<DestinationId, int>{{asking.way.destination(VenueId{0}), asked}}));
}

}  // namespace
}  // namespace shangquan
