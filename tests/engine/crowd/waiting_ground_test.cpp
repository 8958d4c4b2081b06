#include "engine/crowd/waiting_ground.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace shangquan {
namespace {

/// A ground before the cell at the gate of a drawing.
struct Drawn {
    Zone zone;
    WalkGrid grid{zone.floors};
    std::vector<CellId> served{at(zone.gates.front().position.x(), zone.gates.front().position.y())};

    explicit Drawn(std::string_view drawing) : zone(ascii_zone(drawing)) {}
    [[nodiscard]] CellId at(double x, double y) const { return grid.cell_of({FloorId{0}, static_cast<float>(x), static_cast<float>(y)}); }
    [[nodiscard]] WaitingGround ground(LineShape shape, const std::function<bool(CellId)>& kept_free = [](CellId) { return false; }) const {
        return WaitingGround{{grid, served, kept_free, shape}};
    }
    [[nodiscard]] double metres(CellId a, CellId b) const { return std::hypot(grid.centre(a).x - grid.centre(b).x, grid.centre(a).y - grid.centre(b).y); }
};

const auto hall = R"(
    .............
    .............
    .............
    .............
    .............
    ......G......
    #############)";

/// Persons 0, 1, 2 … come from the north of the hall and take places.
std::vector<PlaceId> fill(WaitingGround& ground, const Drawn& drawn, PersonId persons) {
    std::vector<PlaceId> places;
    for (PersonId person = 0; person < persons; ++person) {
        places.push_back(ground.free_place(drawn.grid, drawn.at(6.5, 6.5), {}));
        if (places.back() == no_place) break;
        ground.take(places.back(), person);
    }
    return places;
}

TEST(WaitingGround, PutsTwoOnACellAndTheNextBehindThem) {
    const Drawn drawn{hall};
    WaitingGround ground = drawn.ground(LineShape::cluster);
    const auto places = fill(ground, drawn, 4);
    EXPECT_EQ(ground.cell(places[0]), drawn.served.front());
    EXPECT_EQ(ground.cell(places[1]), drawn.served.front());
    EXPECT_EQ(ground.cell(places[2]), drawn.at(6.5, 2.5)) << "towards where they come from";
    EXPECT_TRUE(ground.at_front(places[1]));
    EXPECT_FALSE(ground.at_front(places[2]));
    const Spot one = ground.spot(drawn.grid, places[0]);
    const Spot other = ground.spot(drawn.grid, places[1]);
    EXPECT_NEAR(std::hypot(one.x - other.x, one.y - other.y), 0.7, 0.02);
}

TEST(WaitingGround, GathersAClusterRoundTheFront) {
    const Drawn drawn{hall};
    WaitingGround ground = drawn.ground(LineShape::cluster);
    for (const PlaceId place : fill(ground, drawn, 40)) EXPECT_LE(drawn.metres(ground.cell(place), drawn.served.front()), 5.0);
}

TEST(WaitingGround, KeepsALineAlongTheWall) {
    const Drawn drawn{hall};
    WaitingGround ground = drawn.ground(LineShape::along_wall);
    int by_wall = 0;
    for (const PlaceId place : fill(ground, drawn, 16)) by_wall += drawn.grid.centre(ground.cell(place)).y < 2.0F ? 1 : 0;
    EXPECT_GE(by_wall, 12) << "of 16";
}

TEST(WaitingGround, LeavesFreeWhatMustBe) {
    const Drawn drawn{hall};
    const CellId middle = drawn.at(6.5, 2.5);
    WaitingGround ground = drawn.ground(LineShape::cluster, [middle](CellId cell) { return cell == middle; });
    for (const PlaceId place : fill(ground, drawn, 40)) EXPECT_NE(ground.cell(place), middle);
}

TEST(WaitingGround, StaysThisSideOfAWall) {
    const Drawn drawn{R"(
        ......
        ######
        ..G...)"};
    WaitingGround ground = drawn.ground(LineShape::cluster);
    const auto places = fill(ground, drawn, 13);
    for (std::size_t k = 0; k < 12; ++k) EXPECT_LT(drawn.grid.centre(ground.cell(places[k])).y, 1.0F);
    EXPECT_EQ(places[12], no_place) << "six cells hold twelve";
}

TEST(WaitingGround, TakesNobodyOnShutGround) {
    const Drawn drawn{"G.."};
    const WaitingGround ground = drawn.ground(LineShape::cluster);
    std::vector<std::uint8_t> closed(drawn.grid.cell_count(), 1);
    EXPECT_EQ(ground.free_place(drawn.grid, drawn.at(2.5, 0.5), closed), no_place);
    closed[drawn.at(1.5, 0.5)] = 0;
    EXPECT_EQ(ground.cell(ground.free_place(drawn.grid, drawn.at(2.5, 0.5), closed)), drawn.at(1.5, 0.5));
}

TEST(WaitingGround, LetsThoseBehindMoveUp) {
    const Drawn drawn{"G......."};
    WaitingGround ground = drawn.ground(LineShape::cluster);
    std::map<PersonId, PlaceId> stands;
    for (PersonId person = 0; person < 6; ++person) {
        stands[person] = ground.free_place(drawn.grid, drawn.at(7.5, 0.5), {});
        ground.take(stands[person], person);
    }
    const PlaceId gap = stands[0];
    stands.erase(0);
    for (const auto& step : ground.leave(gap)) stands[step.person] = step.to;
    std::map<CellId, int> on_cell;
    for (const auto& [person, place] : stands) ++on_cell[ground.cell(place)];
    EXPECT_EQ(on_cell[drawn.at(0.5, 0.5)], 2);
    EXPECT_EQ(on_cell[drawn.at(1.5, 0.5)], 2);
    EXPECT_EQ(on_cell[drawn.at(2.5, 0.5)], 1) << "the gap has gone to the end";
    EXPECT_EQ(ground.cell(stands[1]), drawn.at(0.5, 0.5)) << "who is at the front stays there";
}

TEST(WaitingGround, IsEmptyWhenAllHaveLeft) {
    const Drawn drawn{hall};
    WaitingGround ground = drawn.ground(LineShape::cluster);
    std::map<PersonId, PlaceId> stands;
    const auto places = fill(ground, drawn, 60);
    for (PersonId person = 0; person < 60; ++person) stands[person] = places[person];
    for (PersonId person = 0; person < 60; ++person) {
        ASSERT_TRUE(ground.any_on_cell_of(stands[person]));
        const PlaceId place = stands[person];
        stands.erase(person);
        for (const auto& step : ground.leave(place)) {
            ASSERT_TRUE(stands.contains(step.person)) << "moved who had left";
            stands[step.person] = step.to;
        }
    }
    for (const PlaceId place : places) EXPECT_FALSE(ground.any_on_cell_of(place));
}

}  // namespace
}  // namespace shangquan
