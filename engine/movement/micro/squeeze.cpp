#include "engine/movement/micro/squeeze.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr float reach = 0.6F;     ///< metres between two who may squeeze past each other (A)
constexpr float face = 0.5F;      ///< cosine of the largest angle between one's way and the other (A)

/// How well the place of somebody at (x, y) from here suits a mover, 0 where not at all.
float gain(const Mover& mover, float x, float y, float per_distance) {
    const float cosine = (mover.to_x * x + mover.to_y * y) * per_distance;
    return cosine > face ? cosine * per_distance : 0.0F;
}

}  // namespace

std::uint32_t Squeeze::partner(const Bodies& bodies, const std::vector<Mover>& movers, const std::vector<std::uint32_t>& stuck,
                               std::uint32_t who) const {
    const std::uint32_t body = stuck[who];
    const Mover& mover = movers[bodies.id[body]];
    const Cell at{static_cast<int>(bodies.x[body]), static_cast<int>(bodies.y[body])};
    std::uint32_t best = none;
    float most = 0.0F;
    for (int j = at.j - 1; j <= at.j + 1; ++j)
        for (int i = at.i - 1; i <= at.i + 1; ++i) {
            const CellId cell = grid_.cell_at(bodies.floor[body], i, j);
            if (cell == no_cell) continue;
            for (std::uint32_t other = first_[cell]; other != none; other = next_[other]) {
                const float x = bodies.x[stuck[other]] - bodies.x[body];
                const float y = bodies.y[stuck[other]] - bodies.y[body];
                const float distance = std::sqrt(x * x + y * y);
                if (other == who || distance > reach) continue;
                const float both = std::min(gain(mover, x, y, 1.0F / distance), gain(movers[bodies.id[stuck[other]]], -x, -y, 1.0F / distance));
                if (both < most || both == 0.0F) continue;
                if (both == most && bodies.dice[stuck[other]] >= bodies.dice[stuck[best]]) continue;
                most = both;
                best = other;
            }
        }
    return best;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> Squeeze::pairs(const Bodies& bodies, const std::vector<Mover>& movers,
                                                                    const std::vector<std::uint32_t>& stuck) {
    next_.assign(stuck.size(), none);
    for (std::uint32_t who = 0; who < stuck.size(); ++who)
        next_[who] = std::exchange(first_[movers[bodies.id[stuck[who]]].cell], who);
    std::vector<std::uint32_t> partners;
    for (std::uint32_t who = 0; who < stuck.size(); ++who) partners.push_back(partner(bodies, movers, stuck, who));
    for (const std::uint32_t body : stuck) first_[movers[bodies.id[body]].cell] = none;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t who = 0; who < stuck.size(); ++who)
        if (partners[who] != none && partners[who] > who && partners[partners[who]] == who) pairs.emplace_back(stuck[who], stuck[partners[who]]);
    return pairs;
}

}  // namespace shangquan
