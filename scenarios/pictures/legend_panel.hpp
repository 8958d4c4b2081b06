#pragma once

#include "maps/zone_layers.hpp"
#include "scenarios/pictures/canvas.hpp"
#include "scenarios/pictures/palette.hpp"

namespace shangquan {

/// Draws the legend of a scale from the top of `room` downwards; returns the bottom edge.
double draw_legend(Canvas& canvas, const ColorScale& scale, const Rect& room);

/// Draws the signs of the map that occur on this floor below one another; returns the bottom edge.
double draw_symbol_key(Canvas& canvas, const ZoneLayers& layers, int level, const Rect& room);

/// A bar of round length and its metres, `at` its left end.
void draw_scale_bar(Canvas& canvas, const MapView& view, const PagePoint& at);

void draw_north_arrow(Canvas& canvas, const PagePoint& at);

/// The longest of 1, 2, 5 × 10ⁿ metres that is no longer than the given length.
double round_length(double most);

}  // namespace shangquan
