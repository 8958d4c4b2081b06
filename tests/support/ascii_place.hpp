#pragma once

#include "engine/place/zone.hpp"

#include <string_view>
#include <vector>

namespace shangquan {

/// A zone drawn in characters, `metres` a character, the last line in the south:
/// `#` wall, `.` floor, `G` `H` `I` gates (street edges), `a`…`f` venues with a door there, `^` connectors' landings.
/// Several drawings are floors from level 0 upwards; `^` at the same place on two floors is a stair between them.
/// Gates let five persons a second through; venues are snack bars for 1,000, open all day.
Zone ascii_zone(const std::vector<std::string_view>& floors, int metres = 1);

/// One floor.
inline Zone ascii_zone(std::string_view drawing, int metres = 1) { return ascii_zone(std::vector{drawing}, metres); }

}  // namespace shangquan
