#pragma once

#include "viewer/desk.hpp"

namespace shangquan {

/// At the right: the figures of what is picked, then the table of changes.
void draw_detail_panel(Desk& desk);

/// Names, figures by interval as charts, what else lies there, export.
void draw_pick(Desk& desk);

/// Who was picked among the walkers, and what they did, by the clock.
void draw_visitor(Desk& desk);

/// Figures that differ between the two results; a click goes to what they are about.
void draw_changes(Desk& desk);

}  // namespace shangquan
