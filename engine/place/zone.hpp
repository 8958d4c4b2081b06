#pragma once

#include "engine/place/connector.hpp"
#include "engine/place/floor.hpp"
#include "engine/place/gate.hpp"
#include "engine/place/names.hpp"
#include "engine/place/venue.hpp"

#include <vector>

namespace shangquan {

/// A line across a way; those who cross it are counted by direction.
struct CountingLine {
    std::string id;
    Name name;
    FloorId floor;
    Point from = Point::Zero();
    Point to = Point::Zero();
};

/// An area of a floor closed to walkers for a time: those inside walk out, nobody walks in.
struct Closure {
    FloorId floor;
    MultiPolygon area;
    int from = 0;       ///< seconds after midnight
    int until = 86400;  ///< seconds after midnight
};

/// One consumption zone in metres about its own origin; constant during a run.
struct Zone {
    std::string id;
    Name name;
    std::vector<Floor> floors;  ///< ascending level
    std::vector<Connector> connectors;
    std::vector<Gate> gates;
    std::vector<Venue> venues;
    std::vector<CountingLine> lines;
    std::vector<Closure> closures;
    MultiPolygon core;  ///< the part outdoor averages are stated for; empty: the whole street level
};

}  // namespace shangquan
