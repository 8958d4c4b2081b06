#pragma once

#include "engine/movement/micro/bodies.hpp"
#include "engine/movement/micro/mover.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// Those who walk together (`Walkers::group`) walk abreast (Moussaïd 2010): who is ahead of the others waits for them, and who is far
/// to their side turns towards them. Who has lost the others, or is on another floor, walks alone.
class Companions {
public:
    /// Takes in where everybody is.
    void look(const std::vector<Mover>& movers, const Bodies& bodies);

    /// What somebody does for the others.
    struct Manner {
        float speed = 1.0F;  ///< share of the free speed
        float turn = 0.0F;   ///< rad to the left
    };
    /// Of somebody at (x, y) of `group` who heads along a unit vector.
    [[nodiscard]] Manner manner(std::uint32_t group, float x, float y, float to_x, float to_y) const;

private:
    /// Sums in millimetres, so that nothing hangs on the order of slots.
    struct Party {
        std::int64_t x = 0;
        std::int64_t y = 0;
        std::int32_t members = 0;
        std::uint32_t lowest = 0xffff'ffff;  ///< row of a floor
        std::uint32_t highest = 0;
    };

    std::vector<Party> parties_;           ///< by group
    std::vector<std::uint32_t> together_;  ///< groups that have been looked at
};

}  // namespace shangquan
