#include "maps/build_region.hpp"

#include "maps/build_transit.hpp"
#include "maps/ground/finding_list.hpp"

#include <fmt/format.h>

#include <map>

namespace shangquan {

namespace {

void append(std::vector<Finding>& all, std::vector<Finding> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Visitors are named after their gate's key, so no two gates of a region may share one.
void check_gate_keys(const Region& region, FindingList& findings) {
    std::map<Key, std::string> owners;
    for (const Zone& zone : region.zones)
        for (const Gate& gate : zone.gates) {
            const auto [owner, fresh] = owners.emplace(gate.key, zone.id);
            if (fresh || owner->second == zone.id) continue;
            findings.error(
                {"gates", gate.id, gate.position}, "same key",
                fmt::format("id hashes to the same key as a gate of zone \"{}\", give it another id", owner->second));
        }
}

}  // namespace

BuiltRegion build_region(const RegionLayers& layers) {
    BuiltRegion built;
    built.region.id = layers.id;
    built.region.name = layers.name;
    for (const ZoneLayers& zone : layers.zones) {
        BuiltZone next = build_zone(zone);
        built.region.zones.push_back(std::move(next.zone));
        append(built.findings, std::move(next.findings));
    }
    FindingList findings{""};
    for (const LayerNote& note : layers.notes) findings.note({note.layer, note.feature}, "file", note.message);
    built.region.transit = build_transit(layers.transit, built.region.zones, findings);
    check_gate_keys(built.region, findings);
    append(built.findings, findings.take());
    return built;
}

}  // namespace shangquan
