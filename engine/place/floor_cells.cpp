#include "engine/base/edges.hpp"
#include "engine/place/floor.hpp"
#include "engine/place/row_crossings.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>

namespace shangquan {

namespace {

constexpr double nearly = 1e-9;  ///< eighths of a metre: that near is on the line
constexpr std::int32_t uncut = -1;
constexpr std::array<Cell, 4> sides{Cell{1, 0}, Cell{0, 1}, Cell{-1, 0}, Cell{0, -1}};

int whole_below(double value) { return static_cast<int>(std::floor(value)); }

/// First and last of a run of squares.
struct Stretch {
    int first;
    int last;
    [[nodiscard]] bool contains(int place) const { return first <= place && place <= last; }
};

/// The squares a stretch of line runs through or along, on one axis.
Stretch touched(double from, double to) { return {whole_below(from - nearly), whole_below(to + nearly)}; }
/// Those it runs through: none where it lies on the border between two.
Stretch crossed(double from, double to) { return {whole_below(from + nearly), static_cast<int>(std::ceil(to - nearly)) - 1}; }

/// An edge in eighths of a metre.
struct Edge {
    Point p;
    Point q;

    [[nodiscard]] double south() const { return std::min(p.y(), q.y()); }
    [[nodiscard]] double north() const { return std::max(p.y(), q.y()); }

    /// West and east end of what lies in a row of squares.
    [[nodiscard]] std::array<double, 2> within(int row) const {
        double west = std::min(p.x(), q.x());
        double east = std::max(p.x(), q.x());
        const double rise = q.y() - p.y();
        if (std::abs(rise) <= nearly) return {west, east};
        const double at_bottom = p.x() + (row - p.y()) * (q.x() - p.x()) / rise;
        const double at_top = p.x() + (row + 1 - p.y()) * (q.x() - p.x()) / rise;
        return {std::max(west, std::min(at_bottom, at_top)), std::min(east, std::max(at_bottom, at_top))};
    }
};

/// Finds the cells that outlines run through or along, and what of them is ground.
class Cutter {
public:
    Cutter(const MultiPolygon& area, const GridFrame& frame) : row_(frame, uncut), mask_(centre_cells(area, frame)) {
        assert(frame.cell == 1.0);
        for_each_edge(area, [this](const Point& p, const Point& q) { cross({p * eighths, q * eighths}); });
        find_inside(row_crossings(area, {frame.cell / eighths, frame.columns * eighths, frame.rows * eighths}));
        keep_largest_pieces();
        bar_sides();
    }

    FloorCells cells() {
        std::vector<CutCell> cuts;
        for (const Cut& cut : cuts_)
            if (mask_.values[cut.cell.cell] != 0 && (cut.cell.ground != whole_cell || cut.cell.barred != 0)) cuts.push_back(cut.cell);
        std::sort(cuts.begin(), cuts.end(), [](const CutCell& a, const CutCell& b) { return a.cell < b.cell; });
        return {std::move(mask_), std::move(cuts)};
    }

private:
    struct Cut {
        CutCell cell;
        CellBits crossed = 0;
        CellBits inside = 0;
    };

    Cut& cut_at(Cell cell) {
        std::int32_t& row = row_.at(cell);
        if (row == uncut) {
            row = static_cast<std::int32_t>(cuts_.size());
            cuts_.push_back({{.cell = static_cast<std::uint32_t>(row_.frame.index(cell))}});
        }
        return cuts_[static_cast<std::size_t>(row)];
    }

    void cross(const Edge& edge) {
        const Stretch rows = touched(edge.south(), edge.north());
        const Stretch crossed_rows = crossed(edge.south(), edge.north());
        const int end = row_.frame.rows * eighths;
        for (int row = std::max(0, rows.first); row <= std::min(end - 1, rows.last); ++row) {
            const auto [west, east] = edge.within(row);
            cross_row(row, touched(west, east), crossed_rows.contains(row) ? crossed(west, east) : Stretch{0, -1});
        }
    }

