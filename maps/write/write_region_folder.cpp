#include "engine/base/parallel.hpp"
#include "maps/import.hpp"
#include "maps/read/gdal_messages.hpp"
#include "maps/write/zone_writer.hpp"

#include <fmt/format.h>
#include <gdal_priv.h>

#include <stdexcept>
#include <thread>
#include <vector>

namespace shangquan {

namespace {

namespace fs = std::filesystem;

/// Writes one layer as GeoJSON in WGS-84, complete when this returns.
void write_geojson(const fs::path& file, const LocalFrame& frame, const LayerToWrite& layer) {
    const GdalMessages messages;
    {
        GDALDriver& driver = *GetGDALDriverManager()->GetDriverByName("GeoJSON");
        const GDALDatasetUniquePtr dataset{driver.Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
        if (!dataset) throw std::runtime_error(fmt::format("{}: cannot be made: {}", file.string(), messages.failure()));
        LayerWriter writer{*dataset, layer.name, layer.type, frame, {"RFC7946=YES", "COORDINATE_PRECISION=8"}};
        layer.fill(writer);
    }
    if (messages.failed()) throw std::runtime_error(fmt::format("{}: {}", file.string(), messages.failure()));
}

LayerToWrite region_of(const ZoneLayers& zone) {
    return {"region", wkbMultiPolygon, [&zone](LayerWriter& region) {
                region.add({.id = zone.id, .name = zone.name, .source = {}, .confidence = {}},
                           {{"zone", zone.id},
                            {"schematic", zone.schematic},
                            {"credit", zone.credit},
                            {"region_zh", zone.name.zh},
                            {"region_en", zone.name.en}},
                           region.geometry(zone.border));
            }};
}

}  // namespace

void write_region_folder(const fs::path& folder, const ZoneLayers& zone) {
    prepare_gdal();
    write_geojson(folder / "region.geojson", zone.frame, region_of(zone));
    fs::create_directory(folder / zone.id);
    const std::vector<LayerToWrite> layers = layers_to_write(zone);
    Workers workers{static_cast<int>(std::thread::hardware_concurrency())};
    workers.for_each(layers.size(), [&](std::size_t k, int) {
        write_geojson(folder / zone.id / (layers[k].name + ".geojson"), zone.frame, layers[k]);
    });
}

}  // namespace shangquan
