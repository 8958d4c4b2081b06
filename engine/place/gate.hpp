#pragma once

#include "engine/base/geometry.hpp"
#include "engine/base/ids.hpp"
#include "engine/base/key.hpp"
#include "engine/place/names.hpp"

#include <array>
#include <string>
#include <string_view>

namespace shangquan {

/// Where people come from and go to.
enum class GateKind : std::uint8_t { metro_exit, bus_stop, car_park, taxi_rank, pier, street_edge };

/// The names of the gate kinds as map layers and scenario files write them, in the order of `GateKind`.
inline constexpr std::array<std::string_view, 6> gate_kind_names{"metro_exit", "bus_stop", "car_park",
                                                                 "taxi_rank",  "pier",     "street_edge"};

/// A place where people enter and leave a zone.
struct Gate {
    std::string id;
    Key key = 0;  ///< `key_of(zone id + "/" + id)`
    Name name;
    GateKind kind = GateKind::street_edge;
    FloorId floor;
    Point position = Point::Zero();  ///< on the walkable area
    double rate_in = 0.0;            ///< persons per second let in at the most
    double rate_out = 0.0;           ///< persons per second let out at the most
    int turnstiles_in = 0;           ///< 0: none; else `rate_in` is that of all of them
    int turnstiles_out = 0;          ///< 0: none; else `rate_out` is that of all of them
    double weight = 1.0;             ///< share of arrivals among the zone's gates of this kind, any scale
    std::string station;             ///< transit stop it belongs to; empty where none
};

}  // namespace shangquan
