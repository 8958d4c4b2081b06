#pragma once

#include "engine/place/zone.hpp"
#include "engine/way/walk_grid.hpp"

#include <cstdint>
#include <vector>

namespace shangquan {

/// The signals of a zone on its grid: where nobody may step on now.
class Signals {
public:
    Signals(const Zone& zone, const WalkGrid& grid);

    /// Takes in the time of day, in seconds after midnight.
    void look(double seconds);

    /// Whether a signal keeps somebody from stepping from one cell onto another.
    [[nodiscard]] bool stop(CellId from, CellId to) const { return on_tile_of(to) && red_[to] != 0 && red_[from] == 0; }
    /// Whether a step of a metre leads from a cell onto ground with a signal.
    [[nodiscard]] bool are_near(CellId cell) const { return on_tile_of(cell) && near_[cell] != 0; }

private:
    struct Place {
        Signal signal;
        std::vector<CellId> cells;
    };
    /// Most tiles have none, and what is kept by tile is at hand where what is kept by cell is far away in memory.
    [[nodiscard]] bool on_tile_of(CellId cell) const { return !tiles_.empty() && tiles_[cell / WalkGrid::cells_per_tile] != 0; }

    std::vector<Place> places_;
    std::vector<std::uint8_t> tiles_;  ///< 1 where a cell of the tile is near a signal; empty where the zone has none
    std::vector<std::uint8_t> red_;    ///< by cell; empty where the zone has no signal
    std::vector<std::uint8_t> near_;   ///< the same
};

}  // namespace shangquan
