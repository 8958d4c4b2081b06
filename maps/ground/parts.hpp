#pragma once

#include "engine/place/floor.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// The pieces of a floor's cells that hang together. Nobody cuts corners (a diagonal step needs both cells beside it), so cells
/// hang together exactly where they share a side that is not barred.
struct Parts {
    static constexpr std::int32_t none = -1;
    Grid<std::int32_t> part;   ///< of each cell; `none` where nobody can walk
    std::vector<double> area;  ///< m² of each part
    std::vector<Cell> first;   ///< south-westernmost cell of each part

    [[nodiscard]] std::size_t count() const { return area.size(); }
};

/// `cuts` tells which sides are barred.
Parts parts_of(const Mask& mask, const std::vector<CutCell>& cuts = {});

/// Clears every cell whose part is not kept; `kept` has one entry a part.
void clear_parts(Mask& mask, const Parts& parts, const std::vector<bool>& kept);

/// Where to stand in a cell: in the middle of what of it is ground.
Point standing_place(const GridFrame& frame, Cell cell, const std::vector<CutCell>& cuts);

/// The middle of a cell.
Point centre(const GridFrame& frame, Cell cell);

}  // namespace shangquan
