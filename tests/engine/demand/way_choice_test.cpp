#include "engine/demand/way_choice.hpp"

#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace shangquan {
namespace {

constexpr VisitorId asked = 20000;

/// Everybody who is asked, at the gate or elsewhere, which way they go to the shop.
struct Asking {
    explicit Asking(Zone drawn) : zone(std::move(drawn)) { choice.unseen_s = 0.0; }

    /// How many of `asked` walk where first.
    [[nodiscard]] std::map<DestinationId, int> ways(Mobility mobility = Mobility::steps, std::vector<double> waits = {}) {
        const WayChoice choosing{zone, grid, way, routes, choice, 1};
        waits.resize(way.passages().size(), 0.0);
        std::map<DestinationId, int> taken;
        for (VisitorId leader = 1; leader <= asked; ++leader) {
            const auto first = choosing.next({leader, mobility, 0, from}, way.destination(VenueId{0}), waits);
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
    NodeId from = 0;  ///< the gate
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

/// Up the western stair and down the eastern takes 15 s longer than the 24 m of street between their feet.
TEST(WayChoice, GoesUpNoStairToComeDownTheNext) {
    Zone zone = ascii_zone(std::vector<std::string_view>{"G...............a", "###^.......^#####"}, 3);
    zone.connectors[0].upper.x() = 20.0;
    zone.connectors[1].upper.x() = 25.0;
    Asking asking{zone};
    EXPECT_EQ(asking.ways(), (std::map<DestinationId, int>{{asking.way.destination(VenueId{0}), asked}}));
}

/// Above the street lies a deck as long as it: those who are at its stairs are no nearer when they are up.
TEST(WayChoice, WalksAStreetNotOverTheDeckAboveIt) {
    Asking asking{ascii_zone(std::vector<std::string_view>{"G.............................a", "##########^..................^#"}, 3)};
    EXPECT_EQ(asking.ways(), (std::map<DestinationId, int>{{asking.way.destination(VenueId{0}), asked}}));
}

/// On the deck, the stair 9 m on comes down beside the one that led up; by efforts alone it is as good as the one at the far end.
TEST(WayChoice, GoesOnOverABridgeToItsOtherEnd) {
    Asking asking{ascii_zone(std::vector<std::string_view>{"G...................a", "^..^...............^#"}, 3)};
    asking.from = asking.way.exit(0);
    EXPECT_EQ(asking.ways(), (std::map<DestinationId, int>{{asking.way.boarding(5), asked}}));
}

TEST(WayChoice, TurnsBackWhereNothingElseLeadsOn) {
    Asking asking{ascii_zone(std::vector<std::string_view>{"G..........a", "#^##########"}, 3)};
    asking.from = asking.way.exit(0);
    EXPECT_EQ(asking.ways(), (std::map<DestinationId, int>{{asking.way.boarding(1), asked}}));
}

/// The stair behind the gate leads to above it, and on over a deck: nearer than its foot, but no nearer than the gate.
TEST(WayChoice, GoesUpNoStairThatLeadsNoNearer) {
    Zone zone = ascii_zone(std::vector<std::string_view>{"......G.............a.", "^#####.............^##"}, 3);
    zone.connectors[0].upper.x() = 19.5;
    Asking asking{zone};
    EXPECT_EQ(asking.ways(), (std::map<DestinationId, int>{{asking.way.destination(VenueId{0}), asked}}));
}

}  // namespace
}  // namespace shangquan
