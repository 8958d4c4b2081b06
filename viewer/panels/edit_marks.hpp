#pragma once

#include "viewer/desk.hpp"

namespace shangquan {

/// Draws over the map what is edited: what is new, changed or taken away, the sketch and what is selected.
/// Nothing lies over `legend`.
void draw_edit_marks(const Desk& desk, const PagePoint& pointer, const Rect& legend);

}  // namespace shangquan
