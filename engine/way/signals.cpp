#include "engine/way/signals.hpp"

namespace shangquan {

Signals::Signals(const Zone& zone, const WalkGrid& grid) {
    for (const Signal& signal : zone.signals) places_.push_back({signal, grid.cells_inside(signal.floor, signal.area)});
    if (!places_.empty()) red_.assign(grid.cell_count(), 0);
}

void Signals::look(double seconds) {
    for (const Place& place : places_) {
        const std::uint8_t red = place.signal.is_green(seconds) ? 0 : 1;
        for (const CellId cell : place.cells) red_[cell] = red;
    }
}

}  // namespace shangquan
