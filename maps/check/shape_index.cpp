#include "maps/check/shape_index.hpp"

#include <boost/geometry/algorithms/within.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <utility>

namespace shangquan {

namespace {

Box box_of(const MultiPolygon* shape) {
    std::vector<Point> corners;
    for (const Polygon& polygon : *shape) corners.insert(corners.end(), polygon.outer().begin(), polygon.outer().end());
    return box_around(corners);
}

std::vector<Box> boxes_of(const std::vector<const MultiPolygon*>& shapes) {
    std::vector<Box> boxes;
    for (const MultiPolygon* shape : shapes) boxes.push_back(box_of(shape));
    return boxes;
}

}  // namespace

ShapeIndex::ShapeIndex(std::vector<const MultiPolygon*> shapes)
    : shapes_(std::move(shapes)), boxes_(boxes_of(shapes_)), index_(boxes_) {}

std::optional<std::size_t> ShapeIndex::holder(const Point& place) const {
    const auto around = index_.near({place, place}, 0.0);
    const auto found = std::find_if(around.begin(), around.end(),
                                    [&](std::size_t row) { return boost::geometry::within(place, *shapes_[row]); });
    return found == around.end() ? std::nullopt : std::optional{*found};
}

std::vector<std::size_t> ShapeIndex::near(std::size_t row, double reach) const {
    return index_.near(boxes_[row], reach);
}

std::vector<MultiPolygon> pieces_of(const MultiPolygon& area) {
    std::vector<MultiPolygon> pieces;
    for (const Polygon& polygon : area) pieces.push_back({polygon});
    return pieces;
}

std::vector<const MultiPolygon*> pointers_to(const std::vector<MultiPolygon>& shapes) {
    std::vector<const MultiPolygon*> all;
    for (const MultiPolygon& shape : shapes) all.push_back(&shape);
    return all;
}

}  // namespace shangquan
