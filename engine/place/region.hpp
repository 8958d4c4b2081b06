#pragma once

#include "engine/place/zone.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace shangquan {

/// What carries people between zones.
enum class TransitMode : std::uint8_t { metro, bus, road, ferry, foot };

inline constexpr std::array<std::string_view, 5> transit_mode_names{"metro", "bus", "road", "ferry", "foot"};

/// A ride from one zone to another: one direction, gate to gate.
struct TransitLink {
    std::string id;
    Name name;  ///< e.g. 9号线, Line 9
    TransitMode mode = TransitMode::metro;
    ZoneId from;
    ZoneId to;
    std::vector<GateId> from_gates;  ///< gates of `from` where it is boarded; one at least
    std::vector<GateId> to_gates;    ///< gates of `to` where it is left; one at least
    double minutes = 10.0;           ///< riding and waiting, one at least
};

/// What one run covers.
struct Region {
    std::string id;
    Name name;
    std::vector<Zone> zones;
    std::vector<TransitLink> transit;
};

}  // namespace shangquan
