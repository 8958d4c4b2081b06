#pragma once

#include "scenarios/pictures/color.hpp"

namespace shangquan::style {

/// Calm, light cartography: nothing on the map is as dark or as saturated as heat.
inline constexpr Color paper{0xff, 0xff, 0xff, 255};
inline constexpr Color ground{0xef, 0xed, 0xe7, 255};
inline constexpr Color green{0xe1, 0xe9, 0xd8, 255};
inline constexpr Color barrier{0xdf, 0xe1, 0xd4, 255};
inline constexpr Color water{0xc4, 0xda, 0xe6, 255};
inline constexpr Color water_line{0xa3, 0xc0, 0xd0, 255};
inline constexpr Color walkable{0xfc, 0xfb, 0xf8, 255};
inline constexpr Color walkable_line{0xd8, 0xd3, 0xc8, 255};
inline constexpr Color primary_street{0xd3, 0xd3, 0xd6, 255};
inline constexpr Color secondary_street{0xdb, 0xdb, 0xdd, 255};
inline constexpr Color residential_street{0xe2, 0xe1, 0xe1, 255};
inline constexpr Color street_line{0xc2, 0xc1, 0xc4, 255};
inline constexpr Color mall{0xd8, 0xcb, 0xc0, 255};
inline constexpr Color public_building{0xd3, 0xcd, 0xd2, 255};
inline constexpr Color building{0xdc, 0xd7, 0xce, 255};
inline constexpr Color building_line{0xb3, 0xaa, 0x9e, 255};
inline constexpr Color border{0x6d, 0x6a, 0x74, 200};
inline constexpr Color veil{0xff, 0xff, 0xff, 150};
inline constexpr Color other_floor_veil{0xec, 0xeb, 0xea, 195};  ///< over the street level below another floor
inline constexpr Color ink{0x26, 0x28, 0x2e, 255};
inline constexpr Color soft_ink{0x66, 0x68, 0x70, 255};
inline constexpr Color faint_ink{0xc8, 0xc8, 0xcc, 255};
inline constexpr Color water_ink{0x3c, 0x68, 0x82, 255};
inline constexpr Color green_ink{0x45, 0x66, 0x3c, 255};
inline constexpr Color halo{0xff, 0xff, 0xff, 215};
inline constexpr Color metro{0x1d, 0x4f, 0x91, 255};
inline constexpr Color stop{0x4a, 0x5a, 0x6c, 255};
inline constexpr Color warning{0x8a, 0x4b, 0x08, 255};

}  // namespace shangquan::style
