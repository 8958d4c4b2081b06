#include "maps/input_error.hpp"
#include "maps/layout.hpp"
#include "maps/read/gdal_messages.hpp"
#include "maps/read/projection.hpp"
#include "maps/read/read_zone_layers.hpp"
#include "maps/write/feature_columns.hpp"

#include <fmt/format.h>
#include <gdal_priv.h>

#include <algorithm>
#include <stdexcept>

namespace shangquan {

namespace {

namespace fs = std::filesystem;

const LocalFrame degrees{.epsg = wgs84_epsg, .easting = 0.0, .northing = 0.0, .grid = {}};

const LocalFrame& frame_of(const RegionLayers& region, const std::string& zone) {
    const auto found = std::find_if(region.zones.begin(), region.zones.end(),
                                    [&](const ZoneLayers& candidate) { return candidate.id == zone; });
    if (found == region.zones.end()) throw InputError(fmt::format("the map has no zone \"{}\"", zone));
    return found->frame;
}

MapFeature in_degrees(MapFeature feature, const LocalFrame& frame) {
    place_points(feature, [&](const Point& point) {
        const LonLat place = to_lon_lat(frame, point);
        return Point{place.lon, place.lat};
    });
    return feature;
}

/// In such a file `layer` says where the feature belongs, not what a street lies on.
Columns without_layer(Columns columns, const std::string& id) {
    const auto own =
        std::find_if(columns.begin(), columns.end(), [](const auto& column) { return column.first == "layer"; });
    if (own == columns.end()) return columns;
    if (own->second != Value{0})
        throw InputError(fmt::format("street \"{}\" is not on the ground, which a layout of one layer cannot say", id));
    columns.erase(own);
    return columns;
}

void write_change(LayerWriter& writer, const LayoutChange& change, const RegionLayers& region) {
    const MapFeature placed = in_degrees(change.feature, frame_of(region, change.zone));
    Columns columns{{"op", std::string{layout_op_names[static_cast<std::size_t>(change.op)]}},
                    {"layer", std::string{zone_layer_names[change.feature.index()]}},
                    {"zone", change.zone}};
    std::visit(
        [&](const auto& feature) {
            const Columns own = without_layer(columns_of(feature), feature.id);
            if (change.op != LayoutOp::remove) columns.insert(columns.end(), own.begin(), own.end());
            writer.add(feature, columns, geometry_of(feature, writer));
        },
        placed);
}

void write_pending(const fs::path& pending, const std::string& layer, const std::vector<LayoutChange>& changes,
                   const RegionLayers& region) {
    const GdalMessages messages;
    {
        GDALDriver& driver = *GetGDALDriverManager()->GetDriverByName("GeoJSON");
        const GDALDatasetUniquePtr dataset{driver.Create(pending.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
        if (!dataset) throw std::runtime_error(messages.failure());
        LayerWriter writer{*dataset, layer, wkbUnknown, degrees, {"RFC7946=YES", "COORDINATE_PRECISION=8"}};
        for (const LayoutChange& change : changes) write_change(writer, change, region);
    }
    if (messages.failed()) throw std::runtime_error(messages.failure());
}

}  // namespace

void write_layout_changes(const fs::path& file, const std::vector<LayoutChange>& changes, const RegionLayers& region) {
    prepare_gdal();
    const fs::path pending = file.string() + ".part";
    try {
        write_pending(pending, file.stem().string(), changes, region);
        fs::rename(pending, file);
    } catch (const InputError&) {
        fs::remove(pending);
        throw;
    } catch (const std::exception& error) {
        std::error_code ignored;
        fs::remove(pending, ignored);
        throw std::runtime_error(fmt::format("{}: cannot be written: {}", file.string(), error.what()));
    }
}

}  // namespace shangquan
