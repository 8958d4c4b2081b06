#include "engine/base/nearest.hpp"
#include "maps/input_error.hpp"
#include "maps/read/checksum.hpp"
#include "maps/read/layer_readers.hpp"
#include "maps/read/read_zone_layers.hpp"
#include "maps/read_layers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace shangquan {

namespace {

enum class Change : std::uint8_t { add, remove, replace };

constexpr std::array<std::string_view, 3> change_names{"add", "remove", "replace"};

/// Lays the features of one layout file over a region.
class LayoutReader {
public:
    LayoutReader(const LayerFile& file, RegionLayers& region) : file_(file), region_(region) {}

    void apply(FeatureReader& feature, std::string_view layer) {
        ZoneLayers& zone = zone_of(feature);
        if (layer == "areas") change(feature, zone, zone.areas, read_area, layer);
        else if (layer == "buildings") change(feature, zone, zone.buildings, read_building, layer);
        else if (layer == "streets") change(feature, zone, zone.streets, read_street, layer);
        else if (layer == "water") change(feature, zone, zone.water, read_water, layer);
        else if (layer == "venues") change(feature, zone, zone.venues, read_venue, layer);
        else if (layer == "gates") change(feature, zone, zone.gates, read_gate, layer);
        else if (layer == "connectors") change(feature, zone, zone.connectors, read_connector, layer);
        else change(feature, zone, zone.lines, read_line, layer);
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
        feature.fail(fmt::format("zone is \"{}\", which is no zone of the map{}", wanted, suggestion(wanted, known)));
    }

    const Placement& placement(const ZoneLayers& zone) {
        const auto found = placements_.find(zone.id);
        return found != placements_.end() ? found->second : placements_.emplace(zone.id, Placement{file_, zone.frame}).first->second;
    }

    template <class Item>
    void change(FeatureReader& feature, const ZoneLayers& zone, std::vector<Item>& items,
                Item (*read_one)(FeatureReader&, const Placement&), std::string_view layer) {
        const auto what = feature.kind<Change>("op", change_names);
        const std::string id = feature.required_text("id");
        const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
        if (what == Change::add && found != items.end())
            feature.fail(fmt::format("op is \"add\", but layer {} of zone \"{}\" has that id already", layer, zone.id));
        if (what != Change::add && found == items.end())
            feature.fail(fmt::format("op is \"{}\", but layer {} of zone \"{}\" has no such id{}",
                                     change_names[static_cast<std::size_t>(what)], layer, zone.id, nearest_id(id, items)));
        if (what == Change::add) items.push_back(read_one(feature, placement(zone)));
        if (what == Change::replace) *found = read_one(feature, placement(zone));
        if (what == Change::remove) items.erase(found);
    }

    template <class Item>
    static std::string nearest_id(const std::string& id, const std::vector<Item>& items) {
        std::vector<std::string_view> known;
        for (const Item& item : items) known.push_back(item.id);
        return suggestion(id, known);
    }

    const LayerFile& file_;
    RegionLayers& region_;
    std::map<std::string, Placement> placements_;
};

void keep_notes(const LayerFile& file, RegionLayers& region) {
    const auto notes = file.notes();
    region.notes.insert(region.notes.end(), notes.begin(), notes.end());
}

/// A file of many layers, each named as the map's are.
bool apply_layers(const std::filesystem::path& layout, RegionLayers& region) {
    bool any = false;
    for (const std::string_view layer : zone_layer_names) {
        auto file = LayerFile::find(layout, std::string{layer});
        if (!file) continue;
        any = true;
        LayoutReader reader{*file, region};
        file->each([&](FeatureReader& feature) { reader.apply(feature, layer); });
        keep_notes(*file, region);
    }
    return any;
}

/// A file of one layer; its features say in `layer` where they belong.
void apply_features(const std::filesystem::path& layout, RegionLayers& region) {
    auto file = LayerFile::find(layout, layout.stem().string());
    if (!file)
        throw InputError(fmt::format("{}: has no layer named as those of a map, and not one only, with a column \"layer\"",
                                     layout.string()));
    LayoutReader reader{*file, region};
    file->each([&](FeatureReader& feature) {
        reader.apply(feature, zone_layer_names[feature.kind<std::size_t>("layer", zone_layer_names)]);
    });
    keep_notes(*file, region);
}

}  // namespace

void read_layout(const std::filesystem::path& layout, RegionLayers& region) {
    if (!std::filesystem::is_regular_file(layout))
        throw InputError(fmt::format("{}: no such file, expected a layout", layout.string()));
    const bool named_as_a_layer =
        std::find(zone_layer_names.begin(), zone_layer_names.end(), layout.stem().string()) != zone_layer_names.end();
    if (named_as_a_layer || !apply_layers(layout, region)) apply_features(layout, region);
    region.checksum = fmt::format("{}+{}", region.checksum, checksum(layout.parent_path(), {layout}));
}

}  // namespace shangquan
