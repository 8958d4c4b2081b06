#include "engine/movement/micro/companions.hpp"

#include "engine/movement/micro_model.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace shangquan {
namespace {

/// People who set off one behind the other in a street of 150 m and walk east for half a minute.
class Outing : public ::testing::Test {
protected:
    void add(float x, float y, std::uint32_t group) {
        const auto who = static_cast<PersonId>(walkers_.size());
        walkers_.add(x, y, grid_.cell_of({FloorId{0}, x, y}), who, 7919U * who + 5U, 1.3F, group);
        walkers_.activity[who] = Activity::walking;
        walkers_.moving = walkers_.size();
    }

    void walk(Tick seconds) {
        MicroModel model{zone_.floors, grid_};
        std::vector<Notice> notices;
        for (Tick second = 0; second < seconds; ++second) model.move(walkers_, {grid_, way_, second, 1.0F}, alone_, notices);
    }

    [[nodiscard]] float apart(std::size_t a, std::size_t b) const {
        return std::hypot(walkers_.x[a] - walkers_.x[b], walkers_.y[a] - walkers_.y[b]);
    }
    [[nodiscard]] float in_file(std::size_t a, std::size_t b) const { return std::abs(walkers_.x[a] - walkers_.x[b]); }

    Zone zone_ = ascii_zone("..............................\n.G..........................a.\n..............................", 5);
    Workers alone_{1};
    WalkGrid grid_{zone_.floors};
    Navigator way_{zone_, grid_, alone_};
    Walkers walkers_;
};

TEST_F(Outing, OfTwoComesToWalkAbreast) {
    add(15.0F, 7.5F, 3);
    add(12.0F, 7.6F, 3);
    walk(30);
    EXPECT_LT(in_file(0, 1), 0.9F);
    EXPECT_LT(apart(0, 1), 1.6F);
    EXPECT_GT(walkers_.x[0], 15.0F + 0.7F * 30.0F);
}

TEST_F(Outing, OfFourKeepsTogether) {
    for (const float x : {18.0F, 16.0F, 14.0F, 12.0F}) add(x, 7.5F + 0.01F * x, 0);
    walk(40);
    for (std::size_t a = 0; a < 4; ++a)
        for (std::size_t b = 0; b < a; ++b) EXPECT_LT(apart(a, b), 3.5F) << a << " and " << b;
}

TEST_F(Outing, OfStrangersDoesNot) {
    add(15.0F, 7.5F, Walkers::alone);
    add(12.0F, 7.6F, Walkers::alone);
    walk(30);
    EXPECT_NEAR(in_file(0, 1), 3.0F, 0.7F);
}

TEST_F(Outing, IsOverForWhoIsLeftFarBehind) {
    add(40.0F, 7.5F, 3);
    add(12.0F, 7.6F, 3);
    walk(30);
    EXPECT_NEAR(in_file(0, 1), 28.0F, 1.5F);
}

TEST(Companions, WaitForWhoIsBehindAndTurnToWhoIsBeside) {
    std::vector<Mover> movers(3);
    Bodies bodies;
    for (const float place : {10.0F, 12.0F, 11.0F}) {
        const auto id = static_cast<std::uint32_t>(bodies.size());
        bodies.add({place, place, 1.3F, id, 0, 0, id});
    }
    movers[0].group = movers[1].group = 5;
    Companions companions;
    companions.look(movers, bodies);
    const Companions::Manner behind = companions.manner(5, 10.0F, 10.0F, 1.0F, 0.0F);
    EXPECT_EQ(behind.speed, 1.0F);
    EXPECT_NEAR(behind.turn, 0.22F, 1e-3F);  // 2 m to the left
    const Companions::Manner ahead = companions.manner(5, 12.0F, 12.0F, 1.0F, 0.0F);
    EXPECT_EQ(ahead.speed, 0.5F);
    EXPECT_NEAR(ahead.turn, -0.22F, 1e-3F);
    EXPECT_EQ(companions.manner(Walkers::alone, 11.0F, 11.0F, 1.0F, 0.0F).speed, 1.0F);
    bodies.floor[1] = 1;
    companions.look(movers, bodies);
    EXPECT_EQ(companions.manner(5, 12.0F, 12.0F, 1.0F, 0.0F).speed, 1.0F) << "on another floor";
}

}  // namespace
}  // namespace shangquan
