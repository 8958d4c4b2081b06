#pragma once

#include "maps/check/box_index.hpp"

#include <optional>
#include <vector>

namespace shangquan {

/// Many outlines, asked which holds a place. Each has a corner at least, and must outlive the index.
class ShapeIndex {
public:
    explicit ShapeIndex(std::vector<const MultiPolygon*> shapes);

    /// The first that holds `place`, its outline not counted.
    [[nodiscard]] std::optional<std::size_t> holder(const Point& place) const;
    /// Numbers of those whose rectangle comes within `reach` metres of that of number `row`, ascending.
    [[nodiscard]] std::vector<std::size_t> near(std::size_t row, double reach) const;

private:
    std::vector<const MultiPolygon*> shapes_;
    std::vector<Box> boxes_;
    BoxIndex index_;
};

/// The polygons of an area one by one.
std::vector<MultiPolygon> pieces_of(const MultiPolygon& area);

std::vector<const MultiPolygon*> pointers_to(const std::vector<MultiPolygon>& shapes);

}  // namespace shangquan
