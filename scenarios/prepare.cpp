#include "scenarios/prepare.hpp"

#include "maps/ground/cell_outline.hpp"
#include "maps/input_error.hpp"
#include "maps/read_layers.hpp"
#include "scenarios/apply_edit.hpp"
#include "scenarios/demand_of_zones.hpp"
#include "scenarios/local_ring.hpp"

#include <algorithm>

namespace shangquan {

namespace {

RunOptions options_of(const Scenario& scenario) {
    RunOptions options;
    options.begin = scenario.begin;
    options.end = scenario.end;
    options.step = scenario.step;
    options.interval = scenario.interval_minutes * 60;
    options.seed = scenario.seed;
    options.model = scenario.model;
    return options;
}

ZoneDemand demand_of(const std::vector<ZoneTotals>& totals, const std::string& zone) {
    const auto found = std::find_if(totals.begin(), totals.end(), [&](const ZoneTotals& row) { return row.zone == zone; });
    return found == totals.end() ? ZoneDemand{} : found->demand;
}

bool walkable_inside(const Polygon& polygon, const Zone& zone) {
    return std::any_of(zone.floors.begin(), zone.floors.end(),
                       [&](const Floor& floor) { return !outline_of_ground(floor, polygon).empty(); });
}

void add_focus(const Focus& focus, const RegionLayers& layers, Region& region) {
    const auto zone = std::find_if(region.zones.begin(), region.zones.end(), [&](const Zone& one) { return one.id == focus.zone; });
    if (zone == region.zones.end()) throw InputError("focus in " + focus.zone + ": no such zone in the map");
    const LocalFrame& frame = layers.zones[static_cast<std::size_t>(zone - region.zones.begin())].frame;
    Polygon polygon = local_ring(focus.ring, frame);
    if (!walkable_inside(polygon, *zone))
        throw InputError("focus in " + focus.zone + ": nothing inside its ring can be walked on");
    zone->focus.push_back(std::move(polygon));
}

void require_walkable(const Zone& zone, const ZoneDemand& demand, const Scenario& scenario) {
    if (!(demand.visitors > 0.0)) return;
    const std::string where = scenario.region.string() + ": zone \"" + zone.id + "\": ";
    if (zone.gates.empty()) throw InputError(where + "no gate on its walkable area; expected one at least to let visitors in");
    if (zone.venues.empty()) throw InputError(where + "no venue that can be reached; expected one at least for visitors to go to");
}

}  // namespace

RegionLayers layers_of(const Scenario& scenario) {
    RegionLayers layers = read_region(scenario.region);
    if (!scenario.layout.empty()) read_layout(scenario.layout, layers);
    for (const Edit& edit : scenario.edits) apply(edit, layers);
    return layers;
}

Prepared prepare(const Scenario& scenario) {
    Prepared ready;
    ready.layers = layers_of(scenario);
    check_demand(scenario, ready.layers);
    BuiltRegion built = build_region(ready.layers);
    ready.region = std::move(built.region);
    ready.findings = std::move(built.findings);
    const auto totals = demand_after_edits(scenario);
    for (const Zone& zone : ready.region.zones) {
        ready.demands.push_back(demand_of(totals, zone.id));
        require_walkable(zone, ready.demands.back(), scenario);
    }
    for (const Focus& focus : scenario.focus_areas) add_focus(focus, ready.layers, ready.region);
    ready.options = options_of(scenario);
    return ready;
}

}  // namespace shangquan
