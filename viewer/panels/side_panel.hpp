#pragma once

#include "viewer/desk.hpp"

namespace shangquan {

/// At the left: which results, zone, floor and layer are shown and how, and what else can be done.
void draw_side_panel(Desk& desk);

}  // namespace shangquan
