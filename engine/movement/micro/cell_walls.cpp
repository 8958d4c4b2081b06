#include "engine/movement/micro/cell_walls.hpp"

namespace shangquan {

namespace {

/// Calls `wall(from, to)` for the stretches of places 0 … `size` − 1 at which `is_wall(place)`.
template <class IsWall, class Wall>
void for_stretches(int size, const IsWall& is_wall, const Wall& wall) {
    int from = -1;
    for (int k = 0; k <= size; ++k) {
        const bool here = k < size && is_wall(k);
        if (here && from < 0) from = k;
        if (here || from < 0) continue;
        wall(from, k);
        from = -1;
    }
}

std::vector<WallSegment> walls_of(const WalkGrid& grid, std::uint32_t floor) {
    std::vector<WallSegment> walls;
    const auto walkable = [&](int i, int j) { return grid.walkable(grid.cell_at(floor, i, j)); };
    for (int j = 0; j <= grid.frame().rows; ++j)
        for_stretches(
            grid.frame().columns, [&](int i) { return walkable(i, j - 1) != walkable(i, j); },
            [&](int from, int to) { walls.push_back(wall_between(Point(from, j), Point(to, j))); });
    for (int i = 0; i <= grid.frame().columns; ++i)
        for_stretches(
            grid.frame().rows, [&](int j) { return walkable(i - 1, j) != walkable(i, j); },
            [&](int from, int to) { walls.push_back(wall_between(Point(i, from), Point(i, to))); });
    return walls;
}

}  // namespace

std::vector<std::vector<WallSegment>> cell_walls(const WalkGrid& grid) {
    std::vector<std::vector<WallSegment>> floors;
    for (std::uint32_t floor = 0; floor < grid.floor_count(); ++floor) floors.push_back(walls_of(grid, floor));
    return floors;
}

}  // namespace shangquan
