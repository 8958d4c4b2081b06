#pragma once

#include "engine/way/heading.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace shangquan {

/// Fields solved side by side.
inline constexpr std::size_t sweep_lanes = 8;
using LaneValues = std::array<float, sweep_lanes>;

/// A tile of 16 × 16 cells and the cells around it: places row by row from the south-west.
struct TileBlock {
    static constexpr std::size_t tile_side = 16;
    static constexpr std::size_t side = tile_side + 2;
    static constexpr std::size_t places = side * side;

    /// Of a cell, counted from the first of the tile itself; −1 and 16 are the cells around.
    static constexpr std::size_t place(std::ptrdiff_t column, std::ptrdiff_t row) {
        return static_cast<std::size_t>((row + 1) * std::ptrdiff_t{side} + column + 1);
    }

    /// The place beside another: 0 … 3 counter-clockwise from the east.
    static constexpr std::size_t beside(std::size_t place, std::size_t toward) {
        constexpr std::array<std::size_t, 4> steps{1, side, 0U - std::size_t{1}, 0U - side};
        return place + steps[toward];
    }
};

/// How each field of a group judges the ground of a tile: factors at the west and the east end of its southern border, and how
/// they change with a metre north.
struct Judgement {
    LaneValues west, east, west_step, east_step;
};

inline constexpr std::uint8_t place_due = 1;   ///< flag of a place: an effort beside it fell since it was visited
inline constexpr std::uint8_t place_news = 2;  ///< its own fell since the tiles beside were told

inline constexpr std::uint8_t limit_closed = 1;  ///< one may walk out but not in

/// Nobody gets to what lies on side 0 … 3, counter-clockwise from the east.
constexpr std::uint8_t limit_barred(std::size_t side) { return static_cast<std::uint8_t>(2U << side); }

/// A tile as the fields of one group see it, by place.
struct TileView {
    LaneValues* effort;          ///< to the goal, infinite where there is no way
    std::uint8_t* flags;
    const float* metre;          ///< cost of a metre as nobody in particular judges it
    const std::uint8_t* limits;  ///< `limit_closed`, `limit_barred`; null where there are none
    const Judgement* judgement;
};

/// Places within a block, in the order they are visited.
using SweepOrder = std::span<const std::uint16_t>;

/// Visits the places of `order` that are due, first to last or last to first: each takes the effort that follows from its
/// neighbours by Godunov's upwind scheme for |∇T| = cost, where that is lower than its own (fast sweeping, Zhao 2005; only
/// where something changed, Bak, McLaughlin and Renzi 2010). Where it falls by more than `sweep_tolerance`, the places beside
/// are due. How many it visited.
using Sweep = std::size_t (*)(const TileView& tile, SweepOrder order, bool backwards);

inline constexpr float sweep_tolerance = 0.02F;  ///< metres

using LaneCodes = std::array<HeadingCode, sweep_lanes>;

/// Writes to `codes`, one after the other, the way on from each of `places`: down the gradient of the efforts beside it, of two
/// opposite sides the lower; `no_way` where its own effort is infinite.
using Descent = void (*)(const TileView& tile, SweepOrder places, LaneCodes* codes);

/// A build for some processor. All give the same bits; they differ in how many fields they reckon at a time.
struct TileKernel {
    std::string_view name;
    Sweep sweep = nullptr;
    Descent descend = nullptr;
};

/// The builds this processor can run, the fastest last.
std::vector<TileKernel> tile_kernels();

}  // namespace shangquan
