#include "viewer/panels/map_marks.hpp"

#include "viewer/panels/widgets.hpp"
#include "viewer/readings.hpp"

#include <algorithm>

namespace shangquan {
namespace {

constexpr ImU32 mark_color = IM_COL32(0x0b, 0x57, 0xa4, 255);
constexpr ImU32 mark_halo = IM_COL32(255, 255, 255, 230);

ImVec2 to_screen(const MapView& view, const Point& place) {
    const PagePoint at = view.to_page(place);
    return {static_cast<float>(at.x()), static_cast<float>(at.y())};
}

/// Draws on one pane, cut to it.
class PanePen {
public:
    PanePen(const Desk& desk, const MapView& view, const Rect& shown)
        : view_(view), size_(static_cast<float>(desk.scale())) {
        list_->PushClipRect({static_cast<float>(shown.left), static_cast<float>(shown.top)},
                            {static_cast<float>(shown.right()), static_cast<float>(shown.bottom())});
    }
    ~PanePen() { list_->PopClipRect(); }
    PanePen(const PanePen&) = delete;
    PanePen& operator=(const PanePen&) = delete;

    void ring(const Point& place) const {
        const ImVec2 at = to_screen(view_, place);
        list_->AddCircle(at, 13.0F * size_, mark_halo, 32, 6.0F * size_);
        list_->AddCircle(at, 13.0F * size_, mark_color, 32, 3.0F * size_);
    }

    void square(const Rect& box) const {
        const ImVec2 low{static_cast<float>(box.left), static_cast<float>(box.top)};
        const ImVec2 high{static_cast<float>(box.right()), static_cast<float>(box.bottom())};
        list_->AddRect(low, high, mark_halo, 0.0F, ImDrawFlags_None, 4.0F * size_);
        list_->AddRect(low, high, mark_color, 0.0F, ImDrawFlags_None, 2.0F * size_);
    }

    template <class Points>
    void path(const Points& points, ImDrawFlags closed) const {
        for (const auto& [color, width] : {std::pair{mark_halo, 5.0F}, std::pair{mark_color, 2.4F}}) {
            for (const Point& point : points) list_->PathLineTo(to_screen(view_, point));
            list_->PathStroke(color, closed, width * size_);
        }
    }

    void corners(const std::vector<Point>& points) const {
        for (const Point& point : points) list_->AddCircleFilled(to_screen(view_, point), 4.0F * size_, mark_color);
    }

private:
    ImDrawList* list_ = ImGui::GetBackgroundDrawList();
    const MapView& view_;
    float size_;
};

void mark_cell(const PanePen& pen, const Session& session, const MapView& view, const Point& place) {
    const double cell = session.raster().frame.cell;
    const Cell at = session.raster().frame.cell_of(place.x(), place.y());
    const PagePoint low = view.to_page(Point(at.i, at.j + 1) * cell);
    const double size = cell * view.pixels_per_metre;
    pen.square(Rect{low.x(), low.y(), size, size}.grown(2.0));
    if (size < 8.0) pen.ring(Point(at.i + 0.5, at.j + 0.5) * cell);
}

void mark_pick(const PanePen& pen, const Desk& desk, const MapView& view) {
    if (!desk.picked()) return;
    const Pick& pick = desk.picked()->picks.front();
    if (pick.kind == PickKind::area) return pen.path(pick.outline.outer(), ImDrawFlags_Closed);
    if (pick.kind == PickKind::cell) return mark_cell(pen, desk.session(), view, pick.place);
    pen.ring(pick.place);
}

void mark_drawing(const PanePen& pen, const Desk& desk, const Point& pointer) {
    if (!desk.drawing || desk.corners().empty()) return;
    std::vector<Point> points = desk.corners();
    points.push_back(pointer);
    pen.path(points, points.size() > 2 ? ImDrawFlags_Closed : ImDrawFlags_None);
    pen.corners(desk.corners());
}

/// What a pane shows on the screen: swiped, its side of the line.
Rect visible_part(const Desk& desk, const MapView& view, std::size_t pane) {
    if (desk.session().choice().arrangement != Arrangement::swipe) return view.page;
    const double x = desk.swipe_x();
    const Rect& page = view.page;
    return pane == 0 ? Rect{page.left, page.top, x - page.left, page.height}
                     : Rect{x, page.top, page.right() - x, page.height};
}

/// A line of words on the map, cut where it would be wider than `room`; nothing where there is hardly any.
void plate(const Desk& desk, const std::string& words, const ImVec2& at, float room) {
    const float margin = scaled(desk, 7.0);
    if (room < scaled(desk, 60.0)) return;
    const std::string line = fitted(words, room - 2.0F * margin);
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    const ImVec2 size = ImGui::CalcTextSize(line.c_str());
    const ImVec2 end{at.x + size.x + 2.0F * margin, at.y + size.y + margin};
    list->AddRectFilled(at, end, IM_COL32(255, 255, 255, 235), scaled(desk, 4.0));
    list->AddText({at.x + margin, at.y + margin / 2.0F}, IM_COL32(0x22, 0x25, 0x2b, 255), line.c_str());
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
    if (choice.arrangement == Arrangement::difference) plate(desk, second + "   −   " + first, {left, top}, end - left);
    if (desk.session().panes() == 1) return;
    const bool swiped = choice.arrangement == Arrangement::swipe;
    const auto line = static_cast<float>(swiped ? desk.swipe_x() : map.centre().x());
    const float room = std::min(line, end) - gap - left;
    const float wanted = ImGui::CalcTextSize(first.c_str()).x + scaled(desk, 14.0);
    const float at = swiped ? std::max(left, std::min(line, end) - gap - wanted) : left;
    plate(desk, first, {at, top}, room);
    plate(desk, second, {line + gap, top}, end - line - gap);
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

}  // namespace

void draw_map_marks(const Desk& desk, const PagePoint& pointer) {
    const auto views = desk.views();
    const Point ground = views[desk.pane_at(pointer)].to_map(pointer);
    for (std::size_t pane = 0; pane < views.size(); ++pane) {
        const PanePen pen{desk, views[pane], visible_part(desk, views[pane], pane)};
        mark_pick(pen, desk, views[pane]);
        mark_drawing(pen, desk, ground);
    }
    draw_divider(desk);
    name_panes(desk);
    const Rect& map = desk.layout().map;
    const ImVec2 beside_scale{static_cast<float>(map.left) + scaled(desk, 280.0),
                              static_cast<float>(map.bottom()) - scaled(desk, 40.0)};
    if (desk.drawing)
        plate(desk, desk.words(Text::draw_hint), beside_scale, static_cast<float>(map.right()) - beside_scale.x);
}

}  // namespace shangquan
