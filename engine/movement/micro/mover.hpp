#pragma once

#include "engine/movement/walkers.hpp"

#include <cstdint>

namespace shangquan {

/// Somebody who has a body, for as long as a move lasts: what every step needs of them, in one place. The bodies' `id` is their number
/// among the movers, who lie in the order of the strips, so that who is near in the crowd is near in memory.
struct Mover {
    std::uint32_t slot = 0;  ///< among the walkers
    std::uint32_t group = Walkers::alone;
    CellId cell = no_cell;
    float x = 0.0F;  ///< metres, in `cell`
    float y = 0.0F;
    float was_x = 0.0F;  ///< about a second ago
    float was_y = 0.0F;
    CellId led_in = no_cell;  ///< the cell for which the next two and `by_lights` hold
    float led_x = 0.0F;       ///< where the field leads them
    float led_y = 0.0F;
    float to_x = 0.0F;        ///< that, turned towards companions
    float to_y = 0.0F;
    float speed = 0.0F;    ///< m/s, without regard to companions
    float turn = 0.0F;     ///< rad towards companions
    HeadingCode code = no_way;  ///< of the field in `cell`
    bool strolls = false;  ///< straight to a spot, without a field
    bool thinly = false;   ///< where the crowd is thin
    bool by_lights = false;  ///< within a step of a crossing with lights
};

}  // namespace shangquan
