#include "maps/check/identify.hpp"

#include "maps/check/corners.hpp"
#include "maps/check/each_layer.hpp"
#include "maps/check/ground_names.hpp"

#include <map>
#include <tuple>
#include <utility>

namespace shangquan {

namespace {

/// What a finding may name.
struct Known {
    Name name;
    std::optional<LonLat> place;
};

/// By zone, layer and id; the zone is empty for transit.
using Directory = std::map<std::tuple<std::string, std::string, std::string>, Known>;

void add_zone(const ZoneLayers& zone, Directory& directory) {
    for_each_layer(zone, [&](const std::string& layer, const auto& features) {
        for (const auto& feature : features) {
            const std::vector<Point> drawn = corners(feature);
            const auto place = drawn.empty() ? std::nullopt : std::optional{to_lon_lat(zone.frame, drawn.front())};
            directory[{zone.id, layer, feature.id}] = {feature.name, place};
        }
    });
}

void add_transit(const RegionLayers& layers, Directory& directory) {
    for (const StationFeature& station : layers.stations)
        directory[{"", "transit", station.id}] = {station.name, station.place};
    for (const TransitFeature& link : layers.transit) directory[{"", "transit", link.id}] = {link.name, std::nullopt};
}

Directory directory_of(const RegionLayers& layers) {
    Directory directory;
    for (const ZoneLayers& zone : layers.zones) add_zone(zone, directory);
    add_transit(layers, directory);
    return directory;
}

std::map<std::string, const ZoneLayers*> zones_of(const RegionLayers& layers) {
    std::map<std::string, const ZoneLayers*> zones;
    for (const ZoneLayers& zone : layers.zones) zones[zone.id] = &zone;
    return zones;
}

/// Names the features that ground is made of, floor by floor as they are asked for.
class Grounds {
public:
    void name(const ZoneLayers& zone, Finding& finding) {
        if (!finding.level || !finding.feature.empty()) return;
        const auto names = names_.try_emplace({zone.id, *finding.level}, zone, *finding.level).first;
        if (const auto found = names->second.at(finding.where)) {
            finding.layer = found->layer;
            finding.feature = found->id;
        }
    }

private:
    std::map<std::pair<std::string, int>, GroundNames> names_;
};

}  // namespace

void identify(const RegionLayers& layers, std::vector<Finding>& findings) {
    const Directory directory = directory_of(layers);
    const auto zones = zones_of(layers);
    Grounds grounds;
    for (Finding& finding : findings) {
        const auto zone = zones.find(finding.zone);
        if (zone != zones.end()) grounds.name(*zone->second, finding);
        const auto known = directory.find({finding.zone, finding.layer, finding.feature});
        if (known != directory.end()) {
            finding.name = known->second.name;
            finding.place = known->second.place;
        }
        if (zone != zones.end() && !finding.where.isZero())
            finding.place = to_lon_lat(zone->second->frame, finding.where);
    }
}

}  // namespace shangquan
