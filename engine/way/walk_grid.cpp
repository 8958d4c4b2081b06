#include "engine/way/walk_grid.hpp"

#include "engine/way/heading.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace shangquan {

namespace {

constexpr int may_begin_off = 2;  ///< eighths of a metre off ground a line of sight may begin: bodies come nearer to walls

bool any_walkable(const Mask& mask, int i0, int j0) {
    for (int j = j0; j < std::min(j0 + WalkGrid::tile_side, mask.frame.rows); ++j)
        for (int i = i0; i < std::min(i0 + WalkGrid::tile_side, mask.frame.columns); ++i)
            if (mask.at({i, j}) != 0) return true;
    return false;
}

/// Walks from square to square along a line (Amanatides, Woo 1987) as long as `enters(i, j)`; whether it came to the end.
template <class Enters>
bool walk_line(float x, float y, float to_x, float to_y, const Enters& enters) {
    Cell at{static_cast<int>(std::floor(x)), static_cast<int>(std::floor(y))};
    const Cell end{static_cast<int>(std::floor(to_x)), static_cast<int>(std::floor(to_y))};
    const Cell step{end.i > at.i ? 1 : -1, end.j > at.j ? 1 : -1};
    const float per_column = 1.0F / std::max(std::abs(to_x - x), 1e-6F);
    const float per_row = 1.0F / std::max(std::abs(to_y - y), 1e-6F);
    float next_column = std::abs(static_cast<float>(at.i + (step.i > 0)) - x) * per_column;
    float next_row = std::abs(static_cast<float>(at.j + (step.j > 0)) - y) * per_row;
    while (!(at == end)) {
        if (at.j == end.j || (at.i != end.i && next_column < next_row)) {
            at.i += step.i;
            next_column += per_column;
        } else {
            at.j += step.j;
            next_row += per_row;
        }
        if (!enters(at.i, at.j)) return false;
    }
    return true;
}

/// On both sides of where a way crosses the border of two cells.
struct BorderSquares {
    CellBits here;
    CellBits beyond;
};

/// Of a way to the next column or row, by where it begins and ends along and across the axis it changes cells on.
BorderSquares border_squares(const std::array<float, 2>& along, const std::array<float, 2>& across, bool to_column) {
    const float border = std::max(std::floor(along[0]), std::floor(along[1]));
    const float at = std::lerp(across[0], across[1], (border - along[0]) / (along[1] - along[0]));
    const int eighth = std::clamp(static_cast<int>((at - std::floor(across[0])) * eighths), 0, eighths - 1);
    const int last = along[1] > along[0] ? eighths - 1 : 0;
    const auto square = [&](int place) { return to_column ? bit_at(place, eighth) : bit_at(eighth, place); };
    return {square(last), square(eighths - 1 - last)};
}

}  // namespace

WalkGrid::WalkGrid(const std::vector<Floor>& floors)
    : frame_(floors.empty() ? GridFrame{} : floors.front().mask.frame), floors_(floors.size()) {
    tile_columns_ = (frame_.columns + tile_side - 1) / tile_side;
    tile_rows_ = (frame_.rows + tile_side - 1) / tile_side;
    table_.assign(floors_ * static_cast<std::size_t>(tile_columns_ * tile_rows_), -1);
    for (std::uint32_t floor = 0; floor < floors_; ++floor) {
        assert(floors[floor].mask.frame == frame_);
        first_tiles_.push_back(static_cast<std::uint32_t>(tiles_.size()));
        add_tiles(floor, floors[floor].mask);
        add_cuts(floor, floors[floor].cuts);
    }
    first_tiles_.push_back(static_cast<std::uint32_t>(tiles_.size()));
    sort_cuts();
}

