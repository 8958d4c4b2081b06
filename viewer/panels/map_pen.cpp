#include "viewer/panels/map_pen.hpp"

#include "viewer/panels/widgets.hpp"

#include <algorithm>
#include <vector>

namespace shangquan {
namespace {

constexpr ImU32 halo = IM_COL32(255, 255, 255, 230);

ImU32 faint(ImU32 color) { return (color & ~IM_COL32_A_MASK) | IM_COL32(0, 0, 0, 120); }

/// Where the line x + y = sum crosses the edges of a ring on the screen, from left to right.
std::vector<ImVec2> crossings(const std::vector<ImVec2>& ring, float sum) {
    std::vector<ImVec2> found;
    for (std::size_t k = 0; k < ring.size(); ++k) {
        const ImVec2& a = ring[k];
        const ImVec2& b = ring[(k + 1) % ring.size()];
        const float from = a.x + a.y - sum;
        const float to = b.x + b.y - sum;
        if ((from < 0.0F) == (to < 0.0F)) continue;
        const float share = from / (from - to);
        found.push_back({a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)});
    }
    std::sort(found.begin(), found.end(), [](const ImVec2& a, const ImVec2& b) { return a.x < b.x; });
    return found;
}

}  // namespace

std::vector<Rect> parts_beside(const Rect& shown, const Rect& legend) {
    const double left = std::clamp(legend.left, shown.left, shown.right());
    const double bottom = std::clamp(legend.bottom(), shown.top, shown.bottom());
    std::vector<Rect> parts;
    for (const Rect& part : {Rect{shown.left, shown.top, left - shown.left, shown.height}, Rect{left, bottom, shown.right() - left, shown.bottom() - bottom}})
        if (part.width > 0.0 && part.height > 0.0) parts.push_back(part);
    return parts;
}

MapPen::MapPen(const MapView& view, const Rect& shown, double scale)
    : list_(ImGui::GetBackgroundDrawList()), view_(view), size_(static_cast<float>(scale)) {
    list_->PushClipRect({static_cast<float>(shown.left), static_cast<float>(shown.top)},
                        {static_cast<float>(shown.right()), static_cast<float>(shown.bottom())});
}

MapPen::~MapPen() { list_->PopClipRect(); }

ImVec2 MapPen::on_screen(const Point& place) const {
    const PagePoint at = view_.to_page(place);
    return {static_cast<float>(at.x()), static_cast<float>(at.y())};
}

void MapPen::stroke(const Polyline& path, ImU32 color, ImDrawFlags closed) const {
    const bool twice = closed != ImDrawFlags_None && path.size() > 1 && path.front() == path.back();
    const auto end = path.end() - (twice ? 1 : 0);
    for (const auto& [ink, width] : {std::pair{halo, 5.0F}, std::pair{color, 2.4F}}) {
        for (auto point = path.begin(); point != end; ++point) list_->PathLineTo(on_screen(*point));
        list_->PathStroke(ink, closed, width * size_);
    }
}

void MapPen::dot(const Point& place, float radius, ImU32 color) const {
    list_->AddCircleFilled(on_screen(place), (radius + 2.0F) * size_, halo, 24);
    list_->AddCircleFilled(on_screen(place), radius * size_, color, 24);
}

void MapPen::handle(const Point& place, ImU32 color) const {
    list_->AddCircleFilled(on_screen(place), 5.0F * size_, halo, 16);
    list_->AddCircle(on_screen(place), 5.0F * size_, color, 16, 2.0F * size_);
}

void MapPen::ring(const Point& place, ImU32 color) const {
    list_->AddCircle(on_screen(place), 13.0F * size_, halo, 32, 6.0F * size_);
    list_->AddCircle(on_screen(place), 13.0F * size_, color, 32, 3.0F * size_);
}

void MapPen::arrow(const FlowArrow& arrow) const {
    const auto at = [](const PagePoint& point) { return ImVec2{static_cast<float>(point.x()), static_cast<float>(point.y())}; };
    const auto head = arrow_head(arrow, 5.0 * static_cast<double>(size_));
    for (const auto& [ink, width] : {std::pair{halo, 3.6F}, std::pair{IM_COL32(0x28, 0x28, 0x2c, 255), 1.5F}}) {
        list_->AddLine(at(arrow.from), at(arrow.to), ink, width * size_);
        for (const PagePoint& end : head) list_->AddLine(at(end), at(arrow.to), ink, width * size_);
    }
}

void MapPen::disc(const Point& place, double radius, const Color& color) const {
    const ImVec2 at = on_screen(place);
    list_->AddCircleFilled(at, (static_cast<float>(radius) + 1.2F) * size_, IM_COL32(255, 255, 255, 255));
    list_->AddCircleFilled(at, static_cast<float>(radius) * size_, IM_COL32(color.red, color.green, color.blue, 255));
}

void MapPen::band(const Point& from, const Point& to, double width, ImU32 color) const {
    list_->AddLine(on_screen(from), on_screen(to), color, static_cast<float>(width) * size_);
}

void MapPen::square(const Rect& box, ImU32 color) const {
    const ImVec2 low{static_cast<float>(box.left), static_cast<float>(box.top)};
    const ImVec2 high{static_cast<float>(box.right()), static_cast<float>(box.bottom())};
    list_->AddRect(low, high, halo, 0.0F, ImDrawFlags_None, 4.0F * size_);
    list_->AddRect(low, high, color, 0.0F, ImDrawFlags_None, 2.0F * size_);
}

void MapPen::hatch(const Polyline& ring, ImU32 color) const {
    std::vector<ImVec2> corners;
    for (const Point& corner : ring) corners.push_back(on_screen(corner));
    if (corners.size() < 3) return;
    const auto sum = [](const ImVec2& at) { return at.x + at.y; };
    const auto [low, high] = std::minmax_element(corners.begin(), corners.end(),
                                                 [&](const ImVec2& a, const ImVec2& b) { return sum(a) < sum(b); });
    const float every = 10.0F * size_;
    const float end = std::min(sum(*high), sum(list_->GetClipRectMax()));
    for (float line = std::max(sum(*low), sum(list_->GetClipRectMin())) + every / 2.0F; line < end; line += every) {
        const std::vector<ImVec2> ends = crossings(corners, line);
        for (std::size_t k = 0; k + 1 < ends.size(); k += 2)
            list_->AddLine(ends[k], ends[k + 1], faint(color), 1.5F * size_);
    }
}

void draw_map_plate(const Desk& desk, const std::string& words) {
    const Rect& map = desk.layout().map;
    const ImVec2 beside_scale{static_cast<float>(map.left) + scaled(desk, 280.0),
                              static_cast<float>(map.bottom()) - scaled(desk, 58.0)};
    draw_plate(desk, words, beside_scale, static_cast<float>(map.right()) - beside_scale.x);
}

}  // namespace shangquan
