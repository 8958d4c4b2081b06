#pragma once

#include "engine/place/floor.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// The pieces of a mask that hang together. Nobody cuts corners (a diagonal step needs both cells beside it), so cells
/// hang together exactly where they share an edge.
struct Parts {
    static constexpr std::int32_t none = -1;
    Grid<std::int32_t> part;  ///< of each cell; `none` where nobody can walk
    std::vector<int> cells;   ///< of each part
    std::vector<Cell> first;  ///< south-westernmost cell of each part

    [[nodiscard]] std::size_t count() const { return cells.size(); }
};

Parts parts_of(const Mask& mask);

/// Clears every cell whose part is not kept; `kept` has one entry a part.
void clear_parts(Mask& mask, const Parts& parts, const std::vector<bool>& kept);

/// The middle of a cell.
Point centre(const GridFrame& frame, Cell cell);

}  // namespace shangquan
