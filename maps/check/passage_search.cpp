#include "maps/check/passage_search.hpp"

#include "maps/ground/cells_inside.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <numbers>

namespace shangquan {

namespace {

constexpr int fineness = 4;     ///< fine cells along a cell
constexpr double reach = 30.0;  ///< metres around a part
constexpr double wide = 2.0;    ///< metres to each side; what is wider is no passage
constexpr std::array<Cell, 4> sides{Cell{1, 0}, Cell{-1, 0}, Cell{0, 1}, Cell{0, -1}};

/// The same way with a place every twentieth of a metre, for walls are thinner than fine cells.
std::vector<Point> closer(const std::vector<Point>& way) {
    constexpr int steps = 5;
    std::vector<Point> places;
    for (std::size_t k = 0; k + 1 < way.size(); ++k)
        for (int step = 0; step < steps; ++step) places.push_back(way[k] + (way[k + 1] - way[k]) * step / steps);
    places.push_back(way.back());
    return places;
}

/// The fine cells around a part and how the search came to them.
class FineWindow {
public:
    FineWindow(const Polygon& ground, const GridFrame& coarse, const Box& box) : coarse_(coarse) {
        const Cell low = coarse.cell_of(box.low.x() - reach, box.low.y() - reach);
        const Cell high = coarse.cell_of(box.high.x() + reach, box.high.y() + reach);
        corner_ = {std::max(0, low.i), std::max(0, low.j)};
        const GridFrame fine{coarse.cell / fineness, (std::min(high.i, coarse.columns - 1) - corner_.i + 1) * fineness,
                             (std::min(high.j, coarse.rows - 1) - corner_.j + 1) * fineness};
        inside_ = centre_cells({moved(ground, -origin())}, fine);
        from_ = Grid<std::int32_t>{fine, unseen};
    }

    [[nodiscard]] const GridFrame& frame() const { return inside_.frame; }
    [[nodiscard]] bool is_new(Cell cell) const {
        return frame().contains(cell) && inside_.at(cell) != 0 && from_.at(cell) == unseen;
    }
    [[nodiscard]] Cell coarse(Cell cell) const {
        return {corner_.i + cell.i / fineness, corner_.j + cell.j / fineness};
    }
    /// The squares of its coarse cell that a fine cell covers.
    static CellBits squares(Cell cell) {
        constexpr int squares = eighths / fineness;
        CellBits bits = 0;
        for (int row = 0; row < squares; ++row)
            for (int column = 0; column < squares; ++column)
                bits |= bit_at(cell.i % fineness * squares + column, cell.j % fineness * squares + row);
        return bits;
    }
    [[nodiscard]] Point middle(Cell cell) const { return origin() + centre(frame(), cell); }

    void start(Cell cell) { from_.at(cell) = begin; }
    void reached(Cell cell, Cell from) { from_.at(cell) = static_cast<std::int32_t>(frame().index(from)); }
    /// From the start to `cell`.
    [[nodiscard]] std::vector<Point> way_to(Cell cell) const {
        std::vector<Point> way{middle(cell)};
        for (std::int32_t at = from_.at(cell); at != begin; at = from_.values[static_cast<std::size_t>(at)])
            way.push_back(middle({at % frame().columns, at / frame().columns}));
        std::reverse(way.begin(), way.end());
        return closer(way);
    }

private:
    static constexpr std::int32_t unseen = -1;
    static constexpr std::int32_t begin = -2;

    [[nodiscard]] Point origin() const { return {corner_.i * coarse_.cell, corner_.j * coarse_.cell}; }

    GridFrame coarse_;
    Cell corner_;
    Mask inside_;
    Grid<std::int32_t> from_;
};

/// Where a way is narrowest, measured across its general direction and up to 45° askew.
Passage narrowest(const std::vector<Point>& way, const OutlineIndex& outline) {
    Passage passage{.to = 0, .place = way[way.size() / 2], .width = 2.0 * wide};
    const Point along = (way.back() - way.front()).normalized();
    for (const Point& at : way)
        for (int turn = -2; turn <= 2; ++turn) {
            const double angle = std::numbers::pi / 2.0 + turn * std::numbers::pi / 8.0;
            const Point across{along.x() * std::cos(angle) - along.y() * std::sin(angle),
                               along.x() * std::sin(angle) + along.y() * std::cos(angle)};
            const double width = outline.clearance(at, across, wide) + outline.clearance(at, -across, wide);
            if (width < passage.width) passage = {0, at, width};
        }
    return passage;
}

/// A search from part to part, cell by cell.
class Spread {
public:
    Spread(const Parts& parts, const std::vector<CutCell>& cuts, const OutlineIndex& outline, FineWindow& window)
        : parts_(parts), cuts_(cuts), outline_(outline), window_(window) {}

    void start(const std::vector<bool>& from) {
        for (int j = 0; j < window_.frame().rows; ++j)
            for (int i = 0; i < window_.frame().columns; ++i)
                if (is_in({i, j}, from)) {
                    window_.start({i, j});
                    open_.push_back({i, j});
                }
    }

    /// The first cell of the aim.
    std::optional<Cell> first_of(const std::vector<bool>& aim) {
        for (; !open_.empty(); open_.pop_front())
            for (const Cell side : sides) {
                const Cell next{open_.front().i + side.i, open_.front().j + side.j};
                if (!window_.is_new(next) || outline_.parts(window_.middle(open_.front()), window_.middle(next)))
                    continue;
                window_.reached(next, open_.front());
                if (is_in(next, aim)) return next;
                open_.push_back(next);
            }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool is_in(Cell cell, const std::vector<bool>& set) const {
        const Cell coarse = window_.coarse(cell);
        const std::int32_t part = parts_.part.at(coarse);
        if (part == Parts::none || !set[static_cast<std::size_t>(part)]) return false;
        return (ground_in(cuts_, parts_.part.frame.index(coarse)) & FineWindow::squares(cell)) != 0;
    }

    const Parts& parts_;
    const std::vector<CutCell>& cuts_;
    const OutlineIndex& outline_;
    FineWindow& window_;
    std::deque<Cell> open_;
};

}  // namespace

std::optional<Passage> PassageSearch::shortest(const std::vector<bool>& from, const Box& box,
                                               const std::vector<bool>& aim) const {
    FineWindow window{ground_, parts_.part.frame, box};
    Spread spread{parts_, cuts_, outline_, window};
    spread.start(from);
    const auto found = spread.first_of(aim);
    if (!found) return std::nullopt;
    Passage passage = narrowest(window.way_to(*found), outline_);
    passage.to = static_cast<std::size_t>(parts_.part.at(window.coarse(*found)));
    return passage;
}

}  // namespace shangquan
