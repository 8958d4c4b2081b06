#include "scenarios/pictures/map_symbols.hpp"

#include "scenarios/pictures/map_style.hpp"

#include <array>

namespace shangquan {
namespace {

struct Symbol {
    const char* letter;
    double radius;
    Color color;
    Text text;
};

/// In the order of `GateKind`.
constexpr std::array<Symbol, gate_kind_names.size()> symbols{{{"M", 8.0, style::metro, Text::metro_exit},
                                                              {"B", 6.0, style::stop, Text::bus_stop},
                                                              {"P", 6.0, style::stop, Text::car_park},
                                                              {"T", 6.0, style::stop, Text::taxi_rank},
                                                              {"F", 7.0, style::metro, Text::pier},
                                                              {"", 3.5, style::stop, Text::street_edge}}};

const Symbol& symbol_of(GateKind kind) { return symbols[static_cast<std::size_t>(kind)]; }

}  // namespace

double symbol_radius(GateKind kind) { return symbol_of(kind).radius; }

void draw_symbol(Canvas& canvas, GateKind kind, const PagePoint& at) {
    const Symbol& symbol = symbol_of(kind);
    canvas.disc(at, symbol.radius + 1.0, style::paper);
    canvas.disc(at, symbol.radius, symbol.color);
    if (kind == GateKind::street_edge) canvas.disc(at, symbol.radius - 1.5, style::paper);
    canvas.text(symbol.letter, at, {.size = symbol.radius * 1.5, .color = style::paper}, Anchor::middle);
}

void draw_connector_sign(Canvas& canvas, const std::vector<PagePoint>& line, double width) {
    canvas.stroke({line}, {style::soft_ink.with_alpha(190), width});
    canvas.stroke({line}, {style::paper, width - 1.2, {1.6, 1.6}});
}

Rect sign_box(const PagePoint& at) { return Rect{at.x(), at.y(), 0.0, 0.0}.grown(7.5); }

void draw_sign(Canvas& canvas, const std::string& letters, const PagePoint& at) {
    canvas.fill(sign_box(at), style::paper);
    canvas.fill(sign_box(at).grown(-1.0), style::metro);
    canvas.text(letters, at, {.size = letters.size() > 1 ? 9.5 : 11.5, .color = style::paper, .bold = true}, Anchor::middle);
}

Text symbol_text(GateKind kind) { return symbol_of(kind).text; }

}  // namespace shangquan
