#pragma once

#include "scenarios/pictures/map_view.hpp"

#include <vector>

namespace shangquan {

/// Where a name can be written along a street.
struct StreetPlace {
    PagePoint centre = PagePoint::Zero();
    double angle = 0.0;  ///< radians, clockwise on the page; words never stand on their head
};

double length_of(const std::vector<PagePoint>& line);

/// Straight stretches at least `width` long, the one nearest to the middle first.
std::vector<StreetPlace> street_places(const std::vector<PagePoint>& line, double width);

/// Boxes that cover words of the given width and height written at an angle.
std::vector<Rect> slanted_boxes(const PagePoint& centre, const PagePoint& size, double angle);

}  // namespace shangquan
