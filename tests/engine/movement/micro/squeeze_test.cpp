#include "engine/movement/micro/squeeze.hpp"

#include "engine/laboratory/meeting.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

/// People who stand stuck in a row in the middle of a street, each with a way to go.
class StuckRow : public ::testing::Test {
protected:
    void add(float x, float to_x, float to_y = 0.0F) {
        const auto id = static_cast<std::uint32_t>(bodies_.size());
        bodies_.add({x, 2.5F, 1.3F, id, 0, 0, id});
        Mover mover;
        mover.cell = grid_.cell_of({FloorId{0}, x, 2.5F});
        mover.to_x = to_x;
        mover.to_y = to_y;
        movers_.push_back(mover);
        stuck_.push_back(id);
    }

    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs() { return squeeze_.pairs(bodies_, movers_, stuck_); }

    Zone zone_ = ascii_zone("..........\n..........\n..........\n..........\n..........");
    WalkGrid grid_{zone_.floors};
    Squeeze squeeze_{grid_};
    Bodies bodies_;
    std::vector<Mover> movers_;
    std::vector<std::uint32_t> stuck_;
};

TEST_F(StuckRow, LetsThoseChangePlacesWhoStandFaceToFace) {
    add(4.0F, 1.0F);
    add(4.3F, -1.0F);
    ASSERT_EQ(pairs().size(), 1U);
    EXPECT_EQ(pairs().front(), std::pair(0U, 1U));
}

TEST_F(StuckRow, KeepsThoseInTheirPlacesWhoGoTheSameWayOrAside) {
    add(4.0F, 1.0F);
    add(4.3F, 1.0F);
    add(4.6F, 0.0F, 1.0F);
    EXPECT_TRUE(pairs().empty());
}

TEST_F(StuckRow, KeepsThoseInTheirPlacesWhoTurnTheirBacks) {
    add(4.0F, -1.0F);
    add(4.3F, 1.0F);
    EXPECT_TRUE(pairs().empty());
}

TEST_F(StuckRow, GivesTheNearerOfTwoAPartner) {
    add(4.0F, 1.0F);
    add(4.3F, -1.0F);
    add(4.05F, 1.0F);
    ASSERT_EQ(pairs().size(), 1U);
    EXPECT_EQ(pairs().front(), std::pair(1U, 2U));
}

TEST_F(StuckRow, LetsDiceChooseBetweenTwoAsNear) {
    add(4.0F, 1.0F);
    add(4.25F, -1.0F);
    add(4.0F, 1.0F);
    EXPECT_EQ(pairs(), (std::vector{std::pair(0U, 1U)}));
    std::swap(bodies_.dice[0], bodies_.dice[2]);
    EXPECT_EQ(pairs(), (std::vector{std::pair(1U, 2U)}));
}

TEST_F(StuckRow, IsTooLongForTwoAMetreApart) {
    add(4.0F, 1.0F);
    add(5.0F, -1.0F);
    EXPECT_TRUE(pairs().empty());
}

TEST(Meeting, OfTwoCrowdsInACorridorDissolves) {
    for (const double step : {0.5, 2.0})
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            const std::vector<std::size_t> present = meet({.step = step, .seed = seed}, "micro", 10);
            EXPECT_EQ(present.back(), 0U) << "steps of " << step << " s, seed " << seed;
        }
}

TEST(Meeting, TakesAboutAsLongWithAnyStep) {
    const auto half_way = [](double step) { return meet({.step = step}, "micro", 3).back(); };
    EXPECT_NEAR(static_cast<double>(half_way(0.5)), static_cast<double>(half_way(2.0)), 100.0);
}

}  // namespace
}  // namespace shangquan
