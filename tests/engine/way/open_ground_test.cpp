#include "engine/way/open_ground.hpp"
#include "engine/laboratory/room.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace shangquan {
namespace {

constexpr FloorId street{0};

struct Ground {
    explicit Ground(std::string_view drawing)
        : zone(ascii_zone(drawing)), grid(zone.floors), ground(grid, grid.cells_inside(street, zone.floors[0].walkable)) {}

    /// Where a person goes from a place, leg by leg.
    [[nodiscard]] std::vector<Spot> legs(Spot here, VisitorId person) const {
        const Dice dice{1, person, Purpose::spot, 0};
        std::vector<Spot> places{here};
        while (places.size() < 100) {
            const CellId cell = grid.cell_of(places.back());
            const auto leg = ground.leg(grid, places.back(), cell, dice);
            if (!leg || leg->to == cell) break;
            EXPECT_TRUE(grid.in_sight(places.back(), grid.centre(leg->to)));
            places.push_back(grid.centre(leg->to));
            if (leg->last) break;
        }
        return places;
    }

    [[nodiscard]] std::set<CellId> ends(Spot here) const {
        std::set<CellId> found;
        for (VisitorId person = 0; person < 2000; ++person) found.insert(grid.cell_of(legs(here, person).back()));
        return found;
    }

    Zone zone;
    WalkGrid grid;
    OpenGround ground;
};

double length(const std::vector<Spot>& places) {
    double sum = 0.0;
    for (std::size_t k = 1; k < places.size(); ++k) sum += std::hypot(places[k].x - places[k - 1].x, places[k].y - places[k - 1].y);
    return sum;
}

TEST(OpenGround, IsWalkedStraightWhereEverythingIsInSight) {
    const Ground square{"..........\n..........\n.........."};
    for (VisitorId person = 0; person < 100; ++person) EXPECT_LE(square.legs({street, 0.5F, 0.5F}, person).size(), 2U);
    EXPECT_EQ(square.ends({street, 0.5F, 0.5F}).size(), 30U);
}

// Always nearer as the crow flies, all whose spot is behind the fence would stop before it.
TEST(OpenGround, IsFilledBehindAFenceThatTurnsPeopleAwayFromTheirSpot) {
    const Ground park{"....................\n.##################.\n.#................#.\n.#.##############.#.\n...#............#..."};
    EXPECT_EQ(park.ends({street, 10.5F, 2.5F}), park.ends({street, 10.5F, 4.5F}));
    EXPECT_EQ(park.ends({street, 10.5F, 2.5F}).size(), park.ground.cells().size());
    for (VisitorId person = 0; person < 100; ++person) EXPECT_LE(length(park.legs({street, 10.5F, 2.5F}, person)), 60.0);
}

TEST(OpenGround, IsFilledOnOneSideOnlyWhereNoWayLeadsAcross) {
    const Ground halves{"........\n........\n########\n........\n........"};
    EXPECT_EQ(halves.ground.cells().size(), 32U);
    const auto found = halves.ends({street, 3.5F, 0.5F});
    EXPECT_EQ(found.size(), 16U);
    for (const CellId cell : found) EXPECT_LT(halves.grid.centre(cell).y, 2.0F);
}

TEST(OpenGround, IsNotItsSmallPieces) {
    const Ground rest{"........\n........\n########\n.###...."};
    EXPECT_EQ(rest.ground.cells().size(), 20U);
    EXPECT_EQ(rest.ends({street, 0.5F, 2.5F}).size(), 16U);
    EXPECT_EQ(rest.ends({street, 5.5F, 0.5F}).size(), 4U);
    EXPECT_EQ(rest.legs({street, 0.5F, 0.5F}, 1).size(), 1U);
}

// Who walks along its edge may be pushed off it by others.
TEST(OpenGround, IsWalkedBackToByWhoWasPushedOffIt) {
    const Ground square{"............\n............\n............\n#####.######\n#####......."};
    const OpenGround west{square.grid, square.grid.cells_inside(street, {rectangle(0.0, 2.0, 5.0, 5.0)})};
    const auto leg_from = [&](const Spot& here) { return west.leg(square.grid, here, square.grid.cell_of(here), Dice{1, 7, Purpose::spot, 0}); };
    ASSERT_TRUE(leg_from({street, 10.5F, 3.5F}));
    EXPECT_LT(square.grid.centre(leg_from({street, 10.5F, 3.5F})->to).x, 5.0F);
    EXPECT_FALSE(leg_from({street, 11.5F, 0.5F})) << "no ground is in sight from there";
}

}  // namespace
}  // namespace shangquan
