#include "engine/movement/focus_model.hpp"

#include "engine/base/random.hpp"
#include "engine/movement/density_model.hpp"
#include "engine/movement/micro_model.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

namespace shangquan {
namespace {

using FocusPlaces = std::vector<std::pair<float, float>>;

constexpr std::size_t crowd_size = 400;

/// A street of 100 m by 15 m that leads east, and a crowd at its western end.
class FocusedStreet : public ::testing::Test {
protected:
    FocusedStreet() {
        for (std::uint32_t who = 0; who < crowd_size; ++who) {
            const Dice dice{1, who, Purpose::spot};
            const auto x = static_cast<float>(1.0 + 25.0 * dice.uniform(0));
            const auto y = static_cast<float>(1.0 + 13.0 * dice.uniform(1));
            crowd_.add(x, y, grid_.cell_of({FloorId{0}, x, y}), who, static_cast<std::uint32_t>(dice.bits(2)), 1.3F);
            crowd_.activity[who] = Activity::walking;
        }
        crowd_.moving = crowd_.size();
        crowd_.changes.clear();
    }

    /// From `west` to `east`, in metres.
    [[nodiscard]] std::vector<std::uint8_t> focus(double west, double east) const {
        const Polygon ring{{{west, 0.0}, {west, 15.0}, {east, 15.0}, {east, 0.0}, {west, 0.0}}};
        return cells_in_focus(grid_, {ring});
    }

    [[nodiscard]] FocusModel model(double west, double east) const {
        return {std::make_unique<MicroModel>(zone_.floors, grid_), std::make_unique<DensityModel>(grid_), focus(west, east)};
    }

    /// The place of everybody after each second of `seconds`, by person; those who arrive stand aside.
    std::vector<FocusPlaces> walk(MovementModel& model, Tick seconds, int threads = 1) {
        Workers workers{threads};
        Walkers walkers = crowd_;
        std::vector<Notice> notices;
        std::vector<FocusPlaces> film;
        for (Tick tick = 0; tick < seconds; ++tick) {
            model.move(walkers, {grid_, way_, tick, 1.0F}, workers, notices);
            walkers.changes.clear();
            for (std::size_t slot = walkers.moving; slot-- > 0;) {
                if (walkers.activity[slot] != Activity::standing) continue;
                walkers.exchange(slot, --walkers.moving);
            }
            FocusPlaces places(walkers.size());
            for (std::size_t slot = 0; slot < walkers.size(); ++slot) {
                EXPECT_TRUE(grid_.walkable(walkers.cell[slot]));
                places[walkers.person[slot]] = {walkers.x[slot], walkers.y[slot]};
            }
            film.push_back(std::move(places));
        }
        arrived_ = notices.size();
        return film;
    }

    /// The second in which half the crowd has passed a line across the street.
    static Tick half_past(const std::vector<FocusPlaces>& film, float x) {
        for (std::size_t tick = 0; tick < film.size(); ++tick)
            if (std::count_if(film[tick].begin(), film[tick].end(), [x](const auto& place) { return place.first > x; }) >=
                static_cast<std::ptrdiff_t>(crowd_size / 2))
                return static_cast<Tick>(tick);
        return -1;
    }

    Zone zone_ = ascii_zone("....................\n.G.................a\n....................", 5);
    Workers alone_{1};
    WalkGrid grid_{zone_.floors};
    Navigator way_{zone_, grid_, alone_};
    Walkers crowd_;
    std::size_t arrived_ = 0;
};

TEST_F(FocusedStreet, IsWalkedByOneModelWhereTheFocusIsAllOrNothing) {
    MicroModel micro{zone_.floors, grid_};
    FocusModel all = model(0.0, 100.0);
    EXPECT_EQ(walk(all, 30), walk(micro, 30));
    DensityModel density{grid_};
    FocusModel none = model(0.0, 0.1);
    EXPECT_EQ(walk(none, 30), walk(density, 30));
}

TEST_F(FocusedStreet, KeepsPeopleApartInsideTheFocusOnly) {
    FocusModel focused = model(40.0, 70.0);
    const std::vector<FocusPlaces> film = walk(focused, 60);
    std::size_t pairs = 0;
    std::size_t close_outside = 0;
    for (std::size_t tick = 30; tick < film.size(); ++tick)
        for (std::size_t a = 0; a < crowd_size; ++a)
            for (std::size_t b = 0; b < a; ++b) {
                const auto& [ax, ay] = film[tick][a];
                const auto& [bx, by] = film[tick][b];
                const float apart = std::hypot(ax - bx, ay - by);
                if (apart > 1.0F || ax > 90.0F) continue;
                if (std::min(ax, bx) < 39.0F) {
                    close_outside += apart < 0.23F ? 1 : 0;
                } else if (std::min(ax, bx) > 43.0F && std::max(ax, bx) < 70.0F) {
                    ++pairs;
                    ASSERT_GT(apart, 0.23F) << "second " << tick;
                }
            }
    EXPECT_GT(pairs, 1000U);
    EXPECT_GT(close_outside, 0U);
}

TEST_F(FocusedStreet, LosesNobodyAtTheBorders) {
    FocusModel focused = model(40.0, 70.0);
    walk(focused, 240);
    EXPECT_EQ(arrived_, crowd_size);
}

TEST_F(FocusedStreet, TakesAsLongAsWithBodiesAllTheWay) {
    MicroModel micro{zone_.floors, grid_};
    FocusModel focused = model(40.0, 70.0);
    const auto with_bodies = static_cast<double>(half_past(walk(micro, 120), 85.0F));
    const auto in_part = static_cast<double>(half_past(walk(focused, 120), 85.0F));
    ASSERT_GT(with_bodies, 40.0) << "nobody walks 60 m sooner";
    EXPECT_NEAR(in_part, with_bodies, 0.1 * with_bodies);
}

TEST_F(FocusedStreet, GivesTheSameBitsOnOneTwoAndEightThreads) {
    FocusModel one = model(20.0, 50.0);
    const auto film = walk(one, 60);
    for (const int threads : {2, 8}) {
        FocusModel many = model(20.0, 50.0);
        EXPECT_EQ(walk(many, 60, threads), film);
    }
}

}  // namespace
}  // namespace shangquan
