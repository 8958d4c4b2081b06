#include "engine/way/open_ground.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace shangquan {

namespace {

constexpr std::uint32_t none = 0xffffffffU;
constexpr float strayed = 20.0F;        ///< metres from the ground at which one stays where one is (A)
constexpr float at_the_corner = 0.75F;  ///< metres to a place from which people see what is seen there

}  // namespace

OpenGround::OpenGround(const WalkGrid& grid, std::vector<CellId> cells) : cells_(std::move(cells)) {
    std::sort(cells_.begin(), cells_.end());
    cells_.erase(std::unique(cells_.begin(), cells_.end()), cells_.end());
    std::vector<Beside> beside = rows_beside(grid);
    find_pieces(beside);
    cut_small_pieces(beside);
    for (std::uint32_t piece = 0; piece < pieces_.size(); ++piece) {
        const std::vector<Row> rows = std::exchange(pieces_[piece], {});
        for (const Row row : rows) steps_[row].piece = none;
        spread(beside, middle_of(grid, rows), piece);
    }
}

/// Side by side as people walk: from the place in one to that in the other, which a corner between two cells it cuts may hide.
std::vector<OpenGround::Beside> OpenGround::rows_beside(const WalkGrid& grid) const {
    std::vector<Beside> rows(cells_.size(), Beside{none, none, none, none});
    for (Row row = 0; row < cells_.size(); ++row)
        for (const std::size_t side : {0U, 1U}) {
            const Row next = row_of(grid.beside(cells_[row], 2 * side));
            if (next == none || !grid.in_sight(grid.centre(cells_[row]), grid.centre(cells_[next]))) continue;
            rows[row][side] = next;
            rows[next][side + 2] = row;
        }
    return rows;
}

void OpenGround::find_pieces(const std::vector<Beside>& beside) {
    steps_.assign(cells_.size(), {0, 0, none});
    for (Row start = 0; start < cells_.size(); ++start) {
        if (steps_[start].piece != none) continue;
        pieces_.emplace_back();
        spread(beside, start, static_cast<std::uint32_t>(pieces_.size() - 1));
    }
}

/// Takes the small pieces out of every list, and numbers what is left anew, in the same order.
void OpenGround::cut_small_pieces(std::vector<Beside>& beside) {
    std::size_t largest = 0;
    for (const auto& piece : pieces_) largest = std::max(largest, piece.size());
    std::vector<Row> renumbered(cells_.size(), none);
    Row kept = 0;
    for (Row row = 0; row < cells_.size(); ++row) {
        if (static_cast<double>(pieces_[steps_[row].piece].size()) < least_piece * static_cast<double>(largest)) continue;
        renumbered[row] = kept;
        cells_[kept] = cells_[row];
        beside[kept] = beside[row];
        ++kept;
    }
    if (kept == cells_.size()) return;
    cells_.resize(kept);
    beside.resize(kept);
    for (Beside& rows : beside)
        for (Row& row : rows) row = row == none ? none : renumbered[row];
    pieces_.clear();
    find_pieces(beside);
}

/// A way in the fewest steps from cell to cell to `middle` from all that hangs together with it.
void OpenGround::spread(const std::vector<Beside>& beside, Row middle, std::uint32_t piece) {
    std::vector<Row>& reached = pieces_[piece];
    steps_[middle] = {middle, 0, piece};
    reached.push_back(middle);
    for (std::size_t k = 0; k < reached.size(); ++k) {
        const Row row = reached[k];
        for (const Row next : beside[row]) {
            if (next == none || steps_[next].piece != none) continue;
            steps_[next] = {row, steps_[row].length + 1, piece};
            reached.push_back(next);
        }
    }
}

/// The cell nearest to the mean of all places.
OpenGround::Row OpenGround::middle_of(const WalkGrid& grid, const std::vector<Row>& rows) const {
    double x = 0.0;
    double y = 0.0;
    for (const Row row : rows) {
        x += grid.centre(cells_[row]).x;
        y += grid.centre(cells_[row]).y;
    }
    const auto count = static_cast<double>(rows.size());
    const auto away = [&](Row row) {
        const Spot centre = grid.centre(cells_[row]);
        return std::hypot(centre.x - x / count, centre.y - y / count);
    };
    return *std::min_element(rows.begin(), rows.end(), [&](Row a, Row b) { return away(a) < away(b); });
}

OpenGround::Row OpenGround::row_of(CellId cell) const {
    const auto found = std::lower_bound(cells_.begin(), cells_.end(), cell);
    return found != cells_.end() && *found == cell ? static_cast<Row>(found - cells_.begin()) : none;
}

/// The ground under somebody, or right beside them, or that nearest to them of all they see.
OpenGround::Row OpenGround::row_near(const WalkGrid& grid, const Spot& here, CellId cell) const {
    Row row = row_of(cell);
    for (std::size_t side = 0; side < 8 && row == none; side += 2) row = row_of(grid.beside(cell, side));
    return row != none ? row : row_in_sight(grid, here);
}

OpenGround::Row OpenGround::row_in_sight(const WalkGrid& grid, const Spot& here) const {
    Row nearest = none;
    float least = strayed;
    for (Row row = 0; row < cells_.size(); ++row) {
        const Spot there = grid.centre(cells_[row]);
        const float away = std::hypot(there.x - here.x, there.y - here.y);
        if (away >= least || !grid.in_sight(here, there)) continue;
        nearest = row;
        least = away;
    }
    return nearest;
}

/// All cells of the way, from the first to the last.
std::vector<OpenGround::Row> OpenGround::way(Row from, Row to) const {
    std::vector<Row> begin{from};
    std::vector<Row> end{to};
    while (begin.back() != end.back()) {
        std::vector<Row>& further = steps_[begin.back()].length > steps_[end.back()].length ? begin : end;
        further.push_back(steps_[further.back()].before);
    }
    begin.insert(begin.end(), end.rbegin() + 1, end.rend());
    return begin;
}

std::optional<OpenGround::Leg> OpenGround::leg(const WalkGrid& grid, const Spot& here, CellId cell, const Dice& dice) const {
    const Row row = row_near(grid, here, cell);
    if (row == none) return std::nullopt;
    const std::vector<Row>& piece = pieces_[steps_[row].piece];
    const Row spot = piece[dice.bits() % piece.size()];
    if (grid.in_sight(here, grid.centre(cells_[spot]))) return Leg{cells_[spot], true};
    const std::vector<Row> ways = way(spot, row);
    const auto furthest = [&](const Spot& from) {
        return std::find_if(ways.begin(), ways.end(), [&](Row place) { return grid.in_sight(from, grid.centre(cells_[place])); });
    };
    auto place = furthest(here);
    if (place == ways.end()) return std::nullopt;
    const Spot corner = grid.centre(cells_[*place]);
    if (std::hypot(corner.x - here.x, corner.y - here.y) < at_the_corner) place = furthest(corner);
    return Leg{cells_[*place], place == ways.begin()};
}

}  // namespace shangquan
