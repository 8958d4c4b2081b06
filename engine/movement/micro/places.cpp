#include "engine/movement/micro/places.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace shangquan {

namespace {

constexpr std::size_t soon = 16;  ///< bodies ahead whose cell is fetched
constexpr int directions = 8;
constexpr std::array<float, 2> circles{0.45F, 0.9F};  ///< metres
constexpr float eighth = 0.78539816F;                 ///< rad

}  // namespace

/// Cells lie far apart in memory: their entries are fetched before they are needed.
void Places::take(const std::vector<Mover>& movers) {
    for (const Taken& taken : taken_) first_[taken.cell] = none;
    taken_.clear();
    for (std::size_t k = 0; k < movers.size(); ++k) {
        __builtin_prefetch(&first_[movers[std::min(k + soon, movers.size() - 1)].cell]);
        take(movers[k].x, movers[k].y, movers[k].cell);
    }
}

void Places::take(float x, float y, CellId cell) {
    taken_.push_back({x, y, cell, first_[cell]});
    first_[cell] = static_cast<std::uint32_t>(taken_.size() - 1);
}

bool Places::is_free(const Spot& spot) const {
    const Cell at{static_cast<int>(spot.x), static_cast<int>(spot.y)};
    for (int j = at.j - 1; j <= at.j + 1; ++j)
        for (int i = at.i - 1; i <= at.i + 1; ++i) {
            const CellId cell = grid_.cell_at(spot.floor.value, i, j);
            if (cell == no_cell) continue;
            for (std::uint32_t k = first_[cell]; k != none; k = taken_[k].next)
                if (std::hypot(taken_[k].x - spot.x, taken_[k].y - spot.y) < apart_) return false;
        }
    return true;
}

std::optional<Spot> Places::free_near(const Spot& spot, std::uint32_t dice) const {
    if (is_free(spot)) return spot;
    for (const float radius : circles)
        for (int k = 0; k < directions; ++k) {
            const float angle = eighth * static_cast<float>((dice + static_cast<std::uint32_t>(k)) % directions);
            const Spot beside{spot.floor, spot.x + radius * std::cos(angle), spot.y + radius * std::sin(angle)};
            if (grid_.in_sight(spot, beside) && is_free(beside)) return beside;
        }
    return std::nullopt;
}

}  // namespace shangquan
