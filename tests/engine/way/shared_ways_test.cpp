#include "engine/way/navigator.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

/// A zone's ways, and which of its venues share one.
class SharedWays : public testing::Test {
protected:
    struct Ways {
        Zone zone;
        WalkGrid grid{zone.floors};
        Workers workers{1};
        Navigator way{zone, grid, workers};

        explicit Ways(Zone drawn) : zone(std::move(drawn)) {}
        [[nodiscard]] bool share(std::uint32_t one, std::uint32_t other) const {
            return way.field_id(way.destination(VenueId{one})) == way.field_id(way.destination(VenueId{other}));
        }
        [[nodiscard]] CellId door(std::uint32_t venue) const { return middle_of(way.goal(way.destination(VenueId{venue}))); }
        [[nodiscard]] CellId last_cell(std::uint32_t venue, CellId here) const {
            return way.last_cell(way.destination(VenueId{venue}), here);
        }
    };
};

TEST_F(SharedWays, LeadToDoorsWithinFifteenMetresInSightOfOneAnother) {
    const Ways near{ascii_zone("G..a..b.........\n................", 4)};
    EXPECT_TRUE(near.share(0, 1));  // 12 m
    EXPECT_EQ(near.way.field_count(), 2U);
    EXPECT_EQ(near.way.destinations(), 3U);
    EXPECT_FALSE(Ways{ascii_zone("G..a...b........\n................", 4)}.share(0, 1));  // 16 m
    EXPECT_FALSE(Ways{ascii_zone("G..a#b..........\n................", 4)}.share(0, 1));  // a wall between them
}

TEST_F(SharedWays, HoldDoorsThatAllSeeEachOther) {
    const Ways row{ascii_zone("G..a..b..c......\n................", 4)};
    EXPECT_TRUE(row.share(0, 1));
    EXPECT_FALSE(row.share(0, 2));  // 24 m, though only 12 m from the second
}

TEST_F(SharedWays, AreNotForVenuesOfSeveralDoorsOrUnderTheSky) {
    Zone zone = ascii_zone("G..a..b.........\n................", 4);
    zone.venues[1].doors.push_back({50.0, 2.0});
    EXPECT_FALSE(Ways{zone}.share(0, 1));
    zone.venues[1].doors.pop_back();
    zone.venues[1].ground.outer() = {{24, 4}, {24, 8}, {32, 8}, {32, 4}, {24, 4}};
    EXPECT_FALSE(Ways{zone}.share(0, 1));
}

TEST_F(SharedWays, EndStraightAtOnesOwnDoor) {
    const Ways near{ascii_zone("G..a..b.........\n................", 4)};
    EXPECT_EQ(near.last_cell(1, near.door(0)), near.door(1));
    EXPECT_EQ(near.last_cell(1, near.door(1)), near.door(1));
}

TEST_F(SharedWays, EndWhereTheyLeadToWhenTheOwnDoorOrTheGroundBeforeItIsClosed) {
    Ways near{ascii_zone("G..a..b.........\n................", 4)};
    std::vector<std::uint8_t> closed(near.grid.cell_count(), 0);
    closed[near.grid.cell_at(0, 20, 6)] = 1;
    near.way.close(closed, near.workers);
    EXPECT_EQ(near.last_cell(1, near.door(0)), near.door(0));
    closed.assign(closed.size(), 0);
    closed[near.door(1)] = 1;
    near.way.close(closed, near.workers);
    EXPECT_EQ(near.last_cell(1, near.door(0)), near.door(0));
}

}  // namespace
}  // namespace shangquan
