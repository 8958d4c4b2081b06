#include "engine/way/signals.hpp"

namespace shangquan {

Signals::Signals(const Zone& zone, const WalkGrid& grid) {
    for (const Signal& signal : zone.signals) places_.push_back({signal, grid.cells_inside(signal.floor, signal.area)});
    if (places_.empty()) return;
    red_.assign(grid.cell_count(), 0);
    near_.assign(grid.cell_count(), 0);
    tiles_.assign(grid.tile_count(), 0);
    for (const Place& place : places_)
        for (const CellId cell : place.cells)
            for (int di = -1; di <= 1; ++di)
                for (int dj = -1; dj <= 1; ++dj) {
                    Spot beside = grid.centre(cell);
                    beside.x += static_cast<float>(di);
                    beside.y += static_cast<float>(dj);
                    const CellId found = grid.cell_of(beside);
                    if (found == no_cell) continue;
                    near_[found] = 1;
                    tiles_[found / WalkGrid::cells_per_tile] = 1;
                }
}

void Signals::look(double seconds) {
    for (const Place& place : places_) {
        const std::uint8_t red = place.signal.is_green(seconds) ? 0 : 1;
        for (const CellId cell : place.cells) red_[cell] = red;
    }
}

}  // namespace shangquan
