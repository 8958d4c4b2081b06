#include "engine/base/nearest.hpp"
#include "maps/input_error.hpp"
#include "maps/read/checksum.hpp"
#include "maps/read/layer_readers.hpp"
#include "maps/read/read_zone_layers.hpp"
#include "maps/read_layers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace shangquan {

namespace {

/// Lays the features of one layer of a layout over a region.
class LayoutReader {
public:
    LayoutReader(const LayerFile& file, RegionLayers& region, std::vector<LayoutChange>& changes)
        : file_(file), region_(region), changes_(changes) {}

    void apply(FeatureReader& feature, std::string_view layer) {
        ZoneLayers& zone = zone_of(feature);
        if (layer == "areas") change(feature, zone, zone.areas, read_area, layer);
        if (layer == "buildings") change(feature, zone, zone.buildings, read_building, layer);
        if (layer == "streets") change(feature, zone, zone.streets, read_street, layer);
        if (layer == "water") change(feature, zone, zone.water, read_water, layer);
        if (layer == "venues") change(feature, zone, zone.venues, read_venue, layer);
        if (layer == "gates") change(feature, zone, zone.gates, read_gate, layer);
        if (layer == "connectors") change(feature, zone, zone.connectors, read_connector, layer);
        if (layer == "lines") change(feature, zone, zone.lines, read_line, layer);
    }

private:
    /// The zone a feature names; a region of one zone needs no name.
    ZoneLayers& zone_of(const FeatureReader& feature) {
        const std::string wanted = feature.text("zone");
        if (wanted.empty() && region_.zones.size() == 1) return region_.zones.front();
        std::vector<std::string_view> known;
        for (ZoneLayers& zone : region_.zones) {
            if (zone.id == wanted) return zone;
            known.push_back(zone.id);
        }
        if (wanted.empty()) feature.fail("zone is missing" + suggestion(wanted, known));
        feature.fail(fmt::format("zone is \"{}\"{}", wanted, suggestion(wanted, known)));
    }

    const Placement& placement(const ZoneLayers& zone) {
        return placements_.try_emplace(zone.id, file_, zone.frame).first->second;
    }

    template <class Item>
    void change(FeatureReader& feature, ZoneLayers& zone, std::vector<Item>& items,
                Item (*read_one)(FeatureReader&, const Placement&), std::string_view layer) {
        const auto what = feature.kind<LayoutOp>("op", layout_op_names);
        feature.within(fmt::format("{}/{}/", zone.id, layer));
        const std::string id = feature.required_text("id");
        const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
        check_there(feature, what, found != items.end(), items, fmt::format("layer {} of zone {}", layer, zone.id));
        changes_.push_back(
            {what, zone.id, what == LayoutOp::remove ? *found : read_one(feature, placement(zone))});
        make_change(changes_.back(), zone);
    }

    template <class Item>
    static void check_there(const FeatureReader& feature, LayoutOp what, bool there, const std::vector<Item>& items,
                            const std::string& layer) {
        if (what == LayoutOp::add && there)
            feature.fail(fmt::format("op is \"add\", but {} has that id already", layer));
        if (what == LayoutOp::add || there) return;
        std::vector<std::string_view> known;
        for (const Item& item : items) known.push_back(item.id);
        feature.fail(fmt::format("op is \"{}\", but {} has no such id{}",
                                 layout_op_names[static_cast<std::size_t>(what)], layer, suggestion(feature.text("id"), known)));
    }

    const LayerFile& file_;
    RegionLayers& region_;
    std::vector<LayoutChange>& changes_;
    std::map<std::string, Placement> placements_;
};

template <class LayerOf>
void apply_file(LayerFile& file, RegionLayers& region, std::vector<LayoutChange>& changes, const LayerOf& layer_of) {
    LayoutReader reader{file, region, changes};
    file.each([&](FeatureReader& feature) { reader.apply(feature, layer_of(feature)); });
    const auto notes = file.notes();
    region.notes.insert(region.notes.end(), notes.begin(), notes.end());
}

/// A file of many layers, each named as the map's are; false where it has none of them.
bool apply_layers(const std::filesystem::path& layout, RegionLayers& region, std::vector<LayoutChange>& changes) {
    bool any = false;
    for (const std::string_view layer : zone_layer_names) {
        auto file = LayerFile::find(layout, std::string{layer});
        if (!file) continue;
        any = true;
        apply_file(*file, region, changes, [&](const FeatureReader&) { return layer; });
    }
    return any;
}

/// A file of one layer; its features say in `layer` where they belong.
void apply_features(const std::filesystem::path& layout, RegionLayers& region, std::vector<LayoutChange>& changes) {
    auto file = LayerFile::find(layout, layout.stem().string());
    if (!file)
        throw InputError(fmt::format("{}: has no layer named as a map's ({}), and not one only whose features say in "
                                     "\"layer\" where they belong",
                                     layout.string(), fmt::join(zone_layer_names, ", ")));
    apply_file(*file, region, changes, [](const FeatureReader& feature) {
        return zone_layer_names[feature.kind<std::size_t>("layer", zone_layer_names)];
    });
}

}  // namespace

std::vector<LayoutChange> read_layout(const std::filesystem::path& layout, RegionLayers& region) {
    if (!std::filesystem::is_regular_file(layout))
        throw InputError(fmt::format("{}: no such file, expected a layout", layout.string()));
    std::vector<LayoutChange> changes;
    if (!apply_layers(layout, region, changes)) apply_features(layout, region, changes);
    region.checksum = fmt::format("{}+{}", region.checksum, checksum(layout.parent_path(), {layout}));
    return changes;
}

}  // namespace shangquan
