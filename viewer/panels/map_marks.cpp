#include "viewer/panels/map_marks.hpp"

#include "viewer/panels/map_pen.hpp"
#include "viewer/panels/widgets.hpp"
#include "viewer/readings.hpp"

#include <algorithm>

namespace shangquan {
namespace {

constexpr ImU32 mark_color = IM_COL32(0x0b, 0x57, 0xa4, 255);

void mark_cell(const MapPen& pen, const Session& session, const MapView& view, const Point& place) {
    const double cell = session.raster().frame.cell;
    const Cell at = session.raster().frame.cell_of(place.x(), place.y());
    const PagePoint low = view.to_page(Point(at.i, at.j + 1) * cell);
    const double size = cell * view.pixels_per_metre;
    pen.square(Rect{low.x(), low.y(), size, size}.grown(2.0), mark_color);
    if (size < 8.0) pen.ring(Point(at.i + 0.5, at.j + 0.5) * cell, mark_color);
}

void mark_pick(const MapPen& pen, const Desk& desk, const MapView& view) {
    if (!desk.picked()) return;
    const Pick& pick = desk.picked()->picks.front();
    if (pick.kind == PickKind::area) {
        const auto& ring = pick.outline.outer();
        return pen.stroke(Polyline(ring.begin(), ring.end()), mark_color, ImDrawFlags_Closed);
    }
    if (pick.kind == PickKind::cell) return mark_cell(pen, desk.session(), view, pick.place);
    pen.ring(pick.place, mark_color);
}

void mark_drawing(const MapPen& pen, const Desk& desk, const Point& pointer) {
    if (!desk.drawing || desk.corners().empty()) return;
    Polyline points(desk.corners().begin(), desk.corners().end());
    points.push_back(pointer);
    pen.stroke(points, mark_color, points.size() > 2 ? ImDrawFlags_Closed : ImDrawFlags_None);
    for (const Point& corner : desk.corners()) pen.dot(corner, 4.0F, mark_color);
}

/// Arrows of the flow and circles of visits.
void draw_overlay(const MapPen& pen, const Desk& desk, const MapView& view, std::size_t pane) {
    const MapOverlay& overlay = desk.session().overlay(pane);
    if (overlay.flow)
        for (const FlowArrow& arrow : flow_arrows(*overlay.flow, view, desk.scale())) pen.arrow(arrow);
    const ColorScale scale = desk.color_scale();
    for (const VisitCircle& circle : overlay.visits) pen.disc(circle.place, visit_radius(circle.visits, scale.full), color_of(scale, circle.visits));
}

/// Bands from the gates by which the visitors of the venue picked came in, the wider the more.
void draw_origins(const MapPen& pen, const Desk& desk) {
    if (!desk.picked()) return;
    constexpr double widest = 12.0;
    const auto& origins = desk.picked()->origins;
    for (std::size_t row = 0; row < std::min(origins.size(), origins_shown); ++row) {
        const Origin& origin = origins[row];
        pen.band(origin.place, desk.picked()->picks.front().place, std::max(1.5, widest * origin.share / origins.front().share), IM_COL32(0x0b, 0x57, 0xa4, 110));
        pen.dot(origin.place, 3.0F, mark_color);
    }
}

/// Where the walker picked has been and is.
void mark_followed(const MapPen& pen, const Desk& desk) {
    if (!desk.followed() || desk.walkers() == nullptr) return;
    Polyline path;
    for (const RecordedPlace& place : desk.followed()->path) path.push_back(place.place);
    if (path.size() > 1) pen.stroke(path, mark_color, ImDrawFlags_None);
    const auto& dots = desk.walkers()->dots();
    const auto now = std::find_if(dots.begin(), dots.end(), [&](const WalkerDot& dot) { return dot.id == desk.followed()->id; });
    if (now != dots.end()) pen.ring(Point(now->x, now->y), mark_color);
}

std::string pane_title(const Desk& desk, std::size_t result) {
    return result_letter(result) + "   " + desk.words(desk.session().results()[result].title);
}

/// In the upper corner of each pane, between the north arrow and the legend.
void name_panes(const Desk& desk) {
    const Choice& choice = desk.session().choice();
    if (choice.arrangement == Arrangement::single) return;
    const Rect& map = desk.layout().map;
    const float top = static_cast<float>(map.top) + scaled(desk, 14.0);
    const float left = static_cast<float>(map.left) + scaled(desk, 70.0);
    const float end = static_cast<float>(map.right()) - scaled(desk, legend_width + 8.0);
    const std::string first = pane_title(desk, choice.result);
    const std::string second = pane_title(desk, choice.other);
    const float gap = scaled(desk, 12.0);
    if (choice.arrangement == Arrangement::difference)
        draw_plate(desk, second + "   −   " + first, {left, top}, end - left);
    if (desk.session().panes() == 1) return;
    const bool swiped = choice.arrangement == Arrangement::swipe;
    const auto line = static_cast<float>(swiped ? desk.swipe_x() : map.centre().x());
    const float room = std::min(line, end) - gap - left;
    const float wanted = ImGui::CalcTextSize(first.c_str()).x + scaled(desk, 14.0);
    const float at = swiped ? std::max(left, std::min(line, end) - gap - wanted) : left;
    draw_plate(desk, first, {at, top}, room);
    draw_plate(desk, second, {line + gap, top}, end - line - gap);
}

void draw_divider(const Desk& desk) {
    const Arrangement arrangement = desk.session().choice().arrangement;
    if (desk.session().panes() == 1) return;
    const Rect& map = desk.layout().map;
    const bool swiped = arrangement == Arrangement::swipe;
    const auto x = static_cast<float>(swiped ? desk.swipe_x() : map.centre().x());
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    list->AddLine({x, static_cast<float>(map.top)}, {x, static_cast<float>(map.bottom())}, IM_COL32(255, 255, 255, 255),
                  scaled(desk, 5.0));
    list->AddLine({x, static_cast<float>(map.top)}, {x, static_cast<float>(map.bottom())},
                  IM_COL32(0x40, 0x44, 0x4c, 255), scaled(desk, 2.0));
    if (!swiped) return;
    const ImVec2 middle{x, static_cast<float>(map.centre().y())};
    list->AddCircleFilled(middle, scaled(desk, 15.0), IM_COL32(255, 255, 255, 255), 32);
    list->AddCircle(middle, scaled(desk, 15.0), IM_COL32(0x40, 0x44, 0x4c, 255), 32, scaled(desk, 2.0));
    for (const float side : {-1.0F, 1.0F})
        list->AddTriangleFilled({middle.x + side * scaled(desk, 4.0), middle.y - scaled(desk, 5.0)},
                                {middle.x + side * scaled(desk, 4.0), middle.y + scaled(desk, 5.0)},
                                {middle.x + side * scaled(desk, 10.0), middle.y}, IM_COL32(0x40, 0x44, 0x4c, 255));
}

void draw_pane_marks(const MapPen& pen, const Desk& desk, std::size_t pane, const Point& pointer) {
    const MapView view = desk.views()[pane];
    draw_overlay(pen, desk, view, pane);
    if (pane == 0) draw_origins(pen, desk);
    if (pane == 0) mark_followed(pen, desk);
    mark_pick(pen, desk, view);
    mark_drawing(pen, desk, pointer);
}

}  // namespace

void draw_map_marks(const Desk& desk, const PagePoint& pointer, const Rect& legend) {
    const auto views = desk.views();
    const Point ground = views[desk.pane_at(pointer)].to_map(pointer);
    for (std::size_t pane = 0; pane < views.size(); ++pane)
        for (const Rect& part : parts_beside(desk.visible_part(pane), legend)) draw_pane_marks({views[pane], part, desk.scale()}, desk, pane, ground);
    draw_divider(desk);
    name_panes(desk);
    if (desk.drawing) draw_map_plate(desk, desk.words(Text::draw_hint));
}

}  // namespace shangquan
