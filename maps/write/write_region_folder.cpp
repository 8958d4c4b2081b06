#include "maps/import.hpp"
#include "maps/read/gdal_messages.hpp"
#include "maps/write/zone_writer.hpp"

#include <fmt/format.h>
#include <gdal_priv.h>

#include <stdexcept>

namespace shangquan {

namespace {

namespace fs = std::filesystem;

/// GeoJSON files in WGS-84, each made when its layer is asked for and complete when this is gone.
class GeoJsonFolder {
public:
    explicit GeoJsonFolder(const LocalFrame& frame) : frame_(frame) {}

    LayerWriter layer(const fs::path& file, OGRwkbGeometryType type) {
        GDALDriver& driver = *GetGDALDriverManager()->GetDriverByName("GeoJSON");
        datasets_.emplace_back(driver.Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!datasets_.back()) throw std::runtime_error(fmt::format("{}: cannot be made", file.string()));
        return {*datasets_.back(), file.stem().string(), type, frame_, {"RFC7946=YES", "COORDINATE_PRECISION=8"}};
    }

private:
    LocalFrame frame_;
    std::vector<GDALDatasetUniquePtr> datasets_;
};

void write_files(const fs::path& folder, const ZoneLayers& zone) {
    GeoJsonFolder files{zone.frame};
    LayerWriter region = files.layer(folder / "region.geojson", wkbMultiPolygon);
    region.add({.id = zone.id, .name = zone.name, .source = {}, .confidence = {}},
               {{"zone", zone.id},
                {"schematic", zone.schematic},
                {"credit", zone.credit},
                {"region_zh", zone.name.zh},
                {"region_en", zone.name.en}},
               region.geometry(zone.border));
    fs::create_directory(folder / zone.id);
    write_zone(zone, [&](const std::string& name, OGRwkbGeometryType type) {
        return files.layer(folder / zone.id / (name + ".geojson"), type);
    });
}

}  // namespace

void write_region_folder(const fs::path& folder, const ZoneLayers& zone) {
    prepare_gdal();
    const GdalMessages messages;
    write_files(folder, zone);
    if (messages.failed()) throw std::runtime_error(fmt::format("{}: {}", folder.string(), messages.failure()));
}

}  // namespace shangquan
