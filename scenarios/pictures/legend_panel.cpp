#include "scenarios/pictures/legend_panel.hpp"

#include "scenarios/pictures/map_style.hpp"
#include "scenarios/pictures/map_symbols.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace shangquan {
namespace {

constexpr double ramp_width = 26.0;
constexpr double ramp_height = 250.0;
constexpr double row_height = 24.0;

const Lettering heading{.size = 14.5, .color = style::ink};
const Lettering body{.size = 13.0, .color = style::ink};
const Lettering note{.size = 11.0, .color = style::soft_ink};

PagePath outline(const Rect& box) {
    return {{{box.left, box.top},
             {box.right(), box.top},
             {box.right(), box.bottom()},
             {box.left, box.bottom()},
             {box.left, box.top}}};
}

double draw_words(Canvas& canvas, const Name& words, const Rect& room, const Lettering& lettering) {
    canvas.text(words.zh, {room.left, room.top + lettering.size * 0.6}, lettering);
    canvas.text(words.en, {room.left, room.top + lettering.size * 1.8}, lettering);
    return room.top + lettering.size * 2.5;
}

/// Highest value on top, as one reads a thermometer; what the map shows through is shown as walkable ground.
double draw_ramp(Canvas& canvas, const Legend& legend, const ColorScale& scale, const Rect& room) {
    const Rect bar{room.left, room.top, ramp_width, ramp_height};
    canvas.fill(bar, style::walkable);
    const double step = bar.height / static_cast<double>(legend.ramp.size());
    for (std::size_t row = 0; row < legend.ramp.size(); ++row) {
        const double top = bar.bottom() - static_cast<double>(row + 1) * step;
        const double position = (static_cast<double>(row) + 0.5) / static_cast<double>(legend.ramp.size());
        if (shown_in_legend(scale, position)) canvas.fill({bar.left, top, bar.width, step + 0.6}, legend.ramp[row]);
    }
    canvas.stroke(outline(bar), {style::soft_ink, 0.8});
    for (const LegendTick& tick : legend.ticks) {
        const double y = bar.bottom() - tick.position * bar.height;
        canvas.stroke({{{bar.right(), y}, {bar.right() + 5.0, y}}}, {style::soft_ink, 1.0});
        canvas.text(tick.label, {bar.right() + 10.0, y}, body);
    }
    return bar.bottom();
}

double draw_classes(Canvas& canvas, const Legend& legend, const Rect& room) {
    double top = room.top;
    for (auto row = legend.classes.rbegin(); row != legend.classes.rend(); ++row) {
        const Rect box{room.left, top, 34.0, row_height - 5.0};
        canvas.fill(box, row->color);
        canvas.stroke(outline(box), {style::soft_ink, 0.6});
        canvas.text(row->label, {box.right() + 10.0, box.centre().y()}, body);
        top += row_height;
    }
    return top;
}

void draw_swatch(Canvas& canvas, const Rect& box, Color color, Color rim) {
    canvas.fill(box, color);
    canvas.stroke(outline(box), {rim, 0.8});
}

}  // namespace

double draw_legend(Canvas& canvas, const ColorScale& scale, const Rect& room) {
    const Legend legend = legend_of(scale);
    double y = draw_words(canvas, text(legend.title), room, heading) + 12.0;
    const Rect rest{room.left, y, room.width, room.bottom() - y};
    y = legend.classes.empty() ? draw_ramp(canvas, legend, scale, rest) : draw_classes(canvas, legend, rest);
    return draw_words(canvas, text(legend.note), {room.left, y + 12.0, room.width, 0.0}, note);
}

double draw_symbol_key(Canvas& canvas, const ZoneLayers& layers, int level, const Rect& room) {
    double y = room.top + 8.0;
    canvas.text(both(Text::symbols), {room.left, y}, heading);
    y += row_height + 2.0;
    for (std::size_t row = 0; row < gate_kind_names.size(); ++row) {
        const auto kind = static_cast<GateKind>(row);
        const bool occurs = std::any_of(layers.gates.begin(), layers.gates.end(), [&](const GateFeature& gate) {
            return gate.kind == kind && gate.level == level;
        });
        if (!occurs) continue;
        draw_symbol(canvas, kind, {room.left + 13.0, y});
        canvas.text(both(symbol_text(kind)), {room.left + 34.0, y}, note);
        y += row_height - 2.0;
    }
    if (std::any_of(layers.connectors.begin(), layers.connectors.end(),
                    [&](const ConnectorFeature& connector) { return has_sign(connector, level); })) {
        draw_sign(canvas, "1", {room.left + 13.0, y});
        canvas.text(both(Text::exit_number), {room.left + 34.0, y}, note);
        y += row_height - 2.0;
    }
    if (!layers.connectors.empty()) {
        draw_connector_sign(canvas, {{room.left, y}, {room.left + 26.0, y}}, 6.0);
        canvas.text(both(Text::connector), {room.left + 34.0, y}, note);
        y += row_height - 2.0;
    }
    const auto swatch = [&](Text words, Color color, Color rim) {
        draw_swatch(canvas, {room.left, y - 6.0, 26.0, 12.0}, color, rim);
        canvas.text(both(words), {room.left + 34.0, y}, note);
        y += row_height - 4.0;
    };
    swatch(Text::walkable, style::walkable, style::walkable_line);
    swatch(Text::building, style::building, style::building_line);
    swatch(Text::carriageway, style::primary_street, style::street_line);
    if (!layers.water.empty()) swatch(Text::water, style::water, style::water_line);
    return y;
}

double round_length(double most) {
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    for (const double factor : {5.0, 2.0})
        if (factor * power <= most) return factor * power;
    return power;
}

void draw_scale_bar(Canvas& canvas, const MapView& view, const PagePoint& at) {
    const double metres = round_length(180.0 / view.pixels_per_metre);
    const double length = metres * view.pixels_per_metre;
    const Rect plate = Rect{at.x(), at.y() - 20.0, length + 34.0, 28.0}.grown(6.0);
    canvas.fill(plate, style::paper.with_alpha(200));
    for (int part = 0; part < 4; ++part)
        canvas.fill({at.x() + part * length / 4.0, at.y(), length / 4.0, 6.0},
                    part % 2 == 0 ? style::ink : style::paper);
    canvas.stroke(outline({at.x(), at.y(), length, 6.0}), {style::ink, 0.8});
    canvas.text("0", {at.x(), at.y() - 10.0}, note);
    const std::string words =
        metres >= 1000.0 ? fmt::format("{:g} km", metres / 1000.0) : fmt::format("{:g} m", metres);
    canvas.text(words, {at.x() + length, at.y() - 10.0}, note, Anchor::middle);
}

void draw_north_arrow(Canvas& canvas, const PagePoint& at) {
    canvas.disc(at, 22.0, style::paper.with_alpha(200));
    canvas.fill({{{at.x(), at.y() - 18.0}, {at.x() + 8.0, at.y() + 8.0}, {at.x(), at.y() + 3.0}}}, style::ink);
    canvas.fill({{{at.x(), at.y() - 18.0}, {at.x() - 8.0, at.y() + 8.0}, {at.x(), at.y() + 3.0}}}, style::soft_ink);
    canvas.text("北 N", {at.x(), at.y() + 15.0}, note, Anchor::middle);
}

}  // namespace shangquan
