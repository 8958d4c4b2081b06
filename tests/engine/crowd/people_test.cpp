#include "engine/crowd/people.hpp"

#include <gtest/gtest.h>

#include <random>
#include <utility>

namespace shangquan {
namespace {

/// Two hundred people of groups of one, walking, strolling and standing on cells of eight tiles.
People strewn_people() {
    std::mt19937 random{7};
    People people;
    for (VisitorId id = 1; id <= 200; ++id) {
        Group group;
        group.leader = id;
        const PersonId who = people.enter(id, people.join(group));
        const auto cell = static_cast<CellId>(random() % (8 * WalkGrid::cells_per_tile));
        people.step_onto_floor(who, {FloorId{0}, static_cast<float>(cell), static_cast<float>(id)}, cell);
        people.walkers().destination[people.person(who).slot] = static_cast<DestinationId>(random() % 5);
        if (id % 3 != 0) people.set_off(who, id % 3 == 1 ? Activity::walking : Activity::strolling);
    }
    return people;
}

TEST(Gathering, LeavesEverybodyWhereTheyAre) {
    People people = strewn_people();
    const People before = people;
    people.gather();
    for (PersonId who = 0; who < 200; ++who) {
        const std::uint32_t was = before.person(who).slot;
        const std::uint32_t is = people.person(who).slot;
        EXPECT_EQ(people.walkers().person[is], who);
        EXPECT_EQ(people.walkers().x[is], before.walkers().x[was]);
        EXPECT_EQ(people.walkers().y[is], before.walkers().y[was]);
        EXPECT_EQ(people.walkers().cell[is], before.walkers().cell[was]);
        EXPECT_EQ(people.walkers().activity[is], before.walkers().activity[was]);
    }
}

TEST(Gathering, PutsWhoMovesInTheOrderOfTilesAndDestinations) {
    People people = strewn_people();
    people.gather();
    const Walkers& walkers = people.walkers();
    ASSERT_EQ(walkers.moving, 134U);
    for (std::size_t slot = 1; slot < walkers.moving; ++slot) {
        const auto place = [&](std::size_t k) { return std::pair{walkers.cell[k] / WalkGrid::cells_per_tile, walkers.destination[k]}; };
        EXPECT_LE(place(slot - 1), place(slot));
        EXPECT_NE(walkers.activity[slot], Activity::standing);
    }
}

}  // namespace
}  // namespace shangquan