void WalkGrid::add_tiles(std::uint32_t floor, const Mask& mask) {
    for (int j0 = 0; j0 < frame_.rows; j0 += tile_side)
        for (int i0 = 0; i0 < frame_.columns; i0 += tile_side) {
            if (!any_walkable(mask, i0, j0)) continue;
            const std::size_t place = (floor * static_cast<std::size_t>(tile_rows_) + static_cast<std::size_t>(j0 / tile_side)) *
                                          static_cast<std::size_t>(tile_columns_) +
                                      static_cast<std::size_t>(i0 / tile_side);
            table_[place] = static_cast<std::int32_t>(tiles_.size());
            tiles_.push_back({floor, i0, j0});
            flags_.resize(cell_count(), 0);
            for (int j = j0; j < std::min(j0 + tile_side, frame_.rows); ++j)
                for (int i = i0; i < std::min(i0 + tile_side, frame_.columns); ++i)
                    flags_[cell_at(floor, i, j)] = mask.at({i, j}) != 0 ? is_walkable : 0;
        }
}

/// Cells that were walkable once and no longer are have cuts still.
void WalkGrid::add_cuts(std::uint32_t floor, const std::vector<CutCell>& cuts) {
    const auto columns = static_cast<std::uint32_t>(frame_.columns);
    for (const CutCell& own : cuts) {
        const CellId cell = cell_at(floor, static_cast<int>(own.cell % columns), static_cast<int>(own.cell / columns));
        if (!walkable(cell)) continue;
        flags_[cell] = static_cast<std::uint8_t>(is_walkable | (own.barred << first_side));
        const Square square = middle_square(own.ground);
        const Spot about = middle(cell);
        const auto from_middle = [](int place) { return (static_cast<float>(place) + 0.5F) / eighths - 0.5F; };
        const bool whole = own.ground == whole_cell;
        cuts_.push_back({cell, about.x + (whole ? 0.0F : from_middle(square.column)), about.y + (whole ? 0.0F : from_middle(square.row)),
                         static_cast<float>(own.area) / (eighths * eighths), is_convex(own.ground), own.ground});
    }
}

void WalkGrid::sort_cuts() {
    std::sort(cuts_.begin(), cuts_.end(), [](const Cut& a, const Cut& b) { return a.cell < b.cell; });
    cut_words_.assign(cell_count() / 64, {});
    for (const Cut& own : cuts_) cut_words_[own.cell / 64].bits |= std::uint64_t{1} << (own.cell % 64);
    std::uint32_t before = 0;
    for (CutWord& word : cut_words_) {
        word.before = before;
        before += static_cast<std::uint32_t>(std::popcount(word.bits));
    }
}

float WalkGrid::area(CellId cell) const {
    if (!walkable(cell)) return 0.0F;
    return is_cut(cell) ? cut_of(cell).area : 1.0F;
}

/// Squares of an eighth of a metre tell where cells that are cut can be crossed.
bool WalkGrid::in_sight(const Spot& from, const Spot& to) const {
    const CellId start = cell_of(from);
    bool cut_on_the_way = start != no_cell && is_cut(start);
    const bool sees = walk_line(from.x, from.y, to.x, to.y, [&](int i, int j) {
        const CellId cell = cell_at(from.floor.value, i, j);
        if (!walkable(cell)) return false;
        cut_on_the_way |= is_cut(cell);
        return true;
    });
    return sees && (!cut_on_the_way || in_fine_sight(from, to));
}

bool WalkGrid::in_fine_sight(const Spot& from, const Spot& to) const {
    Cell last{whole_below(from.x), whole_below(from.y)};
    const auto ground_at = [&](const Cell& at) {
        const CellId cell = cell_at(from.floor.value, at.i, at.j);
        return walkable(cell) ? ground(cell) : CellBits{0};
    };
    CellBits squares = ground_at(last);
    bool begun = (squares & bit_of(from)) != 0;
    int off = 0;
    return walk_line(from.x * eighths, from.y * eighths, to.x * eighths, to.y * eighths, [&](int i, int j) {
        const Cell at{i >> 3, j >> 3};
        if (!(at == last)) squares = ground_at(at);
        last = at;
        const bool here = (squares & bit_at(i & 7, j & 7)) != 0;
        begun |= here;
        return here || (!begun && ++off <= may_begin_off);
    });
}

