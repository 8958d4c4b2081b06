#include "scenarios/pictures/figure.hpp"

#include "scenarios/pictures/base_map.hpp"
#include "scenarios/pictures/legend_panel.hpp"
#include "scenarios/pictures/map_style.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {
namespace {

constexpr double margin = 28.0;
constexpr double header = 104.0;
constexpr double footer = 44.0;
constexpr double sidebar = 250.0;
constexpr double gutter = 24.0;
constexpr double flattest = 0.5;  ///< height over width of the map
constexpr double tallest = 0.78;
constexpr double least_ground = 400.0;  ///< metres

/// The zone's border; of other floors, which may be small, the part they take, 400 m wide at least.
Box ground_of(const ZoneLayers& layers, int level) {
    MultiPolygon floor;
    for (const AreaFeature& area : layers.areas)
        if (area.level == level && area.level != 0) floor.insert(floor.end(), area.shape.begin(), area.shape.end());
    if (floor.empty()) return bounds(layers.border);
    const Box tight = bounds(floor);
    const Point half = (tight.size() * 1.15).cwiseMax(least_ground) / 2.0;
    return {tight.centre() - half, tight.centre() + half};
}

void draw_header(Canvas& canvas, const FigureInput& input, const FigureLayout& layout) {
    const Name& zone = input.layers.name;
    const Lettering zone_lettering{.size = 28.0, .color = style::ink};
    const Lettering english{.size = 20.0, .color = style::soft_ink};
    const Lettering line{.size = 17.0, .color = style::ink};
    const Lettering small{.size = 15.0, .color = style::soft_ink};
    const double right = layout.width - margin;
    canvas.text(zone.zh, {margin, 38.0}, zone_lettering);
    if (zone.en != zone.zh)
        canvas.text(zone.en, {margin + canvas.text_width(zone.zh, zone_lettering) + 12.0, 40.0}, english);
    canvas.text(input.when, {right, 38.0}, {.size = 22.0, .color = style::ink}, Anchor::right);
    canvas.text(both(input.subject) + "  ·  " + floor_text(input.level), {margin, 77.0}, line);
    canvas.text(both(input.scenario), {right, 77.0}, small, Anchor::right);
}

void draw_map(Canvas& canvas, const FigureInput& input, const FigureLayout& layout) {
    const MapView& view = layout.map;
    const Rect& page = view.page;
    draw_ground(canvas, view, input.layers, input.level);
    canvas.image(heat_picture(input.raster, input.scale, view), {page.left, page.top});
    draw_structures(canvas, view, input.layers, input.level);
    canvas.begin_clip(page);
    if (input.overlay.flow) draw_flow_arrows(canvas, flow_arrows(*input.overlay.flow, view));
    draw_visits(canvas, view, input.overlay.visits, input.scale.full);
    canvas.end_clip();
    const Rect scale_corner{page.left, page.bottom() - 56.0, 250.0, 56.0};
    const Rect north_corner{page.right() - 62.0, page.top, 62.0, 66.0};
    draw_labels(canvas, view, input.layers, input.level, {scale_corner, north_corner});
    draw_scale_bar(canvas, view, {page.left + 18.0, page.bottom() - 22.0});
    draw_north_arrow(canvas, {page.right() - 32.0, page.top + 34.0});
    const PagePath frame{{{page.left, page.top},
                          {page.right(), page.top},
                          {page.right(), page.bottom()},
                          {page.left, page.bottom()},
                          {page.left, page.top}}};
    canvas.stroke(frame, {style::faint_ink, 1.0});
}

/// Draws legend and signs from the top of `room` downwards; returns the bottom edge.
double draw_sidebar(Canvas& canvas, const FigureInput& input, Rect room) {
    const double bottom = draw_legend(canvas, input.scale, room);
    room.height -= bottom + 26.0 - room.top;
    room.top = bottom + 26.0;
    return draw_symbol_key(canvas, input.layers, input.level, room);
}

/// What legend and signs take, tried on a page of their own.
double height_of_sidebar(const FigureInput& input) {
    constexpr double ample = 1600.0;
    Canvas trial{static_cast<int>(sidebar), static_cast<int>(ample), style::paper};
    return draw_sidebar(trial, input, {0.0, 0.0, sidebar - gutter, ample}) + gutter / 2.0;
}

void draw_footer(Canvas& canvas, const FigureInput& input, const FigureLayout& layout) {
    const double y = layout.height - footer / 2.0;
    canvas.text(input.origin, {margin, y}, {.size = 12.0, .color = style::soft_ink});
    canvas.text(remark_of(input.layers), {layout.width - margin, y},
                {.size = 14.0, .color = input.layers.schematic ? style::warning : style::soft_ink}, Anchor::right);
}

}  // namespace

FigureLayout layout_of(const FigureInput& input) {
    const Box box = input.box.value_or(ground_of(input.layers, input.level));
    const Point size = box.size() * 1.04;
    const double width = input.width - 2.0 * margin - sidebar;
    const double height = std::round(std::max(width * std::clamp(size.y() / size.x(), flattest, tallest), height_of_sidebar(input)));
    const Rect page{margin, header, width, height};
    const MapView map = fitting({box.centre() - size / 2.0, box.centre() + size / 2.0}, page);
    const Rect legend{page.right() + gutter, header, sidebar - gutter, height};
    return {input.width, static_cast<int>(header + height + footer), map, legend};
}

Image draw_figure(const FigureInput& input) {
    const FigureLayout layout = layout_of(input);
    Canvas canvas{layout.width, layout.height, style::paper};
    draw_header(canvas, input, layout);
    draw_map(canvas, input, layout);
    draw_sidebar(canvas, input, layout.legend);
    draw_footer(canvas, input, layout);
    return canvas.pixels();
}

void write_figure(const std::filesystem::path& file, const FigureInput& input) { write_png(file, draw_figure(input)); }

}  // namespace shangquan
