#include "maps/ground/parts.hpp"

#include "maps/ground/groups.hpp"

#include <algorithm>
#include <unordered_map>

namespace shangquan {

namespace {

/// Cells of one row side by side, `end` behind the last.
struct Run {
    int row;
    int begin;
    int end;
};

/// Cells with barred sides.
class Bars {
public:
    explicit Bars(const std::vector<CutCell>& cuts) {
        for (const CutCell& cut : cuts)
            if (cut.barred != 0) barred_.emplace(cut.cell, cut.barred);
    }

    [[nodiscard]] bool east(std::size_t cell) const { return on_side(cell, 0); }
    [[nodiscard]] bool north(std::size_t cell) const { return on_side(cell, 1); }
    [[nodiscard]] bool any() const { return !barred_.empty(); }

private:
    [[nodiscard]] bool on_side(std::size_t cell, unsigned side) const {
        if (barred_.empty()) return false;
        const auto found = barred_.find(cell);
        return found != barred_.end() && (found->second >> side & 1U) != 0;
    }

    std::unordered_map<std::size_t, std::uint8_t> barred_;
};

std::vector<Run> runs_of(const Mask& mask, const Bars& bars) {
    std::vector<Run> runs;
    for (int j = 0; j < mask.frame.rows; ++j) {
        const std::size_t row = mask.frame.index({0, j});
        for (int i = 0; i < mask.frame.columns; ++i) {
            const std::size_t cell = row + static_cast<std::size_t>(i);
            if (mask.values[cell] == 0) continue;
            const bool goes_on = !runs.empty() && runs.back().row == j && runs.back().end == i && !bars.east(cell - 1);
            if (!goes_on) runs.push_back({j, i, i});
            ++runs.back().end;
        }
    }
    return runs;
}

/// Whether one gets from a run to one in the row north of it.
bool meet(const Run& south, const Run& north, const GridFrame& frame, const Bars& bars) {
    const int begin = std::max(south.begin, north.begin);
    const int end = std::min(south.end, north.end);
    if (begin >= end || !bars.any()) return begin < end;
    for (int i = begin; i < end; ++i)
        if (!bars.north(frame.index({i, south.row}))) return true;
    return false;
}

Groups joined_across_rows(const std::vector<Run>& runs, const GridFrame& frame, const Bars& bars) {
    Groups together{runs.size()};
    std::size_t below = 0;
    for (std::size_t k = 0; k < runs.size(); ++k) {
        while (runs[below].row < runs[k].row - 1 || (runs[below].row == runs[k].row - 1 && runs[below].end <= runs[k].begin)) ++below;
        for (std::size_t other = below; runs[other].row == runs[k].row - 1 && runs[other].begin < runs[k].end; ++other)
            if (meet(runs[other], runs[k], frame, bars)) together.join(other, k);
    }
    return together;
}

}  // namespace

Parts parts_of(const Mask& mask, const std::vector<CutCell>& cuts) {
    const Bars bars{cuts};
    Parts parts{.part = Grid<std::int32_t>{mask.frame, Parts::none}, .area = {}, .first = {}};
    const std::vector<Run> runs = runs_of(mask, bars);
    Groups together = joined_across_rows(runs, mask.frame, bars);
    std::vector<std::int32_t> number(runs.size());
    for (std::size_t k = 0; k < runs.size(); ++k) {
        const std::size_t first = together.of(k);
        if (first == k) {
            number[k] = static_cast<std::int32_t>(parts.count());
            parts.first.push_back({runs[k].begin, runs[k].row});
            parts.area.push_back(0.0);
        }
        number[k] = number[first];
        parts.area[static_cast<std::size_t>(number[k])] += runs[k].end - runs[k].begin;
        const auto row = parts.part.values.begin() + static_cast<std::ptrdiff_t>(runs[k].row) * mask.frame.columns;
        std::fill(row + runs[k].begin, row + runs[k].end, number[k]);
    }
    for (const CutCell& cut : cuts) {
        const std::int32_t part = parts.part.values[cut.cell];
        if (part != Parts::none) parts.area[static_cast<std::size_t>(part)] -= 1.0 - static_cast<double>(cut.area) / (eighths * eighths);
    }
    return parts;
}

void clear_parts(Mask& mask, const Parts& parts, const std::vector<bool>& kept) {
    for (std::size_t k = 0; k < mask.values.size(); ++k) {
        const std::int32_t part = parts.part.values[k];
        if (part != Parts::none && !kept[static_cast<std::size_t>(part)]) mask.values[k] = 0;
    }
}

Point standing_place(const GridFrame& frame, Cell cell, const std::vector<CutCell>& cuts) {
    const CellBits ground = ground_in(cuts, frame.index(cell));
    if (ground == whole_cell) return centre(frame, cell);
    const Square square = middle_square(ground);
    return {(cell.i + (square.column + 0.5) / eighths) * frame.cell, (cell.j + (square.row + 0.5) / eighths) * frame.cell};
}

Point centre(const GridFrame& frame, Cell cell) { return {(cell.i + 0.5) * frame.cell, (cell.j + 0.5) * frame.cell}; }

}  // namespace shangquan
