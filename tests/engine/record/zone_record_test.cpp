#include "engine/crowd/people.hpp"
#include "engine/record/zone_record.hpp"
#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

#include <random>

namespace shangquan {
namespace {

/// Persons × steps by 2 m cell, added up person by person.
class Tally {
public:
    explicit Tally(const WalkGrid& grid) : grid_(grid), counts_(squares()) {}

    void count(const Walkers& walkers) {
        for (std::size_t slot = 0; slot < walkers.size(); ++slot)
            ++counts_.at({static_cast<int>(walkers.x[slot] / 2), static_cast<int>(walkers.y[slot] / 2)});
        ++steps_;
    }
    [[nodiscard]] double density(Cell square) const {
        double persons = 0.0;
        double metres = 0.0;
        for (int j = square.j - 1; j <= square.j + 1; ++j)
            for (int i = square.i - 1; i <= square.i + 1; ++i) {
                if (i < 0 || j < 0 || i >= counts_.frame.columns || j >= counts_.frame.rows) continue;
                persons += counts_.at({i, j});
                for (int k = 0; k < 4; ++k) metres += grid_.walkable(grid_.cell_at(0, 2 * i + k % 2, 2 * j + k / 2)) ? 1.0 : 0.0;
            }
        return persons / metres / steps_;
    }

private:
    [[nodiscard]] GridFrame squares() const { return {record_cell, grid_.frame().columns / 2, grid_.frame().rows / 2}; }

    const WalkGrid& grid_;
    Grid<double> counts_;
    int steps_ = 0;
};

Group group_of(VisitorId leader) {
    Group group;
    group.leader = leader;
    return group;
}

/// Somebody sets off, strolls, comes to stand, steps onto the floor or off it, drawn by `random`.
void happen(People& people, const WalkGrid& grid, std::vector<PersonId>& outside, std::mt19937& random) {
    if (!outside.empty() && random() % 3 == 0) {
        Spot spot{FloorId{0}, static_cast<float>(random() % 48) + 0.5F, static_cast<float>(random() % 32) + 0.5F};
        if (!grid.is_ground(spot)) return;
        people.step_onto_floor(outside.back(), spot, grid.cell_of(spot));
        outside.pop_back();
        return;
    }
    if (people.walkers().size() == 0) return;
    const PersonId who = people.walkers().person[random() % people.walkers().size()];
    switch (random() % 4) {
        case 0: people.stand(who); break;
        case 1: people.set_off(who, Activity::walking); break;
        case 2: people.set_off(who, Activity::strolling); break;
        default: people.step_off_floor(who); outside.push_back(who);
    }
}

TEST(DensityRecord, CountsThoseWhoStandLikeThoseWhoWalk) {
    const Zone zone = ascii_zone("............\n.G...####...\n............\n.....a......\n............\n............\n............\n............", 4);
    const WalkGrid grid{zone.floors};
    std::mt19937 random{5};
    for (const int threads : {1, 3}) {
        Workers workers{threads};
        People people;
        std::vector<PersonId> outside;
        for (VisitorId id = 0; id < 300; ++id) outside.push_back(people.enter(id, people.join(group_of(id))));
        DensityRecord record{zone, grid};
        Tally interval{grid};
        for (int step = 0; step < 180; ++step) {
            for (int k = 0; k < 40; ++k) happen(people, grid, outside, random);
            record.count(people.walkers(), workers);
            interval.count(people.walkers());
            people.walkers().changes.clear();
            if (step % 60 == 59) record.close_minute(workers);
        }
        record.close_interval();
        const DensityGrid mean = record.interval_mean(FloorId{0});
        double crowd = 0.0;
        for (int j = 0; j < mean.frame.rows; ++j)
            for (int i = 0; i < mean.frame.columns; ++i) {
                if (mean.at({i, j}) == unwalkable) continue;
                EXPECT_NEAR(mean.at({i, j}), interval.density({i, j}), 1e-5) << i << ", " << j << " on " << threads << " threads";
                crowd += mean.at({i, j});
            }
        EXPECT_GT(crowd, 10.0);
    }
}

}  // namespace
}  // namespace shangquan
