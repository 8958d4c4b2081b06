#include "viewer/panels/edit_marks.hpp"

#include "viewer/panels/map_pen.hpp"
#include "viewer/panels/widgets.hpp"

namespace shangquan {
namespace {

constexpr ImU32 new_color = IM_COL32(0x1b, 0x7f, 0x5c, 255);
constexpr ImU32 gone_color = IM_COL32(0xb3, 0x26, 0x1e, 255);
constexpr ImU32 shut_color = IM_COL32(0xb4, 0x58, 0x0a, 255);
constexpr ImU32 selected_color = IM_COL32(0x0b, 0x57, 0xa4, 255);

ImU32 color_of_change(const ThingChange& change) {
    if (change.op == LayoutOp::remove) return gone_color;
    return std::holds_alternative<ClosedArea>(change.thing) ? shut_color : new_color;
}

bool is_closed(const Thing& thing) {
    return !std::holds_alternative<ConnectorFeature>(thing) && !std::holds_alternative<LineFeature>(thing);
}

void draw_thing(const MapPen& pen, const Thing& thing, ImU32 color) {
    for (const Polyline& path : paths_of(thing)) {
        if (path.size() == 1)
            pen.dot(path.front(), 7.0F, color);
        else
            pen.stroke(path, color, is_closed(thing) ? ImDrawFlags_Closed : ImDrawFlags_None);
    }
}

void draw_drafted(const MapPen& pen, const Editor& editor) {
    for (const ThingChange& change : editor.document().draft()) {
        if (change.zone != editor.zone() || !is_on_floor(change.thing, editor.level())) continue;
        const bool hatched = change.op == LayoutOp::remove || std::holds_alternative<ClosedArea>(change.thing);
        if (hatched)
            for (const Polyline& path : paths_of(change.thing)) pen.hatch(path, color_of_change(change));
        draw_thing(pen, change.thing, color_of_change(change));
    }
}

void draw_selected(const MapPen& pen, const Editor& editor) {
    const auto thing = editor.selected();
    if (!thing) return;
    draw_thing(pen, *thing, selected_color);
    if (editor.document().fixed(editor.zone(), *thing)) return;
    for (const Point& handle : handles_of(*thing)) pen.handle(handle, selected_color);
}

void draw_sketch(const MapPen& pen, const Sketch& sketch, const Point& pointer) {
    if (sketch.corners.empty()) return;
    Polyline path(sketch.corners.begin(), sketch.corners.end());
    path.push_back(pointer);
    const bool ring = row_of_tool(sketch.tool).fewest == 3 && path.size() > 2;
    pen.stroke(path, selected_color, ring ? ImDrawFlags_Closed : ImDrawFlags_None);
    for (const Point& corner : sketch.corners) pen.handle(corner, selected_color);
}

}  // namespace

void draw_edit_marks(const Desk& desk, const PagePoint& pointer, const Rect& legend) {
    const Editor* const editor = desk.editor();
    if (editor == nullptr || editor->zone() != desk.session().zone().id) return;
    const auto views = desk.views();
    const Point ground = views[desk.pane_at(pointer)].to_map(pointer);
    for (std::size_t pane = 0; pane < views.size(); ++pane)
        for (const Rect& part : parts_beside(desk.visible_part(pane), legend)) {
            const MapPen pen{views[pane], part, desk.scale()};
            draw_drafted(pen, *editor);
            draw_selected(pen, *editor);
            draw_sketch(pen, editor->sketch, ground);
        }
    draw_map_plate(desk, desk.words(row_of_tool(editor->sketch.tool).hint));
}

}  // namespace shangquan
