#include "scenarios/pictures/map_view.hpp"

#include <algorithm>
#include <limits>

namespace shangquan {
namespace {

template <class Ring>
std::vector<PagePoint> page_points(const MapView& view, const Ring& ring) {
    std::vector<PagePoint> points;
    points.reserve(ring.size());
    for (const Point& point : ring) points.push_back(view.to_page(point));
    return points;
}

void append(PagePath& path, const MapView& view, const Polygon& shape) {
    path.push_back(page_points(view, shape.outer()));
    for (const auto& inner : shape.inners()) path.push_back(page_points(view, inner));
}

}  // namespace

bool Rect::contains(const PagePoint& point) const {
    return point.x() >= left && point.y() >= top && point.x() < right() && point.y() < bottom();
}

bool Rect::overlaps(const Rect& other) const {
    return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
}

Rect Rect::grown(double margin) const {
    return {left - margin, top - margin, width + 2.0 * margin, height + 2.0 * margin};
}

Box bounds(const MultiPolygon& shape) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    Box box{Point(infinity, infinity), Point(-infinity, -infinity)};
    for (const Polygon& part : shape) {
        for (const Point& point : part.outer()) {
            box.low = box.low.cwiseMin(point);
            box.high = box.high.cwiseMax(point);
        }
    }
    return box.low.x() <= box.high.x() ? box : Box{};
}

PagePoint MapView::to_page(const Point& point) const {
    const PagePoint middle = page.centre();
    return {middle.x() + (point.x() - centre.x()) * pixels_per_metre,
            middle.y() - (point.y() - centre.y()) * pixels_per_metre};
}

Point MapView::to_map(const PagePoint& point) const {
    const PagePoint middle = page.centre();
    return {centre.x() + (point.x() - middle.x()) / pixels_per_metre,
            centre.y() - (point.y() - middle.y()) / pixels_per_metre};
}

PagePath MapView::to_page(const MultiPolygon& shape) const {
    PagePath path;
    for (const Polygon& part : shape) append(path, *this, part);
    return path;
}

PagePath MapView::to_page(const Polygon& shape) const {
    PagePath path;
    append(path, *this, shape);
    return path;
}

PagePath MapView::to_page(const Polyline& line) const { return {page_points(*this, line)}; }

Box MapView::ground() const { return {to_map({page.left, page.bottom()}), to_map({page.right(), page.top})}; }

MapView fitting(const Box& box, const Rect& page) {
    const Point size = box.size().cwiseMax(1.0);
    return {page, box.centre(), std::min(page.width / size.x(), page.height / size.y())};
}

}  // namespace shangquan
