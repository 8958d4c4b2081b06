#pragma once

#include "engine/place/zone.hpp"

#include <vector>

namespace shangquan {

/// Everywhere a walker gets to from a place, cell by cell and connector by connector: reckoned apart from the engine's
/// way-finding and from the map's own check.
class Flood {
public:
    Flood(const Zone& zone, FloorId floor, const Point& from);

    [[nodiscard]] bool reached(FloorId floor, const Point& place) const;

private:
    struct Spot {
        FloorId floor;
        Cell cell;
    };

    [[nodiscard]] Cell cell_of(const Point& place) const;
    void wet(FloorId floor, Cell cell);
    void spread_from(Spot spot);
    void ride_from(Spot spot);

    const Zone& zone_;
    std::vector<Mask> wet_;  ///< by floor
    std::vector<Spot> edge_;
};

}  // namespace shangquan
