#include "engine/movement/micro/block_crowd.hpp"

#include "engine/movement/speed_law.hpp"

#include <algorithm>

namespace shangquan {

namespace {

constexpr float least_share = 0.05F;

}  // namespace

BlockCrowd::BlockCrowd(const WalkGrid& grid) {
    for (const float metres : walkable_by_block(grid)) per_area_.push_back(1.0F / std::max(metres, least_block_area));
    standing_.assign(per_area_.size(), 0);
    people_.assign(per_area_.size(), 0);
}

void BlockCrowd::count(const Walkers& walkers) {
    for (const StandingChange& change : walkers.changes) standing_[block_of(change.cell)] += change.by;
    people_ = standing_;
    for (std::size_t slot = 0; slot < walkers.moving; ++slot) ++people_[block_of(walkers.cell[slot])];
}

float kept_share(float density) { return std::max(SpeedLaw{}.share(density), least_share); }

}  // namespace shangquan
