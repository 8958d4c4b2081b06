#pragma once

#include "engine/place/connector.hpp"
#include "engine/place/floor.hpp"
#include "engine/place/gate.hpp"
#include "engine/place/names.hpp"
#include "engine/place/venue.hpp"

#include <cmath>
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

/// A crossing with lights: nobody steps onto its part of the carriageway while they are red; who is on it walks on.
struct Signal {
    FloorId floor;
    MultiPolygon area;     ///< of the carriageway
    double length = 0.0;   ///< metres from kerb to kerb
    double cycle = 90.0;   ///< seconds of a round
    double green = 30.0;   ///< seconds of it, at its beginning
    double offset = 0.0;   ///< seconds after midnight at which a round begins

    [[nodiscard]] bool is_green(double seconds) const { return std::fmod(std::fmod(seconds - offset, cycle) + cycle, cycle) < green; }
    /// Seconds of those who come at any time: red² / (2 cycle) (Webster 1958, first term, no queue).
    [[nodiscard]] double mean_wait() const { return (cycle - green) * (cycle - green) / (2.0 * cycle); }
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
    std::vector<Signal> signals;
    std::vector<Polygon> focus;  ///< on every floor: here people have bodies, whatever the model elsewhere
    MultiPolygon core;  ///< the part outdoor averages are stated for; empty: the whole street level
};

}  // namespace shangquan
