#pragma once

#include "engine/way/heading.hpp"
#include "engine/way/way_map.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace shangquan {

/// What of a flow field's heading comes from ground along walls being slow (`wall_slowness`), so that people keep to the middle
/// of a street. In a crowd they do not: they take all the room there is.
class WallPull {
public:
    explicit WallPull(const WalkGrid& grid);

    /// Takes that part out of the unit heading (x, y) at `cell`: `share` of it, 0 … 1. The heading stays a unit vector.
    void take_out(CellId cell, float share, float& x, float& y) const;

    /// A heading without all of that part; angles in parts of a `turn`.
    [[nodiscard]] int without(CellId cell, int angle) const {
        const std::uint8_t code = inward_[cell];
        if (code == none) return angle;
        const int inward = (code % directions) * (turn / directions);
        return inward + turned_[code / directions][static_cast<std::size_t>((angle - inward) & (turn - 1))];
    }

private:
    static constexpr std::uint8_t none = 255;
    static constexpr int directions = 64;
    static constexpr std::size_t rings = wall_slowness.size();

    void find_inward(const WalkGrid& grid);
    void fill_turned();

    std::vector<std::uint8_t> inward_;  ///< by cell: ring from the wall and direction away from it; none in the open
    std::array<std::array<std::int16_t, turn>, rings> turned_{};  ///< by ring and heading from the direction away from the wall
};

}  // namespace shangquan
