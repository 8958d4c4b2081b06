#include "engine/movement/micro/floor_walls.hpp"

#include <cstddef>
#include <cstdint>

namespace shangquan {

namespace {

using Eighths = std::uint8_t;  ///< of a metre along a side, from its west or south end

/// Calls `wall(from, to)`, metres, for the stretches of a line of cells along which `walls(place)` says there is one.
template <class WallsAt, class Wall>
void for_stretches(int size, const WallsAt& walls, const Wall& wall) {
    int from = -1;
    for (int k = 0; k <= size; ++k) {
        const Eighths here = k < size ? walls(k) : Eighths{0};
        if (here == 0 && from < 0) continue;
        for (int eighth = 0; eighth < eighths; ++eighth) {
            const bool is_wall = (here >> eighth & 1) != 0;
            if (is_wall && from < 0) from = k * eighths + eighth;
            if (is_wall || from < 0) continue;
            wall(static_cast<double>(from) / eighths, k + static_cast<double>(eighth) / eighths);
            from = -1;
        }
    }
}

/// Ground of a cell on its side 0 … 3.
Eighths border(CellBits ground, std::size_t side) {
    if (side == 1) return static_cast<Eighths>(ground >> 56U);
    if (side == 3) return static_cast<Eighths>(ground);
    Eighths bits = 0;
    for (int row = 0; row < eighths; ++row)
        if ((ground & bit_at(side == 0 ? eighths - 1 : 0, row)) != 0) bits = static_cast<Eighths>(bits | (1U << static_cast<unsigned>(row)));
    return bits;
}

/// Where ground of a cell ends at its side 0 … 3, through which nobody gets.
Eighths end(const WalkGrid& grid, CellId cell, std::size_t side) {
    if (!grid.walkable(cell) || grid.beside(cell, 2 * side) != no_cell) return 0;
    return border(grid.ground(cell), side);
}

void add_sides(const WalkGrid& grid, std::uint32_t floor, std::vector<WallSegment>& walls) {
    const auto ends = [&](int i, int j, std::size_t side) { return end(grid, grid.cell_at(floor, i, j), side); };
    for (int j = 0; j <= grid.frame().rows; ++j)
        for_stretches(
            grid.frame().columns, [&](int i) { return static_cast<Eighths>(ends(i, j - 1, 1) | ends(i, j, 3)); },
            [&](double from, double to) { walls.push_back(wall_between(Point(from, j), Point(to, j))); });
    for (int i = 0; i <= grid.frame().columns; ++i)
        for_stretches(
            grid.frame().rows, [&](int j) { return static_cast<Eighths>(ends(i - 1, j, 0) | ends(i, j, 2)); },
            [&](double from, double to) { walls.push_back(wall_between(Point(i, from), Point(i, to))); });
}

}  // namespace

std::vector<std::vector<WallSegment>> walls_of(const std::vector<Floor>& floors, const WalkGrid& grid) {
    std::vector<std::vector<WallSegment>> walls;
    for (std::uint32_t floor = 0; floor < floors.size(); ++floor) {
        walls.push_back(floors[floor].cuts.empty() ? std::vector<WallSegment>{} : walls_around(floors[floor].walkable));
        add_sides(grid, floor, walls.back());
    }
    return walls;
}

}  // namespace shangquan
