#pragma once

#include "viewer/desk.hpp"

namespace shangquan {

/// Draws over the map what is edited: what is new, changed or taken away, the sketch and what is selected.
void draw_edit_marks(const Desk& desk, const PagePoint& pointer);

}  // namespace shangquan
