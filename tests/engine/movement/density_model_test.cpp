#include "engine/movement/density_model.hpp"
#include "engine/laboratory/door.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

TEST(DensityModel, WalksAnEmptyCorridorAtFreeSpeed) {
    const Zone zone = ascii_zone("....................\n.G................a.\n....................", 5);
    Workers workers{1};
    const WalkGrid grid{zone.floors};
    const Navigator way{zone, grid, workers};
    DensityModel model{grid};
    Walkers walkers;
    walkers.add(7.5F, 7.5F, grid.cell_at(0, 7, 7), 0, 12345, 1.33F);
    walkers.activity[0] = Activity::walking;
    walkers.moving = 1;
    walkers.changes.clear();
    std::vector<Notice> notices;
    Tick ticks = 0;
    while (notices.empty() && ticks < 300) model.move(walkers, {grid, way, ticks++, 1.0F}, workers, notices);
    ASSERT_EQ(notices.size(), 1U);
    EXPECT_EQ(notices[0].kind, Notice::Kind::arrived);
    // 85 m less the door's reach at 1.33 m/s take 63 s; wandering headings (up to 0.5 rad) lengthen the way by some 5
    // %.
    EXPECT_GT(ticks, 60);
    EXPECT_LT(ticks, 80);
}

TEST(DensityModel, MovesARelabelledCrowdTheSame) {
    const Zone zone = ascii_zone("..........\n.G......a.\n..........", 6);
    Workers workers{1};
    const WalkGrid grid{zone.floors};
    const Navigator way{zone, grid, workers};
    const auto crowd = [&](bool reversed) {
        Walkers walkers;
        for (std::uint32_t k = 0; k < 200; ++k) {
            const std::uint32_t who = reversed ? 199 - k : k;
            const float x = 4.5F + static_cast<float>(who % 20);
            const float y = 3.5F + static_cast<float>(who / 20);
            walkers.add(x, y, grid.cell_of({FloorId{0}, x, y}), who, who * 7919U, 1.2F);
            walkers.activity[k] = Activity::walking;
        }
        walkers.moving = walkers.size();
        walkers.changes.clear();
        return walkers;
    };
    Walkers there = crowd(false);
    Walkers back = crowd(true);
    DensityModel model{grid};
    DensityModel same{grid};
    std::vector<Notice> notices;
    for (Tick tick = 0; tick < 20; ++tick) {
        model.move(there, {grid, way, tick, 1.0F}, workers, notices);
        same.move(back, {grid, way, tick, 1.0F}, workers, notices);
    }
    for (std::size_t k = 0; k < 200; ++k) {
        EXPECT_EQ(there.x[k], back.x[199 - k]);
        EXPECT_EQ(there.y[k], back.y[199 - k]);
    }
}

/// Sets somebody going from `from` to `to`.
void set_going(Walkers& walkers, const WalkGrid& grid, const Spot& from, DestinationId to, PersonId who) {
    walkers.add(from.x, from.y, grid.cell_of(from), who, who * 7919U, 1.34F);
    walkers.activity.back() = Activity::walking;
    walkers.destination.back() = to;
    walkers.exchange(walkers.moving++, walkers.size() - 1);
    walkers.changes.clear();
}

/// Takes those away who have arrived.
void let_go(Walkers& walkers) {
    for (std::size_t slot = walkers.moving; slot-- > 0;) {
        if (walkers.activity[slot] != Activity::standing) continue;
        walkers.exchange(slot, --walkers.moving);
        walkers.exchange(walkers.moving, walkers.size() - 1);
        walkers.remove_last();
    }
    walkers.changes.clear();
}

TEST(DensityModel, CarriesTwoStreamsRoundTheCornerOfAPavement) {
    const Zone zone = ascii_zone(
        "##################b.\n##################..\n##################..\n##################..\n"
        "##################..\n##################..\n##################..\n##################..\n"
        "....................\na...................",
        3);
    Workers workers{1};
    const WalkGrid grid{zone.floors};
    const Navigator way{zone, grid, workers};
    DensityModel model{grid};
    Walkers walkers;
    PersonId who = 0;
    std::vector<Notice> notices;
    for (Tick tick = 0; tick < 900; ++tick) {
        const float across = static_cast<float>(tick % 6);
        for (int k = 0; k < 6; ++k) {
            set_going(walkers, grid, {FloorId{0}, 1.5F, 0.5F + across}, way.destination(VenueId{0}), who++);
            set_going(walkers, grid, {FloorId{0}, 54.5F + across, 28.5F}, way.destination(VenueId{1}), who++);
        }
        model.move(walkers, {grid, way, tick, 2.0F}, workers, notices);
        let_go(walkers);
    }
    // 6 ped/s on 6 m are 1 ped/(m·s), below the capacity of 1.22 (Weidmann 1993). The 80 m take a minute alone and not
    // twice as long in this crowd; a jam at the inner corner would hold thousands.
    EXPECT_GT(walkers.size(), 6.0 * 80.0 / 1.34);
    EXPECT_LT(walkers.size(), 6.0 * 80.0 / 1.34 * 2.0);
}

// 1.5 to 2.3 ped/(m·s) have been measured through 0.8 to 2.4 m (Seyfried 2009, RiMEA 4.1.1 test 12d).
TEST(DensityModel, CarriesThroughADoorWhatHasBeenMeasuredWhateverLiesBehind) {
    for (const int width : {1, 2, 3})
        for (const int behind : {0, 4, 10}) {
            const double specific = flow_through({width, behind}, "density") / width;
            EXPECT_GT(specific, 1.5) << width << " m, goal " << behind << " m behind";
            EXPECT_LT(specific, 2.3) << width << " m, goal " << behind << " m behind";
        }
}

}  // namespace
}  // namespace shangquan
