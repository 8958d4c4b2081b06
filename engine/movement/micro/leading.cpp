#include "engine/movement/micro/leading.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr float crowd_begins = 0.05F;   ///< ped/m² from which people leave the middle of a street for its sides (A)
constexpr float crowd_fills = 0.25F;    ///< ped/m² at which they take all its width (A)
constexpr float spread_ahead = 2.0F;    ///< metres ahead there must be ground for them
constexpr float side_ahead = 4.0F;      ///< metres ahead people look how dense it is on either side (A)
constexpr float side_reach = 3.0F;      ///< metres to either side (A)
constexpr float side_gain = 0.3F;       ///< rad per ped/m² of difference (A)
constexpr float side_most = 0.2F;       ///< rad (A)
constexpr float kerb_ahead = 0.4F;      ///< metres before a red signal at which people stop (A)

/// Turns a unit vector to the left by a small angle.
void turn_by(float angle, float& x, float& y) {
    const float per_length = 1.0F / std::sqrt(1.0F + angle * angle);
    const float was_x = x;
    x = (x - angle * y) * per_length;
    y = (y + angle * was_x) * per_length;
}

}  // namespace

/// How dense it is at a place; a wall is no reason to turn there or away.
float Leading::density_there(const Spot& there, float here) const {
    const CellId cell = grid_.cell_of(there);
    return grid_.walkable(cell) ? crowd_.all(cell) : here;
}

/// The denser the crowd, the less people keep to the middle, as long as there is ground ahead along the wall.
void Leading::spread(const Spot& here, CellId cell, float& to_x, float& to_y) const {
    const float density = crowd_.all(cell);
    const float crowd = std::clamp((density - crowd_begins) / (crowd_fills - crowd_begins), 0.0F, 1.0F);
    if (crowd == 0.0F) return;
    float x = to_x;
    float y = to_y;
    pull_.take_out(cell, crowd, x, y);
    const Spot ahead{here.floor, here.x + side_ahead * x, here.y + side_ahead * y};
    const float right = density_there({here.floor, ahead.x + side_reach * y, ahead.y - side_reach * x}, density);
    const float left = density_there({here.floor, ahead.x - side_reach * y, ahead.y + side_reach * x}, density);
    const float angle = crowd * std::clamp((right - left) * side_gain, -side_most, side_most);
    turn_by(angle, x, y);
    if (!grid_.is_ground({here.floor, here.x + spread_ahead * x, here.y + spread_ahead * y})) return;
    to_x = x;
    to_y = y;
}

void Leading::lead(const Surroundings& around, Mover& mover, const Bodies& bodies, std::uint32_t body) const {
    if (mover.led_in == mover.cell) return;
    mover.led_in = mover.cell;
    mover.led_x = headings_.x[mover.code];
    mover.led_y = headings_.y[mover.code];
    spread({FloorId{bodies.floor[body]}, bodies.x[body], bodies.y[body]}, mover.cell, mover.led_x, mover.led_y);
    turn(mover, mover.turn);
    mover.by_lights = around.signals != nullptr && around.signals->are_near(mover.cell);
}

void Leading::turn(Mover& mover, float by) {
    mover.turn = by;
    mover.to_x = mover.led_x;
    mover.to_y = mover.led_y;
    if (by != 0.0F) turn_by(by, mover.to_x, mover.to_y);
}

/// Whether a red signal lies before somebody who is led on.
bool Leading::waits_at_kerb(const Surroundings& around, const Mover& mover, const Bodies& bodies, std::uint32_t body) const {
    if (!mover.by_lights) return false;
    const Spot toes{FloorId{bodies.floor[body]}, bodies.x[body] + kerb_ahead * mover.to_x, bodies.y[body] + kerb_ahead * mover.to_y};
    const CellId ahead = grid_.cell_of(toes);
    return ahead != no_cell && around.stops(mover.led_in, ahead);
}

void Leading::guide(const Walkers& walkers, const Surroundings& around, std::vector<Mover>& movers, const Bodies& bodies, const Piece& piece,
                    float* to_x, float* to_y) const {
    for (std::uint32_t body = piece.first; body < piece.last; ++body) {
        Mover& mover = movers[bodies.id[body]];
        if (!mover.strolls) {
            lead(around, mover, bodies, body);
            const bool waits = waits_at_kerb(around, mover, bodies, body);
            to_x[body] = waits ? 0.0F : mover.to_x;
            to_y[body] = waits ? 0.0F : mover.to_y;
            continue;
        }
        const Spot spot = grid_.centre(walkers.spot[mover.slot]);
        const float x = spot.x - bodies.x[body];
        const float y = spot.y - bodies.y[body];
        const float away = std::max(std::hypot(x, y), settle_reach);
        to_x[body] = x / away;
        to_y[body] = y / away;
    }
}

}  // namespace shangquan
