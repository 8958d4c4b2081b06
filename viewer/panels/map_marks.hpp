#pragma once

#include "viewer/desk.hpp"

namespace shangquan {

/// Over the map, below the panels: what is picked, the area drawn, the line of the swipe and which result a pane shows.
/// Nothing lies over `legend`.
void draw_map_marks(const Desk& desk, const PagePoint& pointer, const Rect& legend);

}  // namespace shangquan
