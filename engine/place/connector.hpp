#pragma once

#include "engine/base/geometry.hpp"
#include "engine/base/ids.hpp"
#include "engine/base/key.hpp"

#include <array>
#include <string>
#include <string_view>

namespace shangquan {

enum class ConnectorKind : std::uint8_t { stairs, escalator, lift, ramp };

inline constexpr std::array<std::string_view, 4> connector_kind_names{"stairs", "escalator", "lift", "ramp"};

/// Which way people may use it. An escalator that leads both ways stands still and is walked on like stairs.
enum class ConnectorDirection : std::uint8_t { both, up, down };

inline constexpr std::array<std::string_view, 3> connector_direction_names{"both", "up", "down"};

/// What a lift is like: seconds and persons.
struct LiftTimes {
    double ride = 5.0;   ///< from landing to landing
    double stop = 20.0;  ///< at a landing: half of it letting people out, half letting others in
    int cabin = 13;      ///< persons
};

/// A way between two floors. `lower` and `upper` are landings on the walkable areas of their floors.
struct Connector {
    std::string id;
    Key key = 0;
    ConnectorKind kind = ConnectorKind::stairs;
    ConnectorDirection direction = ConnectorDirection::both;
    FloorId lower_floor;
    FloorId upper_floor;
    Point lower = Point::Zero();
    Point upper = Point::Zero();
    double width = 2.0;   ///< metres, clear
    double length = 0.0;  ///< metres, horizontal run walked on it; lifts have none
    double rise = 5.0;    ///< metres between the landings
};

}  // namespace shangquan
