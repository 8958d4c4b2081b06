#include "scenarios/demand_of_zones.hpp"

#include "engine/base/nearest.hpp"
#include "maps/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace shangquan {
namespace {

/// The product of all factors by zone.
std::map<std::string, double> factors_of(const Scenario& scenario) {
    std::vector<std::string_view> known;
    for (const ZoneTotals& totals : scenario.totals) known.push_back(totals.zone);
    std::map<std::string, double> factors;
    for (const Edit& edit : scenario.edits) {
        const auto* scaling = std::get_if<ScaleArrivals>(&edit);
        if (scaling == nullptr) continue;
        if (std::find(known.begin(), known.end(), scaling->zone) == known.end())
            throw InputError(fmt::format("edit scale_arrivals: nobody arrives in zone \"{}\"{}", scaling->zone,
                                         suggestion(scaling->zone, known)));
        factors.try_emplace(scaling->zone, 1.0).first->second *= scaling->factor;
    }
    return factors;
}

const ZoneLayers& zone_of(const RegionLayers& region, const std::string& id) {
    std::vector<std::string_view> known;
    for (const ZoneLayers& zone : region.zones) {
        if (zone.id == id) return zone;
        known.push_back(zone.id);
    }
    throw InputError(fmt::format("demand.{}: no such zone in {}{}", id, region.id, suggestion(id, known)));
}

bool has_gate(const ZoneLayers& zone, std::size_t kind) {
    return std::any_of(zone.gates.begin(), zone.gates.end(),
                       [&](const GateFeature& gate) { return static_cast<std::size_t>(gate.kind) == kind; });
}

}  // namespace

std::vector<ZoneTotals> demand_after_edits(const Scenario& scenario) {
    const std::map<std::string, double> factors = factors_of(scenario);
    std::vector<ZoneTotals> all = scenario.totals;
    for (ZoneTotals& totals : all) {
        totals.demand.visitors *= scenario.scale;
        const auto factor = factors.find(totals.zone);
        if (factor == factors.end()) continue;
        totals.demand.more = std::max(factor->second - 1.0, 0.0);
        totals.demand.fewer = std::max(1.0 - factor->second, 0.0);
    }
    return all;
}

void check_demand(const Scenario& scenario, const RegionLayers& region) {
    for (const ZoneTotals& totals : scenario.totals) {
        const ZoneLayers& zone = zone_of(region, totals.zone);
        for (std::size_t kind = 0; kind < gate_kind_names.size(); ++kind)
            if (totals.demand.modes[kind] > 0.0 && !has_gate(zone, kind))
                throw InputError(fmt::format("demand.{}.modes.{} is {}, must be 0: the zone has no such gate", zone.id,
                                             gate_kind_names[kind], totals.demand.modes[kind]));
    }
}

}  // namespace shangquan
