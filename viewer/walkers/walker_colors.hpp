#pragma once

#include "scenarios/pictures/color.hpp"
#include "scenarios/trajectories/walker_recording.hpp"

#include <array>

namespace shangquan {

/// What the colour of a walker tells.
enum class WalkerColor : std::uint8_t { speed, purpose, party };

/// Colours that stay apart for colour-blind readers (Okabe, Ito 2008).
inline constexpr std::array<Color, 8> kind_colors{{{0xe6, 0x9f, 0x00, 255},
                                                   {0x56, 0xb4, 0xe9, 255},
                                                   {0x00, 0x9e, 0x73, 255},
                                                   {0x00, 0x72, 0xb2, 255},
                                                   {0xd5, 0x5e, 0x00, 255},
                                                   {0xcc, 0x79, 0xa7, 255},
                                                   {0xb5, 0xa6, 0x1a, 255},
                                                   {0x40, 0x40, 0x46, 255}}};
inline constexpr Color standing_color{0x6a, 0x6e, 0x76, 255};
inline constexpr Color unknown_color{0x40, 0x40, 0x46, 255};
inline constexpr double standing_speed = 0.05;  ///< m/s below which somebody stands

/// That of a map of speeds, a step darker, so that the quick are seen on light ground.
Color pace_color(double speed);

/// That of a purpose, by its row, and of a group, by what its number is mixed to.
Color purpose_color(std::size_t row);
Color party_color(std::uint64_t mixed);

/// The colour of somebody; `visitor` may be unknown.
Color walker_color(WalkerColor by, double speed, const RecordedVisitor* visitor);

}  // namespace shangquan
