#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace shangquan {

/// What happened at a venue in an interval.
struct VenueCounts {
    std::uint32_t entered = 0;
    std::uint32_t left = 0;
    std::uint32_t turned_away = 0;      ///< found it full or closed, or lost patience
    std::uint32_t occupancy = 0;        ///< persons inside at the end
    std::uint32_t longest_queue = 0;    ///< persons
    std::uint64_t person_steps = 0;     ///< persons inside × steps
    std::uint64_t line_steps = 0;       ///< persons in line before it × steps
    std::uint64_t waited_steps = 0;     ///< in line, of those who entered
};

struct GateCounts {
    std::uint32_t in = 0;
    std::uint32_t out = 0;
    std::uint32_t waiting_outside = 0;  ///< at the end: come, but not let in yet
    std::uint32_t longest_line = 0;     ///< persons waiting to get out
    std::uint64_t line_steps = 0;       ///< persons waiting to get out × steps
    std::uint64_t waited_steps = 0;     ///< of those who got out
};

struct ConnectorCounts {
    std::uint32_t up = 0;
    std::uint32_t down = 0;
    std::uint32_t helped = 0;  ///< of them, those who go step-free and took steps all the same
    std::uint32_t longest_line = 0;
    std::uint64_t line_steps = 0;    ///< persons in line × steps, both ways
    std::uint64_t waited_steps = 0;  ///< of those who got on
};

/// Persons who crossed a counting line: forward leaves the line's left-hand side.
struct LineCounts {
    std::uint32_t forward = 0;
    std::uint32_t backward = 0;
};

/// One interval of a zone.
struct ZoneCounts {
    std::uint32_t admitted = 0;       ///< persons who crossed into the zone
    std::uint32_t left = 0;           ///< persons who left it, onward travellers included
    std::uint32_t from_zones = 0;     ///< of the admitted, those who came from another zone
    std::uint32_t to_zones = 0;       ///< of those who left, those who went on to another zone
    std::uint32_t present = 0;        ///< at the end
    std::uint32_t on_floors = 0;      ///< of the present, those not behind doors or on connectors, at the end
    std::uint32_t waiting_outside = 0;
    std::uint32_t turned_away = 0;
    std::uint64_t minutes_stayed = 0;  ///< summed over those who left
    std::uint64_t stops_done = 0;      ///< summed over those who left
    double core_density = 0.0;         ///< ped/m², mean over the core's street level
    double person_minutes_above_d = 0.0;
    double person_minutes_above_e = 0.0;
    std::vector<VenueCounts> venues;
    std::vector<GateCounts> gates;
    std::vector<ConnectorCounts> connectors;
    std::vector<LineCounts> lines;
};

/// Takes in how long a line is now.
template <class Line>
void keep_longest(std::uint32_t& longest, const Line& line) {
    longest = std::max(longest, static_cast<std::uint32_t>(line.size()));
}

/// Persons in any line of the zone × steps.
std::uint64_t line_steps(const ZoneCounts& counts);

/// Adds the flows of an interval to a total; states at the end and longest lines become the latest and the largest.
void add(ZoneCounts& total, const ZoneCounts& interval);

}  // namespace shangquan
