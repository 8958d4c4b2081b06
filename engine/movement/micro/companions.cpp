#include "engine/movement/micro/companions.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr std::size_t soon = 12;      ///< bodies ahead whose group is fetched
constexpr float millimetres = 1000.0F;
constexpr float lost = 10.0F;         ///< metres from the others at which one walks alone (A)
constexpr float ahead_of = 0.3F;      ///< metres ahead of the others from which one waits for them (A)
constexpr float waits_by = 0.4F;      ///< share of the free speed given up a metre further ahead (A)
constexpr float waits_most = 0.5F;    ///< of it at the most (A)
constexpr float beside = 0.9F;        ///< metres to the side of the others that are not too far (A)
constexpr float turns_by = 0.2F;      ///< rad a metre further to the side (A)
constexpr float turns_most = 0.3F;    ///< rad (A)

}  // namespace

void Companions::look(const std::vector<Mover>& movers, const Bodies& bodies) {
    for (const std::uint32_t group : together_) parties_[group] = {};
    together_.clear();
    for (std::size_t body = 0; body < bodies.size(); ++body) {
        const std::uint32_t later = movers[bodies.id[std::min(body + soon, bodies.size() - 1)]].group;
        if (later < parties_.size()) __builtin_prefetch(&parties_[later]);
        const std::uint32_t group = movers[bodies.id[body]].group;
        if (group == Walkers::alone) continue;
        if (group >= parties_.size()) parties_.resize(group + std::size_t{1});
        Party& party = parties_[group];
        if (party.members == 0) together_.push_back(group);
        party.x += static_cast<std::int64_t>(bodies.x[body] * millimetres);
        party.y += static_cast<std::int64_t>(bodies.y[body] * millimetres);
        ++party.members;
        party.lowest = std::min(party.lowest, bodies.floor[body]);
        party.highest = std::max(party.highest, bodies.floor[body]);
    }
}

Companions::Manner Companions::manner(std::uint32_t group, float x, float y, float to_x, float to_y) const {
    if (group == Walkers::alone || group >= parties_.size()) return {};
    const Party& party = parties_[group];
    if (party.members < 2 || party.lowest != party.highest) return {};
    const auto others = static_cast<float>(party.members - 1);
    const float away_x = static_cast<float>(party.x - static_cast<std::int64_t>(x * millimetres)) / (millimetres * others) - x;
    const float away_y = static_cast<float>(party.y - static_cast<std::int64_t>(y * millimetres)) / (millimetres * others) - y;
    if (away_x * away_x + away_y * away_y > lost * lost) return {};
    const float along = to_x * away_x + to_y * away_y;
    const float across = to_x * away_y - to_y * away_x;
    const float waits = std::clamp((-along - ahead_of) * waits_by, 0.0F, waits_most);
    const float turns = std::clamp((std::abs(across) - beside) * turns_by, 0.0F, turns_most);
    return {1.0F - waits, std::copysign(turns, across)};
}

}  // namespace shangquan
