#pragma once

#include "maps/zone_layers.hpp"
#include "scenarios/pictures/canvas.hpp"
#include "scenarios/texts.hpp"

namespace shangquan {

/// Radius of a gate's symbol in pixels.
double symbol_radius(GateKind kind);

/// A disc with a letter; street edges, which are many, get a small ring.
void draw_symbol(Canvas& canvas, GateKind kind, const PagePoint& at);

/// A barred line along a connector, `width` in pixels.
void draw_connector_sign(Canvas& canvas, const std::vector<PagePoint>& line, double width);

/// A square with a few letters that mark the way down, e.g. the number of a metro exit.
void draw_sign(Canvas& canvas, const std::string& letters, const PagePoint& at);

/// What such a sign covers.
Rect sign_box(const PagePoint& at);

/// What the legend calls a gate kind.
Text symbol_text(GateKind kind);

}  // namespace shangquan
