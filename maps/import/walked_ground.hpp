#pragma once

#include "engine/place/zone.hpp"
#include "maps/ground/walkable.hpp"
#include "maps/import/town.hpp"

#include <optional>

namespace shangquan {

/// The ground of a town that hangs together: everything joined both ways to its largest piece.
class WalkedGround {
public:
    /// Of floors and connectors as `bare_ground` makes them.
    explicit WalkedGround(Zone bare);

    /// The middle of the walkable cell of that floor nearest to a place, within `reach` metres.
    [[nodiscard]] std::optional<Point> nearest(int level, const Point& place, double reach) const;
    /// How many cells of that floor lie with their middle inside the polygon.
    [[nodiscard]] int cells_inside(int level, const Polygon& area) const;
    /// The cells of a floor; empty where there is none.
    [[nodiscard]] const Mask* floor(int level) const;

private:
    Zone zone_;
};

/// Floors and connectors of the layers as `build_zone` makes them, before anything is dropped but crumbs.
Zone bare_ground(const ZoneLayers& layers, FloorMaker& maker);

}  // namespace shangquan
