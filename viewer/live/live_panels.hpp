#pragma once

#include "viewer/live/live_show.hpp"
#include "viewer/settings.hpp"

#include <string>

namespace shangquan {

/// What the panels of a live run say and are told.
struct LivePanels {
    double scale = 1.0;
    std::string problem;  ///< why there is nothing to show; empty: there is
    bool walkers = false;  ///< shown as dots
    bool open_result = false;
    bool close = false;
};

/// Zones, floors, clock, pace and what becomes of the run; only the problem where there is no show.
void draw_live_panels(LiveShow* show, Settings& settings, LivePanels& panels);

}  // namespace shangquan
