#include "engine/way/way_map.hpp"

namespace shangquan {

namespace {

constexpr int side_m = WalkGrid::tile_side;

}  // namespace

WayMap::WayMap(const WalkGrid& walk_grid) : grid(walk_grid) {
    const std::size_t size = grid.cell_count() + WalkGrid::cells_per_tile;
    slowness.assign(size, 0.0F);
    crowding.assign(size, 1.0F);
    limits.assign(size, 0);
    for (GroundId ground = 0; ground < grid.cell_count(); ++ground) {
        if (!grid.walkable(cell_of(ground))) continue;
        walkable.push_back(ground);
        slowness[ground] = 1.0F;
    }
    join_tiles();
    bar_sides();
    slow_along_walls();
    orders = SweepOrders{slowness, beside};
}

void WayMap::join_tiles() {
    constexpr std::array<Cell, 4> steps{{{side_m, 0}, {0, side_m}, {-side_m, 0}, {0, -side_m}}};
    const auto wall = static_cast<GroundId>(grid.tile_count());
    for (const auto& tile : grid.tiles()) {
        std::array<GroundId, 4> around{};
        for (std::size_t side = 0; side < 4; ++side) {
            const auto next = grid.tile_at(tile.floor, tile.i + steps[side].i, tile.j + steps[side].j);
            around[side] = (next < 0 ? wall : static_cast<GroundId>(next)) * WalkGrid::cells_per_tile;
        }
        beside.push_back(around);
    }
}

void WayMap::bar_sides() {
    any_limits.assign(beside.size(), 0);
    for (const GroundId ground : walkable) {
        const std::uint8_t barred = grid.barred(cell_of(ground));
        if (barred == 0) continue;
        const std::size_t tile = ground / WalkGrid::cells_per_tile;
        any_limits[tile] = 1;
        for (std::size_t side = 0; side < 4; ++side) {
            if ((barred >> side & 1U) != 0) limits[ground] |= limit_barred(side);
            const std::size_t near = neighbour(ground, side) / WalkGrid::cells_per_tile;
            if (near < any_limits.size()) any_limits[near] = 1;
        }
    }
}

void WayMap::slow_along_walls() {
    std::vector<std::uint8_t> reached(slowness.size(), 0);
    std::vector<GroundId> front;
    const auto reach = [&](GroundId ground, float slow, std::vector<GroundId>& ring) {
        if (slowness[ground] == 0.0F || reached[ground] != 0) return;
        reached[ground] = 1;
        slowness[ground] = slow;
        ring.push_back(ground);
    };
    for (const GroundId ground : walkable)
        for (std::size_t side = 0; side < 4; ++side)
            if (slowness[neighbour(ground, side)] == 0.0F || is_barred(ground, side)) reach(ground, wall_slowness[0], front);
    for (std::size_t ring = 1; ring < wall_slowness.size(); ++ring) {
        std::vector<GroundId> next_front;
        for (const GroundId ground : front)
            for (std::size_t side = 0; side < 4; ++side)
                if (!is_barred(ground, side)) reach(neighbour(ground, side), wall_slowness[ring], next_front);
        front = std::move(next_front);
    }
}

}  // namespace shangquan