    void cross_row(int row, const Stretch& near, const Stretch& through) {
        const int end = row_.frame.columns * eighths;
        for (int column = std::max(0, near.first); column <= std::min(end - 1, near.last); ++column) {
            Cut& cut = cut_at({column / eighths, row / eighths});
            if (through.contains(column)) cut.crossed |= bit_at(column % eighths, row % eighths);
        }
    }

    /// A square is inside where an odd number of outlines lies west of its middle.
    void find_inside(const std::vector<std::vector<double>>& crossings) {
        for (int j = 0; j < row_.frame.rows; ++j)
            for (int i = 0; i < row_.frame.columns; ++i) {
                if (row_.at({i, j}) == uncut) continue;
                Cut& cut = cut_at({i, j});
                for (int row = 0; row < eighths; ++row) {
                    const auto& line = crossings[static_cast<std::size_t>(j * eighths + row)];
                    auto west = std::upper_bound(line.begin(), line.end(), static_cast<double>(i));
                    for (int column = 0; column < eighths; ++column) {
                        while (west != line.end() && *west <= i + (column + 0.5) / eighths) ++west;
                        if ((west - line.begin()) % 2 == 1) cut.inside |= bit_at(column, row);
                    }
                }
            }
    }

    void keep_largest_pieces() {
        for (Cut& cut : cuts_) {
            cut.cell.ground = largest_piece(cut.inside & ~cut.crossed);
            cut.cell.area = static_cast<std::uint8_t>(std::popcount(cut.inside & grown(cut.cell.ground)));
            mask_.values[cut.cell.cell] = std::popcount(cut.cell.ground) >= least_squares ? 1 : 0;
        }
    }

    void bar_sides() {
        const std::size_t outlined = cuts_.size();
        const auto columns = static_cast<std::uint32_t>(row_.frame.columns);
        for (std::size_t k = 0; k < outlined; ++k) {
            const std::uint32_t place = cuts_[k].cell.cell;
            if (mask_.values[place] == 0) continue;
            const Cell cell{static_cast<int>(place % columns), static_cast<int>(place / columns)};
            for (std::size_t side = 0; side < sides.size(); ++side) bar(cell, side);
        }
    }

    static Cell on_side(Cell cell, std::size_t side) { return {cell.i + sides[side % 4].i, cell.j + sides[side % 4].j}; }

    [[nodiscard]] CellBits ground(Cell cell) const {
        if (!row_.frame.contains(cell) || mask_.at(cell) == 0) return 0;
        const std::int32_t row = row_.at(cell);
        return row == uncut ? whole_cell : cuts_[static_cast<std::size_t>(row)].cell.ground;
    }
    [[nodiscard]] int facing_on(Cell cell, std::size_t side) const { return facing(ground(cell), ground(on_side(cell, side)), side % 4); }

    /// Whether one gets from a cell to the one on a side over the two cells beside them.
    [[nodiscard]] bool leads_round(Cell cell, std::size_t side, std::size_t turned) const {
        const Cell first = on_side(cell, turned);
        const Cell then = on_side(first, side);
        return facing_on(cell, turned) >= least_gap && facing_on(first, side) >= least_gap && facing_on(then, turned + 2) >= least_gap;
    }

    /// Along a slanting wall many cells face each other with a corner only: there the way is open if there is one round it.
    void bar(Cell cell, std::size_t side) {
        const Cell beside = on_side(cell, side);
        const int squares = facing_on(cell, side);
        if (ground(beside) == 0 || squares >= least_gap) return;
        if (squares > 0 && (leads_round(cell, side, side + 1) || leads_round(cell, side, side + 3))) return;
        cut_at(cell).cell.barred |= static_cast<std::uint8_t>(1U << side);
        cut_at(beside).cell.barred |= static_cast<std::uint8_t>(1U << (side + 2) % 4);
    }

    Grid<std::int32_t> row_;  ///< of `cuts_`
    Mask mask_;
    std::vector<Cut> cuts_;
};

}  // namespace

FloorCells floor_cells(const MultiPolygon& area, const GridFrame& frame) { return Cutter{area, frame}.cells(); }

}  // namespace shangquan
