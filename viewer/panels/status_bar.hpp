#pragma once

#include "viewer/desk.hpp"

namespace shangquan {

/// At the lower edge: the value and the coordinates below the pointer, and which run is shown.
void draw_status_bar(const Desk& desk, const PagePoint& pointer);

/// What went wrong or was done, over the map until it is clicked or has been read.
void draw_notice(Desk& desk);

}  // namespace shangquan
