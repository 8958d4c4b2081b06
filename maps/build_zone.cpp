#include "engine/base/nearest.hpp"
#include "maps/build_region.hpp"
#include "maps/ground/keep_joined.hpp"
#include "maps/ground/mend.hpp"
#include "maps/ground/place_things.hpp"
#include "maps/ground/walkable.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace shangquan {

namespace {

MultiPolygon core_of(const ZoneLayers& layers, FindingList& findings) {
    ShapeBench bench;
    std::vector<Shape> cores;
    for (const AreaFeature& area : layers.areas)
        if (area.kind == AreaKind::core) cores.push_back(mend(bench, area.shape, {"areas", area.id}, findings));
    return bench.polygons(bench.united(cores));
}

void check_buildings(const ZoneLayers& layers, FindingList& findings) {
    std::vector<std::string_view> known;
    for (const BuildingFeature& building : layers.buildings) known.push_back(building.id);
    for (const VenueFeature& venue : layers.venues) {
        if (venue.building.empty() || std::find(known.begin(), known.end(), venue.building) != known.end()) continue;
        findings.warning({"venues", venue.id}, "no building",
                         fmt::format("building is \"{}\", which is not in the layer buildings{}", venue.building,
                                     suggestion(venue.building, known)));
    }
}

/// Two gates (venues) with one key would throw the same dice.
template <class Thing>
void check_keys(const std::string& layer, const std::vector<Thing>& things, FindingList& findings) {
    std::map<Key, std::string> owners;
    for (const Thing& thing : things) {
        const auto [owner, fresh] = owners.emplace(thing.key, thing.id);
        if (fresh) continue;
        findings.error({layer, thing.id}, "same key",
                       fmt::format("id hashes to the same key as \"{}\", give it another id", owner->second));
    }
}

void tell_notes(const std::vector<LayerNote>& notes, FindingList& findings) {
    for (const LayerNote& note : notes) findings.note({note.layer, note.feature}, "file", note.message);
}

/// Ground, gates and venues: without one of them nobody walks.
void check_empty(const Zone& zone, FindingList& findings) {
    const auto walkable = [](const Floor& floor) {
        return std::any_of(floor.mask.values.begin(), floor.mask.values.end(), [](std::uint8_t cell) { return cell != 0; });
    };
    const auto told = [&](const std::string& layer, const std::string& why) { findings.error({layer, ""}, "empty zone", why); };
    if (std::none_of(zone.floors.begin(), zone.floors.end(), walkable)) told("areas", "no walkable ground is left in the zone, so nobody can be there");
    if (zone.gates.empty()) told("gates", "no gate is left in the zone, so nobody can come");
    if (zone.venues.empty()) told("venues", "no venue is left in the zone, so nobody has a reason to come");
}

}  // namespace

BuiltZone build_zone(const ZoneLayers& layers) {
    FindingList findings{layers.id};
    tell_notes(layers.notes, findings);
    Zone zone;
    zone.id = layers.id;
    zone.name = layers.name;
    zone.floors = FloorMaker{layers, findings}.floors();
    drop_crumbs(zone.floors, findings);
    zone.gates = place_gates(layers, zone.floors, findings);
    zone.connectors = place_connectors(layers, zone.floors, findings);
    keep_joined(zone, findings);
    zone.venues = place_venues(layers, zone.floors, findings);
    zone.lines = place_lines(layers, zone.floors, findings);
    zone.closures = place_closures(layers, zone.floors, findings);
    zone.signals = place_signals(layers, zone.floors, findings);
    zone.core = core_of(layers, findings);
    check_buildings(layers, findings);
    check_keys("gates", zone.gates, findings);
    check_keys("venues", zone.venues, findings);
    check_keys("connectors", zone.connectors, findings);
    check_empty(zone, findings);
    return {std::move(zone), findings.take()};
}

}  // namespace shangquan
