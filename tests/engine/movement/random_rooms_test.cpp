#include "engine/base/random.hpp"
#include "engine/laboratory/room.hpp"
#include "engine/movement/models.hpp"
#include "tests/support/oblique.hpp"
#include "tests/support/trials.hpp"

#include <boost/geometry/algorithms/within.hpp>
#include <boost/geometry/strategies/strategies.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <utility>

namespace shangquan {
namespace {

constexpr int side = 48;              ///< metres of a room
constexpr std::uint32_t people = 150;
constexpr Tick ticks = 200;
constexpr float step = 0.5F;          ///< seconds
constexpr float longest = 1.2F;       ///< metres walked in one: 2.2 m/s, wandering
constexpr float finds_room = 1.01F;   ///< metres within which somebody who sets off may find room for a body
constexpr float touching = 0.235F;    ///< metres between two bodies, rounded down
constexpr Tick closing_time = 40;     ///< ticks between changes of what is closed
constexpr std::size_t goals = 3;

/// Whole numbers from 0, below `below`.
int whole(const Dice& dice, std::uint64_t n, int below) { return static_cast<int>(dice.bits(n) % static_cast<std::uint64_t>(below)); }

void wall_off(Mask& mask, Rectangle r) {
    for (int j = std::max(0, r[1]); j < std::min(side, r[3]); ++j)
        for (int i = std::max(0, r[0]); i < std::min(side, r[2]); ++i) mask.at({i, j}) = 0;
}

/// A wall from side to side with doors a metre wide, a spike, a pillar, or an island nobody can leave.
void furnish(Mask& mask, const Dice& dice) {
    const int x = whole(dice, 1, side);
    const int y = whole(dice, 2, side);
    const bool upright = whole(dice, 3, 2) == 0;
    switch (whole(dice, 0, 4)) {
        case 0:
            wall_off(mask, upright ? Rectangle{x, 0, x + 1, side} : Rectangle{0, y, side, y + 1});
            for (std::uint64_t door = 4; door < 7; ++door)
                mask.at(upright ? Cell{x, whole(dice, door, side)} : Cell{whole(dice, door, side), y}) = 1;
            break;
        case 1: wall_off(mask, upright ? Rectangle{x, y, x + 1, y + 9} : Rectangle{x, y, x + 9, y + 1}); break;
        case 2: wall_off(mask, {x, y, x + 1 + whole(dice, 4, 5), y + 1 + whole(dice, 5, 5)}); break;
        default:
            wall_off(mask, {x, y, x + 5, y + 5});
            if (x + 3 < side && y + 3 < side) mask.at({x + 2, y + 2}) = 1;
    }
}

Zone furnished_room(std::uint64_t seed) {
    Room room{{{0, 0, side, side}}, {}};
    for (std::uint64_t goal = 0; goal < goals; ++goal) {
        const Dice dice{seed, goal, Purpose::gate};
        const int x = whole(dice, 0, side - 2);
        const int y = whole(dice, 1, side - 2);
        room.goals.push_back({x, y, x + 2, y + 2});
    }
    Zone zone = room.zone();
    for (std::uint64_t thing = 0; thing < 24; ++thing) furnish(zone.floors[0].mask, Dice{seed, thing, Purpose::spot});
    for (const Rectangle& goal : room.goals)
        for (int j = goal[1]; j < goal[3]; ++j)
            for (int i = goal[0]; i < goal[2]; ++i) zone.floors[0].mask.at({i, j}) = 1;
    return zone;
}

/// A fence, a pillar, a spike or a niche about the origin, no farther from it than 4.2 m.
Polygon crooked_thing(const Dice& dice) {
    const double size = dice.uniform(1);
    switch (whole(dice, 0, 4)) {
        case 0: return rectangle(-4.0, -0.02 - 0.1 * size, 4.0, 0.02 + 0.1 * size);
        case 1: return rectangle(-0.2 - 2.5 * size, -1.0, 0.2 + 2.5 * size, 1.0);
        case 2: {
            Polygon spike;
            spike.outer() = {{-4.0, 0.0}, {3.0, 0.2 + size}, {3.0, -0.2}, {-4.0, 0.0}};
            return spike;
        }
        default: {
            const double wide = 0.7 + size;
            Polygon niche;
            niche.outer() = {{-3, -wide - 0.3}, {-3, wide + 0.3}, {3, wide + 0.3}, {3, wide}, {-2.8, wide},
                             {-2.8, -wide}, {3, -wide}, {3, -wide - 0.3}, {-3, -wide - 0.3}};
            return niche;
        }
    }
}

/// A room with such things in five rows of five, turned at random: what is between them is 1.2 m wide and more.
Zone crooked_room(std::uint64_t seed) {
    constexpr int rows = 5;
    constexpr double apart = static_cast<double>(side) / rows;
    Room room{{{0, 0, side, side}}, {}};
    for (std::uint64_t goal = 0; goal < goals; ++goal) {
        const Dice dice{seed, goal, Purpose::gate};
        const auto corner = [&](std::uint64_t n) { return static_cast<int>(apart * (1 + whole(dice, n, rows - 1))); };
        room.goals.push_back({corner(0) - 1, corner(1) - 1, corner(0) + 1, corner(1) + 1});
    }
    Zone zone = room.zone();
    Polygon ground = rectangle(0.0, 0.0, side, side);
    for (int j = 0; j < rows; ++j)
        for (int i = 0; i < rows; ++i) {
            const Dice dice{seed, static_cast<std::uint64_t>(j * rows + i), Purpose::spot};
            const Oblique turned{6.28 * dice.uniform(2), {apart * (i + 0.5), apart * (j + 0.5)}};
            const Polygon thing = turned(crooked_thing(dice));
            ground.inners().emplace_back(thing.outer().rbegin(), thing.outer().rend());
        }
    Floor& floor = zone.floors.front();
    floor.walkable = {ground};
    FloorCells cells = floor_cells(floor.walkable, floor.mask.frame);
    floor.mask = std::move(cells.mask);
    floor.cuts = std::move(cells.cuts);
    return zone;
}

/// A crowd that walks from goal to goal in a furnished room, parts of which close and open. Throws where a law is broken.
class Drill {
public:
    Drill(std::uint64_t seed, Zone room, std::string_view model)
        : seed_(seed), zone_(std::move(room)), grid_(zone_.floors), way_(zone_, grid_, alone_), model_(make_model(model, zone_.floors, grid_)),
          bodies_(model == "micro") {
        std::vector<CellId> ground;
        for (CellId cell = 0; cell < grid_.cell_count(); ++cell)
            if (grid_.walkable(cell)) ground.push_back(cell);
        for (std::uint32_t who = 0; who < people; ++who) {
            const Dice dice{seed, who, Purpose::speed};
            const CellId cell = ground[dice.bits(0) % ground.size()];
            const Spot middle = grid_.centre(cell);
            const Spot spot{middle.floor, middle.x + static_cast<float>(dice.uniform(1) - 0.5), middle.y + static_cast<float>(dice.uniform(2) - 0.5)};
            const Spot& place = grid_.cell_of(spot) == cell && grid_.is_ground(spot) ? spot : middle;
            walkers_.add(place.x, place.y, cell, who, static_cast<std::uint32_t>(dice.bits(3)), 0.5F + 1.7F * static_cast<float>(dice.uniform(4)));
            send_on(who, 0);
        }
        walkers_.moving = walkers_.size();
        walkers_.changes.clear();
    }

