#pragma once

#include "engine/base/ids.hpp"
#include "engine/place/floor.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace shangquan {

/// Number of a 1 m cell within the zone, over all floors; cells that lie near each other have near numbers.
using CellId = std::uint32_t;
inline constexpr CellId no_cell = 0xffffffffU;

/// A place to stand: a floor and metres about the zone's origin.
struct Spot {
    FloorId floor;
    float x = 0.0F;
    float y = 0.0F;
};

/// The walkable cells of every floor in tiles of 16 × 16 m; only tiles with something walkable are stored.
/// Within a tile, 8 × 8 cells share one cache line of a byte field.
class WalkGrid {
public:
    static constexpr int tile_side = 16;
    static constexpr std::uint32_t cells_per_tile = 256;

    explicit WalkGrid(const std::vector<Floor>& floors);

    [[nodiscard]] std::size_t tile_count() const { return tiles_.size(); }
    [[nodiscard]] std::size_t cell_count() const { return tiles_.size() * cells_per_tile; }
    [[nodiscard]] std::size_t floor_count() const { return floors_; }
    [[nodiscard]] const GridFrame& frame() const { return frame_; }

    /// The tile a place lies in, −1 where nothing there is walkable.
    [[nodiscard]] std::int32_t tile_at(std::uint32_t floor, int i, int j) const {
        if (static_cast<unsigned>(i) >= static_cast<unsigned>(frame_.columns) ||
            static_cast<unsigned>(j) >= static_cast<unsigned>(frame_.rows))
            return -1;
        return table_[(floor * static_cast<std::uint32_t>(tile_rows_) + static_cast<std::uint32_t>(j >> 4)) *
                          static_cast<std::uint32_t>(tile_columns_) +
                      static_cast<std::uint32_t>(i >> 4)];
    }

    /// Number of the cell, walkable or not; `no_cell` where its tile is not stored.
    [[nodiscard]] CellId cell_at(std::uint32_t floor, int i, int j) const {
        const std::int32_t tile = tile_at(floor, i, j);
        return tile < 0 ? no_cell : static_cast<CellId>(tile) * cells_per_tile + offset(i, j);
    }

    [[nodiscard]] bool walkable(CellId cell) const { return cell != no_cell && walkable_[cell] != 0; }
    [[nodiscard]] bool walkable(const Spot& spot) const { return walkable(cell_of(spot)); }
    [[nodiscard]] CellId cell_of(const Spot& spot) const { return cell_at(spot.floor.value, whole_below(spot.x), whole_below(spot.y)); }
    [[nodiscard]] Spot centre(CellId cell) const;

    /// Whether the straight line between two places on one floor crosses walkable cells only.
    [[nodiscard]] bool in_sight(const Spot& from, const Spot& to) const;

    /// Walkable cells of `floor` whose centre lies within `radius` of `point`, ascending; the nearest walkable one where none does.
    [[nodiscard]] std::vector<CellId> cells_around(FloorId floor, const Point& point, double radius) const;

    /// Walkable cells of `floor` whose centre lies inside `area`, ascending.
    [[nodiscard]] std::vector<CellId> cells_inside(FloorId floor, const MultiPolygon& area) const;

    /// Place of a tile: its floor and the column and row of its south-west cell.
    struct Tile {
        std::uint32_t floor = 0;
        int i = 0;
        int j = 0;
    };
    [[nodiscard]] const std::vector<Tile>& tiles() const { return tiles_; }

    /// Number of its first cell; one floor's cells lie one after the other. Also for the floor after the last.
    [[nodiscard]] CellId first_cell(std::uint32_t floor) const { return first_tiles_[floor] * cells_per_tile; }

    /// Position of cell (i, j) within its tile.
    static constexpr std::uint32_t offset(int i, int j) {
        const auto column = static_cast<std::uint32_t>(i) & 15U;
        const auto row = static_cast<std::uint32_t>(j) & 15U;
        return ((row >> 3U) << 7U) | ((column >> 3U) << 6U) | ((row & 7U) << 3U) | (column & 7U);
    }

private:
    /// `std::floor`, which without SSE 4.1 is a call.
    static int whole_below(float value) {
        const int towards_zero = static_cast<int>(value);
        return towards_zero - (static_cast<float>(towards_zero) > value ? 1 : 0);
    }

    void add_tiles(std::uint32_t floor, const Mask& mask);

    GridFrame frame_;
    std::size_t floors_ = 0;
    int tile_columns_ = 0;
    int tile_rows_ = 0;
    std::vector<std::int32_t> table_;
    std::vector<Tile> tiles_;
    std::vector<std::uint32_t> first_tiles_;  ///< by floor, and one more
    std::vector<std::uint8_t> walkable_;
};

}  // namespace shangquan