/// Over ground without niches a way is straight where the squares it begins and ends on are ground, and those on both sides of the
/// border it crosses.
bool WalkGrid::leads_straight(const Spot& from, CellId cell, const Spot& to, CellId next) const {
    if (!is_convex_at(cell) || !is_convex_at(next)) return in_fine_sight(from, to);
    if (cell == next) return is_ground(to, next);
    const bool other_column = whole_below(from.x) != whole_below(to.x);
    const bool other_row = whole_below(from.y) != whole_below(to.y);
    if (other_column && other_row) return in_fine_sight(from, to);
    const BorderSquares squares = other_column ? border_squares({from.x, to.x}, {from.y, to.y}, true) : border_squares({from.y, to.y}, {from.x, to.x}, false);
    return (ground(cell) & squares.here) != 0 && (ground(next) & squares.beyond) != 0 && is_ground(to, next);
}

Spot WalkGrid::middle(CellId cell) const {
    const Tile& tile = tiles_[cell / cells_per_tile];
    const std::uint32_t rest = cell % cells_per_tile;
    const auto i = static_cast<int>(((rest >> 6U) & 1U) << 3U | (rest & 7U));
    const auto j = static_cast<int>((rest >> 7U) << 3U | ((rest >> 3U) & 7U));
    return {FloorId{tile.floor}, static_cast<float>(tile.i + i) + 0.5F, static_cast<float>(tile.j + j) + 0.5F};
}

Spot WalkGrid::centre(CellId cell) const {
    if (!is_cut(cell)) return middle(cell);
    const Cut& own = cut_of(cell);
    return {FloorId{tiles_[cell / cells_per_tile].floor}, own.x, own.y};
}

/// Neighbours 0, 2, 4 and 6 are beyond a side.
CellId WalkGrid::beside_on(CellId cell, std::size_t side) const {
    if (cell == no_cell || (barred(cell) >> (side / 2) & 1U) != 0) return no_cell;
    const Spot about = middle(cell);
    const CellId next = cell_at(about.floor.value, static_cast<int>(about.x) + neighbour_i[side], static_cast<int>(about.y) + neighbour_j[side]);
    return walkable(next) ? next : no_cell;
}

CellId WalkGrid::beside(CellId cell, std::size_t toward) const {
    if (toward % 2 == 0) return beside_on(cell, toward);
    const std::size_t one = toward - 1;
    const std::size_t other = (toward + 1) % neighbour_i.size();
    const CellId round = beside_on(beside_on(cell, one), other);
    return beside_on(beside_on(cell, other), one) == round ? round : no_cell;
}

std::vector<CellId> WalkGrid::cells_around(FloorId floor, const Point& point, double radius) const {
    std::vector<CellId> cells;
    CellId nearest = no_cell;
    double shortest = 1e30;
    const int reach = static_cast<int>(std::ceil(radius)) + 16;
    const Cell middle = frame_.cell_of(point.x(), point.y());
    for (int j = middle.j - reach; j <= middle.j + reach; ++j)
        for (int i = middle.i - reach; i <= middle.i + reach; ++i) {
            const CellId cell = cell_at(floor.value, i, j);
            if (!walkable(cell)) continue;
            const Spot spot = centre(cell);
            const double away = std::hypot(static_cast<double>(spot.x) - point.x(), static_cast<double>(spot.y) - point.y());
            if (away <= radius) cells.push_back(cell);
            if (away < shortest) {
                shortest = away;
                nearest = cell;
            }
        }
    if (cells.empty() && nearest != no_cell) cells.push_back(nearest);
    std::sort(cells.begin(), cells.end());
    return cells;
}

std::vector<CellId> WalkGrid::cells_inside(FloorId floor, const MultiPolygon& area) const {
    std::vector<CellId> cells;
    for_each_centre(area, frame_, [&](Cell inside) {
        const CellId cell = cell_at(floor.value, inside.i, inside.j);
        if (walkable(cell)) cells.push_back(cell);
    });
    std::sort(cells.begin(), cells.end());
    return cells;
}

}  // namespace shangquan