    /// Whether people got about; in a few rooms the goals are walled in.
    bool walk() {
        for (Tick tick = 0; tick < ticks; ++tick) {
            if (tick % closing_time == closing_time / 2) close_and_open(tick);
            const auto cells = walkers_.cell;
            std::vector<Notice> notices;
            model_->move(walkers_, {grid_, way_, tick, step}, alone_, notices);
            for (std::uint32_t slot = 0; slot < people; ++slot) check(slot, cells[slot]);
            for (std::uint32_t slot = 0; slot < people; ++slot) moved_ += walkers_.cell[slot] != cells[slot] ? 1 : 0;
            if (bodies_) check_room();
            for (const Notice& notice : notices) send_on(notice.person, tick + 1);
        }
        return moved_ > static_cast<Tick>(people) * ticks / 20;
    }

private:
    void send_on(std::uint32_t slot, Tick tick) {
        const Dice dice{seed_, slot, Purpose::stop, static_cast<std::uint64_t>(tick)};
        walkers_.destination[slot] = static_cast<DestinationId>(dice.bits() % goals);
        walkers_.activity[slot] = Activity::walking;
    }

    /// Every other time something is closed: a rectangle, wherever it falls, with all who are in it.
    void close_and_open(Tick tick) {
        closed_.clear();
        const Dice dice{seed_, static_cast<std::uint64_t>(tick), Purpose::thinning};
        if (whole(dice, 0, 3) != 0) {
            closed_.assign(grid_.cell_count(), 0);
            const Polygon shut = rectangle(whole(dice, 1, side), whole(dice, 2, side), side, side);
            for (const CellId cell : grid_.cells_inside(FloorId{0}, {shut})) closed_[cell] = 1;
        }
        way_.close(closed_, alone_);
    }

