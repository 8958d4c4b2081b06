#pragma once

#include "viewer/playback.hpp"
#include "viewer/screen_layout.hpp"
#include "viewer/session.hpp"

#include <string>

namespace shangquan {

/// Lists of results, zones, floors and layers; returns what the planner wants now. `here` tells of the place below the
/// cursor.
Choice draw_side_panel(const Session& session, const std::string& here, double height);

/// Play and pause, the clock, the slider, the speed.
void draw_time_bar(Playback& playback, const std::string& day, const Rect& area);

}  // namespace shangquan
