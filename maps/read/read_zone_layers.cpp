#include "maps/read/read_zone_layers.hpp"

#include "maps/input_error.hpp"
#include "maps/read/border_frame.hpp"
#include "maps/read/layer_readers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {

namespace {

enum class Need { required, optional };

void append(std::vector<LayerNote>& all, const std::vector<LayerNote>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// A note where features do not say where they come from.
void note_origins(const std::string& layer, const std::vector<const Feature*>& features,
                  std::vector<LayerNote>& notes) {
    const auto unsure = [](const Feature* feature) { return feature->source.empty() || feature->confidence.empty(); };
    const auto first = std::find_if(features.begin(), features.end(), unsure);
    if (first == features.end()) return;
    notes.push_back({layer, (*first)->id,
                     fmt::format("{} of {} features lack source or confidence",
                                 std::count_if(features.begin(), features.end(), unsure), features.size())});
}

struct ZoneReading {
    std::filesystem::path where;
    ZoneLayers& zone;

    template <class Item>
    void read(const std::string& layer, Need need, Item (*read_one)(FeatureReader&, const Placement&),
              std::vector<Item>& items) const {
        auto file = LayerFile::find(where, layer);
        if (!file && need == Need::required)
            throw InputError(fmt::format("{}: layer {} is missing, every zone needs one", where.string(), layer));
        if (!file) return;
        const Placement placement{*file, zone.frame};
        file->each([&](FeatureReader& feature) { items.push_back(read_one(feature, placement)); });
        if (items.empty() && need == Need::required)
            throw InputError(fmt::format("{}: has no features, must have at least one", file->shown()));
        append(zone.notes, file->notes());
        std::vector<const Feature*> features;
        for (const Item& item : items) features.push_back(&item);
        note_origins(layer, features, zone.notes);
    }
};

Border border_of(FeatureReader& feature, const Placement& placement) {
    const Feature identity = feature.identity();
    return {.id = feature.file().layer() == "region" ? feature.required_text("zone") : identity.id,
            .name = identity.name,
            .region = {feature.text("region_zh"), feature.text("region_en")},
            .schematic = feature.flag("schematic"),
            .credit = feature.text("credit"),
            .degrees = placement.polygons(feature)};
}

}  // namespace

std::vector<Border> read_borders(const std::filesystem::path& where, const std::string& layer,
                                 std::vector<LayerNote>& notes) {
    auto file = LayerFile::find(where, layer);
    if (!file)
        throw InputError(
            fmt::format("{}: layer {} is missing, it holds the border of every zone", where.string(), layer));
    const Placement placement{*file, degrees_frame()};
    std::vector<Border> borders;
    file->each([&](FeatureReader& feature) {
        borders.push_back(border_of(feature, placement));
        if (const std::string trouble = border_trouble(borders.back().degrees); !trouble.empty()) feature.fail(trouble);
        const auto same = [&](const Border& other) { return other.id == borders.back().id; };
        if (std::count_if(borders.begin(), borders.end(), same) > 1)
            feature.fail(fmt::format("zone is \"{}\", which another border has already", borders.back().id));
    });
    if (borders.empty()) throw InputError(fmt::format("{}: has no zones, must have at least one", file->shown()));
    append(notes, file->notes());
    return borders;
}

ZoneLayers read_zone_layers(const std::filesystem::path& where, const Border& border) {
    ZoneLayers zone;
    zone.id = border.id;
    zone.name = border.name;
    zone.schematic = border.schematic;
    zone.credit = border.credit;
    const BorderFrame placed = border_frame(border.degrees);
    zone.frame = placed.frame;
    zone.border = placed.border;
    const ZoneReading reading{where, zone};
    reading.read("areas", Need::required, read_area, zone.areas);
    reading.read("buildings", Need::optional, read_building, zone.buildings);
    reading.read("streets", Need::optional, read_street, zone.streets);
    reading.read("water", Need::optional, read_water, zone.water);
    reading.read("venues", Need::required, read_venue, zone.venues);
    reading.read("gates", Need::required, read_gate, zone.gates);
    reading.read("connectors", Need::optional, read_connector, zone.connectors);
    reading.read("lines", Need::optional, read_line, zone.lines);
    return zone;
}

}  // namespace shangquan
