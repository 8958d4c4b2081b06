#pragma once

#include "maps/ground/finding_list.hpp"
#include "maps/ground/tiled_ground.hpp"
#include "maps/zone_layers.hpp"

#include <map>
#include <set>
#include <vector>

namespace shangquan {

/// Makes the floors of a zone by the rules of README.md, and makes them again when areas are added, where these lie.
class FloorMaker {
public:
    FloorMaker(const ZoneLayers& layers, FindingList& findings);

    /// An area more, of a level that has ground already.
    void add(const AreaFeature& area);

    /// The floors in ascending level, with every cell that lies inside; level 0 always.
    std::vector<Floor> floors();

private:
    void add_street(const ZoneLayers& layers);
    void add_way(const StreetFeature& street);

    FindingList& findings_;
    GridFrame grid_;
    ShapeBench bench_;
    Shape border_;
    std::map<int, TiledGround> grounds_;  ///< by level
};

}  // namespace shangquan
