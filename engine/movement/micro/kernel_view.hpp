#pragma once

#include <cstdint>

// Only plain values here: what is built for a processor of its own may share no inline function with the rest.
namespace shangquan {

class Walls;

/// Slots that lie in one strip, one after the other.
struct Piece {
    std::uint32_t strip = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// Walkers about to move, as the walls see them: `count` places and headings of length 1 or less on one floor.
struct Headings {
    std::uint32_t floor = 0;
    int count = 0;
    const float* x = nullptr;
    const float* y = nullptr;
    float* to_x = nullptr;
    float* to_y = nullptr;
    float* aside = nullptr;  ///< rad by which they are about to step aside
};

/// `Walls::turn` and `Walls::limit`.
bool turn_along(const Walls& walls, const Headings& walkers);
void stop_at(const Walls& walls, const Headings& walkers, float* metres);

/// What the kernel reads of a sorted crowd and where it writes. Plain values, for it is compiled for several processors.
struct KernelView {
    const float* x = nullptr;
    const float* y = nullptr;
    const float* free_speed = nullptr;
    const std::uint32_t* dice = nullptr;
    const float* to_x = nullptr;  ///< unit vector of the way each wants to go
    const float* to_y = nullptr;
    float* next_x = nullptr;
    float* next_y = nullptr;
    const std::uint32_t* starts = nullptr;  ///< first slot by strip
    const Walls* walls = nullptr;
    std::uint32_t floor = 0;
    std::uint32_t draw = 0;        ///< number of the draw of heading noise …
    float draw_part = 0.0F;        ///< … and how much of its time is over, 0 to 1
    float dt = 0.0F;               ///< seconds
    float fastest = 0.0F;          ///< m/s, the most a free speed counts
    float diameter = 0.0F;         ///< metres
    float per_time_gap = 0.0F;     ///< 1/s
    float reach_time = 0.0F;       ///< seconds: who is further away than a diameter and the free speed times this …
    float least_reach = 0.0F;      ///< … and than these metres is not looked at
    float push_at_nothing = 0.0F;  ///< base of the push at no distance at all
    float push_per_metre = 0.0F;   ///< what it loses with every metre
    float push_least = 0.0F;       ///< a base from which nothing comes in fixed point; smaller ones end in slow denormal numbers
    float push_scale = 0.0F;       ///< strength at contact in fixed point
    float per_fixed = 0.0F;        ///< 1 / fixed point
    float shoulders = 0.0F;        ///< metres
    float side_scale = 0.0F;       ///< strength of stepping aside in fixed point
    float side_per_square = 0.0F;  ///< 1 / square of its range
    float side_most = 0.0F;        ///< rad
    float side_per_crowd = 0.0F;   ///< 1 / people ahead among whom nobody does
    float noise = 0.0F;            ///< rad
};

/// Moves the walkers of one piece.
using Kernel = void (*)(const KernelView& view, const Piece& piece);

}  // namespace shangquan
