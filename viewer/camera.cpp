#include "viewer/camera.hpp"

#include <algorithm>

namespace shangquan {
namespace {

constexpr double smallest_share = 0.25;  ///< of the scale that shows the whole box

}  // namespace

Camera::Camera(const Box& box, const Rect& screen) : view_(fitting(box, screen)), box_(box) {}

void Camera::drag(const PagePoint& by) {
    const Point moved = view_.centre + Point(-by.x(), by.y()) / view_.pixels_per_metre;
    view_.centre = moved.cwiseMax(box_.low).cwiseMin(box_.high);
}

void Camera::zoom(double factor, const PagePoint& cursor) {
    const double least = smallest_share * fitting(box_, view_.page).pixels_per_metre;
    const Point held = view_.to_map(cursor);
    view_.pixels_per_metre = std::clamp(view_.pixels_per_metre * factor, least, most_pixels_per_metre);
    view_.centre += held - view_.to_map(cursor);
}

void Camera::resize(const Rect& screen) { view_.page = screen; }

void Camera::show(const Box& box) {
    box_ = box;
    view_ = fitting(box, view_.page);
}

}  // namespace shangquan
