#pragma once

#include "scenarios/pictures/map_view.hpp"

namespace shangquan {

/// What part of the map the window shows. Zoom keeps the ground below the cursor where it is.
class Camera {
public:
    /// Shows the whole box beside the legend.
    Camera(const Box& box, const Rect& screen);

    [[nodiscard]] const MapView& view() const { return view_; }

    void drag(const PagePoint& by);
    void zoom(double factor, const PagePoint& cursor);
    void resize(const Rect& screen);
    void show(const Box& box);

private:
    MapView view_;
    Box box_;
};

inline constexpr double most_pixels_per_metre = 40.0;

}  // namespace shangquan
