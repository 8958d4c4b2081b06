#include "tests/bench/micro/model_walk.hpp"

#include "tests/bench/micro/hash_of_places.hpp"

namespace shangquan {

ModelWalk::ModelWalk(const BenchGround& ground, std::size_t walkers) : ground_(ground), model_(ground.floors(), ground.grid()) {
    const Bodies crowd = ground.crowd(walkers);
    for (std::size_t slot = 0; slot < crowd.size(); ++slot) {
        const CellId cell = ground.grid().cell_at(crowd.floor[slot], static_cast<int>(crowd.x[slot]), static_cast<int>(crowd.y[slot]));
        walkers_.add(crowd.x[slot], crowd.y[slot], cell, crowd.id[slot], crowd.dice[slot], crowd.free_speed[slot]);
        walkers_.destination[slot] = static_cast<DestinationId>(crowd.aim[slot]);
        walkers_.activity[slot] = Activity::walking;
    }
    walkers_.moving = walkers_.size();
    walkers_.changes.clear();
}

void ModelWalk::move(Workers& workers) {
    notices_.clear();
    model_.move(walkers_, {ground_.grid(), ground_.way(), tick_++, step}, workers, notices_);
    for (const Notice& notice : notices_) {
        const std::size_t slot = notice.person;
        const Body body{walkers_.x[slot], walkers_.y[slot], 0.0F, walkers_.dice[slot], ground_.floor(), walkers_.destination[slot], notice.person};
        walkers_.destination[slot] = static_cast<DestinationId>(ground_.next_aim(body, static_cast<std::uint32_t>(tick_)));
        walkers_.activity[slot] = Activity::walking;
    }
}

std::uint64_t ModelWalk::hash() const {
    std::uint64_t sum = 0;
    for (std::size_t slot = 0; slot < walkers_.size(); ++slot) sum += hash_of_place(walkers_.person[slot], walkers_.x[slot], walkers_.y[slot]);
    return sum;
}

}  // namespace shangquan
