#pragma once

#include "engine/base/ids.hpp"
#include "engine/place/floor.hpp"

#include <bit>
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

/// The walkable cells of every floor, whole or cut by outlines, in tiles of 16 × 16 m; only tiles with something walkable are stored.
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

    [[nodiscard]] bool walkable(CellId cell) const { return cell != no_cell && (flags_[cell] & is_walkable) != 0; }
    [[nodiscard]] CellId cell_of(const Spot& spot) const { return cell_at(spot.floor.value, whole_below(spot.x), whole_below(spot.y)); }

    /// Whether outlines cut a cell, or a wall bars it from a walkable one beside it (`CutCell`).
    [[nodiscard]] bool is_cut(CellId cell) const { return (cut_words_[cell / 64].bits >> (cell % 64) & 1U) != 0; }
    /// Sides of a cell from which nobody gets to the walkable one beside it: bit k for 0 … 3 counter-clockwise from the east.
    [[nodiscard]] std::uint8_t barred(CellId cell) const { return static_cast<std::uint8_t>(flags_[cell] >> first_side); }
    /// What of a walkable cell is ground.
    [[nodiscard]] CellBits ground(CellId cell) const { return is_cut(cell) ? cut_of(cell).ground : whole_cell; }
    /// Square metres of a cell inside the outlines, 0 for walls.
    [[nodiscard]] float area(CellId cell) const;
    /// Where to stand in a cell: its middle, or that of its ground.
    [[nodiscard]] Spot centre(CellId cell) const;

    /// The cell a step leads to, towards neighbour 0 … 7 counter-clockwise from the east; `no_cell` where a wall is in the way,
    /// or for a diagonal step in one of the two ways round the corner.
    [[nodiscard]] CellId beside(CellId cell, std::size_t toward) const;

    /// Whether somebody can stand there.
    [[nodiscard]] bool is_ground(const Spot& spot) const { return is_ground(spot, cell_of(spot)); }
    /// The same, `cell` being that of the spot.
    [[nodiscard]] bool is_ground(const Spot& spot, CellId cell) const {
        return walkable(cell) && (!is_cut(cell) || (cut_of(cell).ground & bit_of(spot)) != 0);
    }
    /// The same for whoever keeps off walls by themselves: an eighth of a metre from ground is near enough.
    [[nodiscard]] bool is_near_ground(const Spot& spot, CellId cell) const {
        return walkable(cell) && (!is_cut(cell) || (grown(cut_of(cell).ground) & bit_of(spot)) != 0);
    }

    /// Whether the straight line between two places on one floor crosses ground only. Where it begins may be up to two eighths of
    /// a metre off.
    [[nodiscard]] bool in_sight(const Spot& from, const Spot& to) const;
    /// The same, more slowly, without a look whether any cell on the way is cut.
    [[nodiscard]] bool in_fine_sight(const Spot& from, const Spot& to) const;
    /// The same for a step from one cell into itself or another walkable one beside it, sooner.
    [[nodiscard]] bool leads_straight(const Spot& from, CellId cell, const Spot& to, CellId next) const;

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
    static constexpr std::uint8_t is_walkable = 1;
    static constexpr std::uint8_t first_side = 4;

    /// A cut cell and where to stand in it.
    struct Cut {
        CellId cell;
        float x;
        float y;
        float area;
        bool convex;
        CellBits ground;
    };

    /// Which of 64 cells are cut, and how many before them are.
    struct CutWord {
        std::uint64_t bits = 0;
        std::uint32_t before = 0;
    };

    /// `std::floor`, which without SSE 4.1 is a call.
    static int whole_below(float value) {
        const int towards_zero = static_cast<int>(value);
        return towards_zero - (static_cast<float>(towards_zero) > value ? 1 : 0);
    }

    static CellBits bit_of(const Spot& spot) {
        const auto eighth = [](float metres) {
            const auto place = static_cast<int>((metres - static_cast<float>(whole_below(metres))) * eighths);
            return place < eighths ? place : eighths - 1;  // just below 0 the difference rounds to a metre
        };
        return bit_at(eighth(spot.x), eighth(spot.y));
    }

    void add_tiles(std::uint32_t floor, const Mask& mask);
    void add_cuts(std::uint32_t floor, const std::vector<CutCell>& cuts);
    void sort_cuts();
    [[nodiscard]] const Cut& cut_of(CellId cell) const {
        const CutWord& word = cut_words_[cell / 64];
        return cuts_[word.before + static_cast<std::uint32_t>(std::popcount(word.bits & ((std::uint64_t{1} << (cell % 64)) - 1)))];
    }
    [[nodiscard]] bool is_convex_at(CellId cell) const { return !is_cut(cell) || cut_of(cell).convex; }
    [[nodiscard]] CellId beside_on(CellId cell, std::size_t side) const;
    [[nodiscard]] Spot middle(CellId cell) const;

    GridFrame frame_;
    std::size_t floors_ = 0;
    int tile_columns_ = 0;
    int tile_rows_ = 0;
    std::vector<std::int32_t> table_;
    std::vector<Tile> tiles_;
    std::vector<std::uint32_t> first_tiles_;  ///< by floor, and one more
    std::vector<std::uint8_t> flags_;         ///< by cell
    std::vector<Cut> cuts_;                   ///< ascending by cell
    std::vector<CutWord> cut_words_;          ///< by 64 cells
};

}  // namespace shangquan
