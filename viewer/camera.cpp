#include "viewer/camera.hpp"

#include <algorithm>

namespace shangquan {
namespace {

constexpr double page_margin = 12.0;     ///< pixels
constexpr double smallest_share = 0.25;  ///< of the scale that shows the whole box
constexpr double near_enough = 1.5;      ///< pixels per metre at which a shop can be told from its neighbours

}  // namespace

Camera::Camera(const Box& box, const Rect& screen, double legend) : view_{screen}, box_(box), legend_(legend) {
    show(box);
}

Rect Camera::beside_legend() const {
    const Rect& page = view_.page;
    return {page.left, page.top, std::max(1.0, page.width - legend_), page.height};
}

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
    const MapView fitted = fitting(box, beside_legend().grown(-page_margin));
    view_ = {view_.page, fitted.to_map(view_.page.centre()), fitted.pixels_per_metre};
}

void Camera::hold(const Point& place, const PagePoint& at) { view_.centre += place - view_.to_map(at); }

bool Camera::sees(const Point& place) const { return beside_legend().contains(view_.to_page(place)); }

void Camera::centre_on(const Point& place) {
    view_.pixels_per_metre = std::max(view_.pixels_per_metre, near_enough);
    view_.centre = place;
    view_.centre = view_.to_map(view_.page.centre() + (view_.page.centre() - beside_legend().centre()));
}

}  // namespace shangquan
