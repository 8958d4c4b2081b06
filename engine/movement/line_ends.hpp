#pragma once

#include "engine/way/navigator.hpp"

#include <algorithm>
#include <vector>

namespace shangquan {

/// Where people stand in line, as those who come see it: who walks to a destination and finds its line on a cell has arrived.
class LineEnds {
public:
    explicit LineEnds(std::size_t destinations) : taken_(destinations) {}

    /// People in line for a destination stand on a cell now, where nobody did.
    void take(DestinationId destination, CellId cell) { taken_[destination].push_back(cell); }
    /// Nobody does any more.
    void give_back(DestinationId destination, CellId cell) {
        auto& taken = taken_[destination];
        taken.erase(std::find(taken.begin(), taken.end(), cell));
    }

    [[nodiscard]] bool on(DestinationId destination, CellId cell) const {
        const auto& taken = taken_[destination];
        return std::find(taken.begin(), taken.end(), cell) != taken.end();
    }

private:
    std::vector<std::vector<CellId>> taken_;  ///< by destination; a cell of two of its lines twice
};

}  // namespace shangquan
