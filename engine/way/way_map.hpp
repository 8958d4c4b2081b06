#pragma once

#include "engine/base/ids.hpp"
#include "engine/base/large_pages.hpp"
#include "engine/way/sweep_orders.hpp"
#include "engine/way/walk_grid.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace shangquan {

/// Number of a cell as the solver counts: tiles as in the walk grid, cells of a tile row by row, so that the neighbours
/// of most cells follow from their number alone. One tile of wall at the end stands for all ground that is not stored.
using GroundId = std::uint32_t;

constexpr GroundId ground_of(CellId cell) {
    const CellId rest = cell % WalkGrid::cells_per_tile;
    return (cell - rest) | (rest & 0x80U) | ((rest & 0x38U) << 1U) | ((rest & 0x40U) >> 3U) | (rest & 7U);
}

constexpr CellId cell_of(GroundId ground) {
    const GroundId rest = ground % WalkGrid::cells_per_tile;
    return (ground - rest) | (rest & 0x80U) | ((rest & 0x70U) >> 1U) | ((rest & 8U) << 3U) | (rest & 7U);
}

/// Cost of a metre one, two and three cells from the nearest wall (A): people keep clear of walls where there is room.
inline constexpr std::array<float, 3> wall_slowness{1.4F, 1.15F, 1.05F};

/// What every field of a zone shares.
struct WayMap {
    const WalkGrid& grid;
    std::vector<std::array<GroundId, 4>> beside;  ///< by tile: first ground of the tile east, north, west, south
    std::vector<GroundId> walkable;               ///< ascending
    LargeVector<float> slowness;                  ///< by ground: cost of a metre, 1 in the open, more along walls, 0 for walls
    LargeVector<float> crowding;                  ///< by ground: factor on the cost where it is crowded, 1 where not
    std::vector<std::uint8_t> limits;             ///< by ground: `limit_closed` and `limit_barred`, 0 for most
    std::vector<std::uint8_t> any_limits;         ///< by tile: 1 where something in it or beside it is barred
    bool any_closed = false;
    SweepOrders orders;

    explicit WayMap(const WalkGrid& walk_grid);

    /// The cell beside `ground`: 0 … 3 counter-clockwise from the east; some cell of wall where nothing is stored.
    [[nodiscard]] GroundId neighbour(GroundId ground, std::size_t side) const {
        if ((ground & edge_mask[side]) != edge_value[side]) return ground + inner_step[side];
        return beside[ground / WalkGrid::cells_per_tile][side] | ((ground ^ edge_mask[side]) % WalkGrid::cells_per_tile);
    }

    /// First ground of the tile across a corner of `tile`, by way of its neighbour on side `first`.
    [[nodiscard]] GroundId corner_tile(std::size_t tile, std::size_t first, std::size_t then) const {
        const std::size_t by_way_of = beside[tile][first] / WalkGrid::cells_per_tile;
        return by_way_of < beside.size() ? beside[by_way_of][then] : beside[tile][first];
    }

private:
    static constexpr std::array<GroundId, 4> edge_mask{0x0fU, 0xf0U, 0x0fU, 0xf0U};
    static constexpr std::array<GroundId, 4> edge_value{0x0fU, 0xf0U, 0U, 0U};
    static constexpr std::array<GroundId, 4> inner_step{1U, 16U, 0U - 1U, 0U - 16U};

    void join_tiles();
    void bar_sides();
    void slow_along_walls();
    [[nodiscard]] bool is_barred(GroundId ground, std::size_t side) const { return (limits[ground] & limit_barred(side)) != 0; }
};

}  // namespace shangquan
