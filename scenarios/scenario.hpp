#pragma once

#include "engine/demand/behaviour.hpp"
#include "scenarios/edit.hpp"
#include "scenarios/focus.hpp"
#include "scenarios/recording.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace shangquan {

/// Demand of one zone as the scenario states it.
struct ZoneTotals {
    std::string zone;
    ZoneDemand demand;
    std::string source;    ///< where the total comes from
    bool assumed = false;  ///< no source: an assumption, shown as such in reports

    bool operator==(const ZoneTotals&) const = default;
};

/// One run as a file describes it: map, demand, span, seed, edits.
struct Scenario {
    std::string name;
    Name title;
    std::filesystem::path region;  ///< folder of the map
    std::filesystem::path layout;  ///< file of changes drawn over the map; empty: none
    std::string day;               ///< ISO date
    std::string kind;              ///< "weekday" or "holiday"
    int begin = 6 * 3600;          ///< seconds after midnight
    int end = 24 * 3600;           ///< seconds after midnight
    double step = 1.0;             ///< seconds
    int interval_minutes = 15;     ///< of every result
    std::uint64_t seed = 1;
    std::string model = "density";
    double scale = 1.0;  ///< of all visitors
    Behaviour behaviour;
    std::map<std::string, std::string> sources;  ///< of each table of assumptions, e.g. "choice"; empty: assumed
    std::vector<ZoneTotals> totals;
    std::vector<Edit> edits;
    std::vector<Focus> focus_areas;
    std::vector<Recording> recordings;

    bool operator==(const Scenario&) const = default;
};

}  // namespace shangquan
