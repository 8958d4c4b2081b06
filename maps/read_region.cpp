#include "engine/base/nearest.hpp"
#include "maps/input_error.hpp"
#include "maps/read/checksum.hpp"
#include "maps/read/layer_readers.hpp"
#include "maps/read/read_zone_layers.hpp"
#include "maps/read_layers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {

namespace {

namespace fs = std::filesystem;

/// A zone's folder, or the GeoPackage that stands for it.
fs::path zone_path(const fs::path& region, const std::string& zone) {
    if (fs::is_directory(region / zone)) return region / zone;
    if (fs::exists(region / (zone + ".gpkg"))) return region / (zone + ".gpkg");
    throw InputError(fmt::format("{}: folder of zone \"{}\" is missing, expected {}", region.string(), zone,
                                 (region / zone).string()));
}

/// Files of these layers with whatever ending: some formats keep a layer in several.
template <class Names>
void add_files(const fs::path& folder, const Names& layers, std::vector<fs::path>& files) {
    for (const auto& entry : fs::directory_iterator{folder}) {
        const std::string stem = entry.path().stem().string();
        if (entry.is_regular_file() && std::find(layers.begin(), layers.end(), stem) != layers.end())
            files.push_back(entry.path());
    }
}

std::string checksum_of(const fs::path& folder, const std::vector<fs::path>& zones) {
    std::vector<fs::path> files;
    add_files(folder, std::array<std::string_view, 2>{"region", "transit"}, files);
    for (const fs::path& zone : zones) {
        if (fs::is_directory(zone))
            add_files(zone, zone_layer_names, files);
        else
            files.push_back(zone);
    }
    return checksum(folder, files);
}

void check_zone(const FeatureReader& feature, std::string_view property, const std::vector<std::string_view>& zones) {
    const std::string zone = feature.text(property);
    if (std::find(zones.begin(), zones.end(), zone) == zones.end())
        feature.fail(fmt::format("{} is \"{}\"{}", property, zone, suggestion(zone, zones)));
}

TransitFeature checked_link(FeatureReader& feature, const Placement& placement,
                            const std::vector<std::string_view>& zones) {
    TransitFeature link = read_link(feature, placement);
    check_zone(feature, "from_zone", zones);
    check_zone(feature, "to_zone", zones);
    if (link.from_zone == link.to_zone)
        feature.fail(fmt::format("from_zone and to_zone are both \"{}\", must be two zones", link.from_zone));
    return link;
}

void read_transit(const fs::path& folder, RegionLayers& region) {
    auto file = LayerFile::find(folder, "transit");
    if (!file) return;
    std::vector<std::string_view> zones;
    for (const ZoneLayers& zone : region.zones) zones.push_back(zone.id);
    const Placement placement{*file, degrees_frame()};
    file->each([&](FeatureReader& feature) {
        if (geometry_name(feature) == "Point")
            region.stations.push_back(read_station(feature, placement));
        else
            region.transit.push_back(checked_link(feature, placement, zones));
    });
    const auto notes = file->notes();
    region.notes.insert(region.notes.end(), notes.begin(), notes.end());
}

}  // namespace

std::vector<std::string> zone_ids(const fs::path& folder) {
    std::vector<LayerNote> notes;
    std::vector<std::string> ids;
    for (const Border& border : read_borders(folder, "region", notes)) ids.push_back(border.id);
    return ids;
}

RegionLayers read_region(const fs::path& folder) {
    if (!fs::is_directory(folder))
        throw InputError(fmt::format("{}: no such folder, expected a region's map", folder.string()));
    RegionLayers region;
    region.id = fs::canonical(folder).filename().string();
    const auto borders = read_borders(folder, "region", region.notes);
    region.name = borders.front().region;
    std::vector<fs::path> paths;
    for (const Border& border : borders) {
        paths.push_back(zone_path(folder, border.id));
        region.zones.push_back(read_zone_layers(paths.back(), border));
    }
    read_transit(folder, region);
    region.checksum = checksum_of(folder, paths);
    return region;
}

}  // namespace shangquan
