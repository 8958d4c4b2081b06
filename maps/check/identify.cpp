#include "maps/check/identify.hpp"

#include "maps/check/corners.hpp"
#include "maps/check/each_layer.hpp"

#include <map>
#include <tuple>

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

std::map<std::string, LocalFrame> frames_of(const RegionLayers& layers) {
    std::map<std::string, LocalFrame> frames;
    for (const ZoneLayers& zone : layers.zones) frames[zone.id] = zone.frame;
    return frames;
}

}  // namespace

void identify(const RegionLayers& layers, std::vector<Finding>& findings) {
    const Directory directory = directory_of(layers);
    const auto frames = frames_of(layers);
    for (Finding& finding : findings) {
        if (const auto known = directory.find({finding.zone, finding.layer, finding.feature});
            known != directory.end()) {
            finding.name = known->second.name;
            finding.place = known->second.place;
        }
        const auto frame = frames.find(finding.zone);
        if (frame != frames.end() && !finding.where.isZero()) finding.place = to_lon_lat(frame->second, finding.where);
    }
}

}  // namespace shangquan
