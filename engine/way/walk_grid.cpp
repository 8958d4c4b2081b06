#include "engine/way/walk_grid.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace shangquan {

namespace {

bool any_walkable(const Mask& mask, int i0, int j0) {
    for (int j = j0; j < std::min(j0 + WalkGrid::tile_side, mask.frame.rows); ++j)
        for (int i = i0; i < std::min(i0 + WalkGrid::tile_side, mask.frame.columns); ++i)
            if (mask.at({i, j}) != 0) return true;
    return false;
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
    }
    first_tiles_.push_back(static_cast<std::uint32_t>(tiles_.size()));
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
            walkable_.resize(cell_count(), 0);
            for (int j = j0; j < std::min(j0 + tile_side, frame_.rows); ++j)
                for (int i = i0; i < std::min(i0 + tile_side, frame_.columns); ++i)
                    walkable_[cell_at(floor, i, j)] = mask.at({i, j});
        }
}

/// Walks from cell to cell along the line (Amanatides, Woo 1987).
bool WalkGrid::in_sight(const Spot& from, const Spot& to) const {
    Cell at{static_cast<int>(std::floor(from.x)), static_cast<int>(std::floor(from.y))};
    const Cell end{static_cast<int>(std::floor(to.x)), static_cast<int>(std::floor(to.y))};
    const Cell step{end.i > at.i ? 1 : -1, end.j > at.j ? 1 : -1};
    const float per_column = 1.0F / std::max(std::abs(to.x - from.x), 1e-6F);
    const float per_row = 1.0F / std::max(std::abs(to.y - from.y), 1e-6F);
    float next_column = std::abs(static_cast<float>(at.i + (step.i > 0)) - from.x) * per_column;
    float next_row = std::abs(static_cast<float>(at.j + (step.j > 0)) - from.y) * per_row;
    while (!(at == end)) {
        if (at.j == end.j || (at.i != end.i && next_column < next_row)) {
            at.i += step.i;
            next_column += per_column;
        } else {
            at.j += step.j;
            next_row += per_row;
        }
        if (!walkable(cell_at(from.floor.value, at.i, at.j))) return false;
    }
    return true;
}

Spot WalkGrid::centre(CellId cell) const {
    const Tile& tile = tiles_[cell / cells_per_tile];
    const std::uint32_t rest = cell % cells_per_tile;
    const auto i = static_cast<int>(((rest >> 6U) & 1U) << 3U | (rest & 7U));
    const auto j = static_cast<int>((rest >> 7U) << 3U | ((rest >> 3U) & 7U));
    return {FloorId{tile.floor}, static_cast<float>(tile.i + i) + 0.5F, static_cast<float>(tile.j + j) + 0.5F};
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
            const double away = std::hypot(i + 0.5 - point.x(), j + 0.5 - point.y());
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
