#pragma once

#include "engine/way/heading.hpp"
#include "engine/way/walk_grid.hpp"

#include <span>

namespace shangquan {

/// The way to one destination from every cell of its floor; the memory is its owner's.
struct FlowField {
    HeadingCode* codes = nullptr;  ///< by cell, those from `first` to before `end`
    CellId first = 0;
    CellId end = 0;

    [[nodiscard]] const HeadingCode& operator[](CellId cell) const { return codes[cell]; }
    [[nodiscard]] bool covers(CellId cell) const { return first <= cell && cell < end; }
    [[nodiscard]] bool leads_on_from(CellId cell) const { return covers(cell) && codes[cell] != no_way; }
    /// From the floor's first cell on.
    [[nodiscard]] std::span<HeadingCode> floor() const { return {codes + first, codes + end}; }
};

}  // namespace shangquan
