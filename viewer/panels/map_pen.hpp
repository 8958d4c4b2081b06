#pragma once

#include "viewer/desk.hpp"

#include <imgui.h>

#include <string>
#include <vector>

namespace shangquan {

/// Draws on one pane of the map, cut to the part of it that is seen. Sizes are pixels of usual size.
class MapPen {
public:
    MapPen(const MapView& view, const Rect& shown, double scale);
    ~MapPen();
    MapPen(const MapPen&) = delete;
    MapPen& operator=(const MapPen&) = delete;

    /// A line in this colour with a light edge.
    void stroke(const Polyline& path, ImU32 color, ImDrawFlags closed) const;
    void dot(const Point& place, float radius, ImU32 color) const;
    /// A light dot with an edge, to be dragged.
    void handle(const Point& place, ImU32 color) const;
    void ring(const Point& place, ImU32 color) const;
    /// On the screen already.
    void arrow(const FlowArrow& arrow) const;
    void disc(const Point& place, double radius, const Color& color) const;
    /// A straight band, `width` in pixels.
    void band(const Point& from, const Point& to, double width, ImU32 color) const;
    void square(const Rect& box, ImU32 color) const;
    /// Slanting lines over the inside of a ring.
    void hatch(const Polyline& ring, ImU32 color) const;

private:
    [[nodiscard]] ImVec2 on_screen(const Point& place) const;

    ImDrawList* list_;
    const MapView& view_;
    float size_;
};

/// What is left of a part of the window beside and below the legend in its upper right corner.
std::vector<Rect> parts_beside(const Rect& shown, const Rect& legend);

/// A line of words over the lower edge of the map, beside the scale bar.
void draw_map_plate(const Desk& desk, const std::string& words);

}  // namespace shangquan
