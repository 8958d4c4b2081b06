#pragma once

#include "viewer/desk.hpp"

namespace shangquan {

/// Below the map: the day's curve, which is the slider, and what plays it.
void draw_time_bar(Desk& desk);

}  // namespace shangquan
