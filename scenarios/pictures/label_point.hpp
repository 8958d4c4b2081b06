#pragma once

#include "scenarios/pictures/map_view.hpp"

#include <optional>

namespace shangquan {

/// A point well inside the part of the shape that lies in `visible`, where its name can be written; nothing where no
/// part of the shape can be seen.
std::optional<Point> label_point(const MultiPolygon& shape, const Box& visible);

/// Square metres, holes taken out.
double area_of(const MultiPolygon& shape);

}  // namespace shangquan