    void check(std::uint32_t slot, CellId before) const {
        const Spot here{FloorId{0}, walkers_.x[slot], walkers_.y[slot]};
        require(std::isfinite(here.x) && std::isfinite(here.y), slot, "is nowhere");
        require(bodies_ ? grid_.walkable(grid_.cell_of(here)) : grid_.is_ground(here), slot, "is in a wall");
        const Point place{static_cast<double>(here.x), static_cast<double>(here.y)};
        if (!zone_.floors[0].cuts.empty()) require(boost::geometry::within(place, zone_.floors[0].walkable), slot, "is outside the outlines");
        const CellId cell = walkers_.cell[slot];
        require(grid_.cell_of(here) == cell, slot, "is not on the cell they are counted on");
        require(closed_.empty() || closed_[cell] == 0 || closed_[before] != 0, slot, "walked into what is closed");
        const float walked = std::hypot(here.x - walkers_.before_x[slot], here.y - walkers_.before_y[slot]);
        require(walked <= longest + (bodies_ ? finds_room : 0.0F), slot, "walked too far");
    }

    /// Nobody who moved as a body touches another who did. Who has arrived stands aside and has none.
    void check_room() const {
        std::map<CellId, std::vector<std::uint32_t>> by_cell;
        for (std::uint32_t slot = 0; slot < people; ++slot) {
            if (walkers_.activity[slot] != Activity::walking) continue;
            if (walkers_.x[slot] == walkers_.before_x[slot] && walkers_.y[slot] == walkers_.before_y[slot]) continue;
            const Cell here{static_cast<int>(walkers_.x[slot]), static_cast<int>(walkers_.y[slot])};
            for (int j = -1; j <= 1; ++j)
                for (int i = -1; i <= 1; ++i)
                    for (const std::uint32_t other : by_cell[grid_.cell_at(0, here.i + i, here.j + j)])
                        require(std::hypot(walkers_.x[slot] - walkers_.x[other], walkers_.y[slot] - walkers_.y[other]) > touching, slot,
                                "touches somebody");
            by_cell[walkers_.cell[slot]].push_back(slot);
        }
    }

    static void require(bool holds, std::uint32_t slot, const char* otherwise) {
        if (!holds) throw std::runtime_error("walker " + std::to_string(slot) + ' ' + otherwise);
    }

    std::uint64_t seed_;
    Workers alone_{1};
    Zone zone_;
    WalkGrid grid_;
    Navigator way_;
    std::unique_ptr<MovementModel> model_;
    bool bodies_;
    Walkers walkers_;
    Tick moved_ = 0;  ///< times somebody came onto another cell
    std::vector<std::uint8_t> closed_;
};

/// A few seeds in every run of the tests; SHANGQUAN_ROOMS=334 makes ten million walker-steps a model.
std::uint64_t wanted_rooms() {
    const char* const wanted = std::getenv("SHANGQUAN_ROOMS");
    return wanted == nullptr ? 10 : std::strtoull(wanted, nullptr, 10);
}

class RandomRooms : public testing::TestWithParam<std::string_view> {
protected:
    static void walk_in(Zone (*room)(std::uint64_t seed)) {
        const std::string model{GetParam()};
        const std::uint64_t rooms = wanted_rooms();
        const Trial trial{[&](std::uint64_t seed) { return model + " in room " + std::to_string(seed); },
                          [&](std::uint64_t seed) { return Drill(seed, room(seed), model).walk(); }};
        const Endings endings = try_seeds({1, rooms}, trial);
        EXPECT_EQ(static_cast<std::uint64_t>(endings.results + endings.messages), rooms);
        EXPECT_GE(static_cast<std::uint64_t>(endings.results) * 10, rooms * 9) << "people get about in most rooms";
    }
};

TEST_P(RandomRooms, AreWalkedWithoutBreakingALaw) { walk_in(furnished_room); }

TEST_P(RandomRooms, AreWalkedWithWallsAtAnyAngle) { walk_in(crooked_room); }

INSTANTIATE_TEST_SUITE_P(Models, RandomRooms, testing::Values("density", "micro"));

}  // namespace
}  // namespace shangquan
