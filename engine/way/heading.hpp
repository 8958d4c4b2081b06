#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace shangquan {

/// One byte of a flow field: the neighbour cell that leads on (8) and the fine heading within ±45° of it (31 steps of 3°).
using HeadingCode = std::uint8_t;

inline constexpr int fine_steps = 31;
inline constexpr HeadingCode at_goal = 254;  ///< this cell is the destination
inline constexpr HeadingCode no_way = 255;   ///< not walkable, or the destination cannot be reached from here

constexpr bool is_heading(HeadingCode code) { return code < 8 * fine_steps; }

/// Columns and rows to the eight neighbours, counter-clockwise from the east.
inline constexpr std::array<int, 8> neighbour_i{1, 1, 0, -1, -1, -1, 0, 1};
inline constexpr std::array<int, 8> neighbour_j{0, 1, 1, 1, 0, -1, -1, -1};

/// Index into `neighbour_i` and `neighbour_j`.
constexpr int neighbour_of(HeadingCode code) { return code / fine_steps; }

/// Angles as parts of a turn of 1024, so that adding and masking wraps.
inline constexpr int turn = 1024;

inline int angle_of(HeadingCode code) {
    const int fine = code % fine_steps - fine_steps / 2;
    return neighbour_of(code) * (turn / 8) + (fine * turn) / 120;
}

/// Cosines and sines by such angles.
struct Compass {
    std::array<float, turn> cosine{};
    std::array<float, turn> sine{};
    std::array<std::int16_t, 256> angle{};  ///< `angle_of` by heading code

    Compass() {
        for (int code = 0; code < 8 * fine_steps; ++code)
            angle[static_cast<std::size_t>(code)] = static_cast<std::int16_t>(angle_of(static_cast<HeadingCode>(code)));
        for (int k = 0; k < turn; ++k) {
            const double radians = 2.0 * std::numbers::pi * k / turn;
            cosine[static_cast<std::size_t>(k)] = static_cast<float>(std::cos(radians));
            sine[static_cast<std::size_t>(k)] = static_cast<float>(std::sin(radians));
        }
    }
};

}  // namespace shangquan
