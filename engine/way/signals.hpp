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
    [[nodiscard]] bool stop(CellId from, CellId to) const { return !red_.empty() && red_[to] != 0 && red_[from] == 0; }
    [[nodiscard]] bool any() const { return !red_.empty(); }

private:
    struct Place {
        Signal signal;
        std::vector<CellId> cells;
    };
    std::vector<Place> places_;
    std::vector<std::uint8_t> red_;  ///< by cell; empty where the zone has no signal
};

}  // namespace shangquan
