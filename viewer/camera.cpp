#include "viewer/camera.hpp"

#include "viewer/screen_layout.hpp"

#include <algorithm>

namespace shangquan {
namespace {

constexpr double page_margin = 12.0;     ///< pixels
constexpr double smallest_share = 0.25;  ///< of the scale that shows the whole box

}  // namespace

Camera::Camera(const Box& box, const Rect& screen) : view_{screen}, box_(box) { show(box); }

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
    const Rect& page = view_.page;
    const Rect beside_legend{page.left, page.top, std::max(1.0, page.width - legend_width), page.height};
    const MapView fitted = fitting(box, beside_legend.grown(-page_margin));
    view_ = {page, fitted.to_map(page.centre()), fitted.pixels_per_metre};
}

}  // namespace shangquan
