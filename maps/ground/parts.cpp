#include "maps/ground/parts.hpp"

#include <array>

namespace shangquan {

namespace {

constexpr std::array<Cell, 4> sides{Cell{1, 0}, Cell{-1, 0}, Cell{0, 1}, Cell{0, -1}};

/// Gives the whole part around `start` the next number.
void flood(const Mask& mask, Cell start, Parts& parts) {
    const auto number = static_cast<std::int32_t>(parts.count());
    parts.first.push_back(start);
    parts.part.at(start) = number;
    std::vector<Cell> open{start};
    int cells = 0;
    while (!open.empty()) {
        const Cell cell = open.back();
        open.pop_back();
        ++cells;
        for (const Cell side : sides) {
            const Cell next{cell.i + side.i, cell.j + side.j};
            if (!mask.frame.contains(next) || mask.at(next) == 0 || parts.part.at(next) != Parts::none) continue;
            parts.part.at(next) = number;
            open.push_back(next);
        }
    }
    parts.cells.push_back(cells);
}

}  // namespace

Parts parts_of(const Mask& mask) {
    Parts parts{.part = Grid<std::int32_t>{mask.frame, Parts::none}, .cells = {}, .first = {}};
    for (int j = 0; j < mask.frame.rows; ++j)
        for (int i = 0; i < mask.frame.columns; ++i)
            if (mask.at({i, j}) != 0 && parts.part.at({i, j}) == Parts::none) flood(mask, {i, j}, parts);
    return parts;
}

void clear_parts(Mask& mask, const Parts& parts, const std::vector<bool>& kept) {
    for (std::size_t k = 0; k < mask.values.size(); ++k) {
        const std::int32_t part = parts.part.values[k];
        if (part != Parts::none && !kept[static_cast<std::size_t>(part)]) mask.values[k] = 0;
    }
}

Point centre(const GridFrame& frame, Cell cell) { return {(cell.i + 0.5) * frame.cell, (cell.j + 0.5) * frame.cell}; }

}  // namespace shangquan
