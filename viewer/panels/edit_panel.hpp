#pragma once

#include "viewer/desk.hpp"

namespace shangquan {

/// Tools, what is selected, what has been changed, what is wrong with it, and the plan it becomes.
void draw_edit_panel(Desk& desk);

/// The attributes of what is selected.
void draw_thing_fields(Desk& desk, const Thing& thing);

/// Names of the plan, saving and running it, and how far the run is.
void draw_plan_controls(Desk& desk);
/// Pixels they take.
float plan_controls_height(const Desk& desk);

/// The word of the catalogue for what a thing is.
Text kind_of_thing(const Thing& thing);

}  // namespace shangquan
