#pragma once

#include "engine/way/heading.hpp"
#include "engine/way/walk_grid.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace shangquan {

/// The way to one destination from every cell.
struct FlowField {
    std::span<HeadingCode> codes;                             ///< by cell; the memory is its owner's
    std::vector<std::pair<CellId, std::uint32_t>> boardings;  ///< cell -> row of `passages`, ascending cell

    /// Row of the passage boarded at `cell`, whose code is `at_connector`.
    [[nodiscard]] std::uint32_t passage_at(CellId cell) const;
};

}  // namespace shangquan
