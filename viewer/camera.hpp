#pragma once

#include "scenarios/pictures/map_view.hpp"

namespace shangquan {

/// What part of the map the window shows. Zoom keeps the ground below the cursor where it is.
class Camera {
public:
    /// Shows the whole box beside the legend, `legend` pixels at the right edge of the screen.
    Camera(const Box& box, const Rect& screen, double legend);

    [[nodiscard]] const MapView& view() const { return view_; }

    [[nodiscard]] bool sees(const Point& place) const;  ///< beside the legend

    void drag(const PagePoint& by);
    void zoom(double factor, const PagePoint& cursor);
    void resize(const Rect& screen);  ///< the ground in the middle stays there
    void show(const Box& box);
    void hold(const Point& place, const PagePoint& at);  ///< moves so that the place lies there
    void centre_on(const Point& place);  ///< in the part beside the legend, and near enough to see its surroundings

private:
    [[nodiscard]] Rect beside_legend() const;

    MapView view_;
    Box box_;
    double legend_;
};

inline constexpr double most_pixels_per_metre = 40.0;

}  // namespace shangquan
