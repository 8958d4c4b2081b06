#pragma once

#include "engine/simulation.hpp"

#include <utility>
#include <vector>

namespace shangquan {

/// A day of `visitors` in one zone: snack stops of a few minutes, everybody through street edges, arrivals 8 to 20 h.
struct SmallDay {
    Region region;
    std::vector<ZoneDemand> demands;
    Behaviour behaviour;
    RunOptions options;

    SmallDay(Zone zone, double visitors) {
        region.id = "test";
        region.zones.push_back(std::move(zone));
        ZoneDemand demand;
        demand.visitors = visitors;
        for (std::size_t hour = 8; hour < 20; ++hour) demand.profile[hour] = 1.0;
        demand.modes[static_cast<std::size_t>(GateKind::street_edge)] = 1.0;
        demands.push_back(demand);
        behaviour.segments.push_back({"everybody", 1.0, {}, 0.0});
        behaviour.choice.home_constant = -0.5;
    }
};

}  // namespace shangquan
