#include "maps/ground/parts.hpp"

#include "maps/ground/groups.hpp"

#include <algorithm>

namespace shangquan {

namespace {

/// Cells of one row side by side, `end` behind the last.
struct Run {
    int row;
    int begin;
    int end;
};

std::vector<Run> runs_of(const Mask& mask) {
    std::vector<Run> runs;
    for (int j = 0; j < mask.frame.rows; ++j) {
        const std::uint8_t* row = mask.values.data() + static_cast<std::ptrdiff_t>(j) * mask.frame.columns;
        for (int i = 0; i < mask.frame.columns;) {
            if (row[i] == 0) {
                ++i;
                continue;
            }
            const int begin = i;
            while (i < mask.frame.columns && row[i] != 0) ++i;
            runs.push_back({j, begin, i});
        }
    }
    return runs;
}

Groups joined_across_rows(const std::vector<Run>& runs) {
    Groups together{runs.size()};
    std::size_t below = 0;
    for (std::size_t k = 0; k < runs.size(); ++k) {
        while (runs[below].row < runs[k].row - 1 || (runs[below].row == runs[k].row - 1 && runs[below].end <= runs[k].begin)) ++below;
        for (std::size_t other = below; runs[other].row == runs[k].row - 1 && runs[other].begin < runs[k].end; ++other)
            together.join(other, k);
    }
    return together;
}

}  // namespace

Parts parts_of(const Mask& mask) {
    Parts parts{.part = Grid<std::int32_t>{mask.frame, Parts::none}, .cells = {}, .first = {}};
    const std::vector<Run> runs = runs_of(mask);
    Groups together = joined_across_rows(runs);
    std::vector<std::int32_t> number(runs.size());
    for (std::size_t k = 0; k < runs.size(); ++k) {
        const std::size_t first = together.of(k);
        if (first == k) {
            number[k] = static_cast<std::int32_t>(parts.count());
            parts.first.push_back({runs[k].begin, runs[k].row});
            parts.cells.push_back(0);
        }
        number[k] = number[first];
        parts.cells[static_cast<std::size_t>(number[k])] += runs[k].end - runs[k].begin;
        const auto row = parts.part.values.begin() + static_cast<std::ptrdiff_t>(runs[k].row) * mask.frame.columns;
        std::fill(row + runs[k].begin, row + runs[k].end, number[k]);
    }
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
