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

/// What the legend calls a gate kind.
Text symbol_text(GateKind kind);

}  // namespace shangquan
