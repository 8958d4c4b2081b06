#include "tests/support/maps/fixtures.hpp"

#include "maps/read/read_zone_layers.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <fmt/format.h>

#include <ostream>

namespace shangquan {

namespace {

namespace fs = std::filesystem;
using Type = SourceFeature::Type;

fs::path extract_file() { return fs::path{SHANGQUAN_ROOT} / "tests/fixtures/small_town.osm"; }

constexpr int utm = 32648;

Fixture extract(const std::string& name, const std::string& file,
                Files (*write)(const fs::path&, const SourceFeatures&)) {
    return {name, [] { return read_extract(extract_file()); },
            [=](const fs::path& folder, const SourceFeatures& features) { return write(folder / file, features); }};
}

Fixture gis(const std::string& name, const GisFormat& format) {
    return {
        name, [=] { return gis_town(format); },
        [=](const fs::path& folder, const SourceFeatures& features) { return write_layers(folder, features, format); }};
}

Fixture drawing() {
    return {"DXF", drawn_gis_town,
            [](const fs::path& folder, const SourceFeatures& features) {
                return write_drawing(folder / "site.dxf", features);
            },
            fmt::format("EPSG:{}", utm)};
}

using Values = std::vector<std::pair<std::string, std::string>>;

Values with_origin(Values values) {
    values.insert(values.end(), {{"source", "drawn"}, {"confidence", "low"}});
    return values;
}

std::vector<Point> block(const Point& corner, const Point& size) {
    return {corner, {corner.x(), corner.y() + size.y()}, corner + size, {corner.x() + size.x(), corner.y()}, corner};
}

void add(SourceFeatures& features, const std::string& layer, Type type, std::vector<Point> corners, Values values) {
    features.push_back({layer, type, {std::move(corners)}, with_origin(std::move(values))});
}

/// A second zone, a station in each, a link and a counting line.
void add_port(SourceFeatures& features) {
    const Point port{106.51, 29.60};
    add(features, "region", Type::polygon, block(port, {0.002, 0.002}),
        {{"id", "port"}, {"zone", "port"}, {"name_zh", "港"}, {"name_en", "Port"}, {"schematic", "true"}});
    add(features, "port/areas", Type::polygon, block(port + Point{2e-4, 2e-4}, {0.001, 0.001}),
        {{"id", "quay"}, {"kind", "promenade"}});
    add(features, "port/gates", Type::point, {port + Point{3e-4, 3e-4}},
        {{"id", "exit"}, {"kind", "metro_exit"}, {"rate_in", "2"}, {"rate_out", "2"}, {"station", "Port"}});
    add(features, "port/venues", Type::point, {port + Point{9e-4, 9e-4}},
        {{"id", "bar"},
         {"category", "restaurant"},
         {"floor_area", "100"},
         {"capacity", "40"},
         {"open", "10:00"},
         {"close", "26:00"}});
    add(features, "port/lines", Type::line, {port + Point{5e-4, 2e-4}, port + Point{5e-4, 0.0012}}, {{"id", "middle"}});
    add(features, "transit", Type::point, {port}, {{"id", "port-station"}, {"kind", "station"}, {"name_zh", "Port"}});
    add(features, "transit", Type::line, {port, {106.501, 29.601}},
        {{"id", "ferry"},
         {"kind", "road"},
         {"from_zone", "port"},
         {"from_station", "Port"},
         {"to_zone", "town"},
         {"minutes", "9"}});
}

/// A polygon that cuts a sound extract.
Fixture clip() {
    const auto border = [] {
        SourceFeatures features;
        add(features, "border", Type::polygon, block({106.5003, 29.6003}, {0.002, 0.002}), {{"id", "border"}});
        return features;
    };
    const auto write = [](const fs::path& folder, const SourceFeatures& features) {
        fs::copy_file(extract_file(), folder / "town.osm", fs::copy_options::overwrite_existing);
        return write_geojson(folder, features);
    };
    return {"ClipPolygon", border, write, std::nullopt, "town.osm"};
}

/// The imported town as layers, "town/areas" and so on.
SourceFeatures region() {
    const TempFolder folder;
    ImportOptions options;
    options.files = {extract_file()};
    write_region_folder(folder.path(), import_town(options, "town").layers);
    SourceFeatures features = read_layer(folder.path() / "region.geojson", "region");
    for (const std::string_view layer : zone_layer_names) {
        const auto file = folder.path() / "town" / fmt::format("{}.geojson", layer);
        if (!fs::exists(file)) continue;
        const SourceFeatures more = read_layer(file, fmt::format("town/{}", layer));
        features.insert(features.end(), more.begin(), more.end());
    }
    add_port(features);
    return features;
}

bool in_zone(const SourceFeature& feature, const std::string& zone) { return feature.layer.starts_with(zone + "/"); }

/// A GeoPackage a zone; the layers of the region stay GeoJSON.
Files write_packages(const fs::path& folder, const SourceFeatures& features) {
    SourceFeatures rest = features;
    Files files;
    for (const std::string zone : {"town", "port"}) {
        SourceFeatures layers;
        for (const SourceFeature& feature : features)
            if (in_zone(feature, zone)) layers.push_back(feature);
        for (SourceFeature& feature : layers) feature.layer.erase(0, zone.size() + 1);
        std::erase_if(rest, [&](const SourceFeature& feature) { return in_zone(feature, zone); });
        fs::create_directories(folder / "made");
        for (const auto& made : write_layers(folder / "made", layers, {"GPKG", ".gpkg", true})) {
            files.push_back(folder / (zone + ".gpkg"));
            fs::rename(made, files.back());
        }
    }
    const Files more = write_geojson(folder, rest);
    files.insert(files.end(), more.begin(), more.end());
    return files;
}

/// Features of a layout, on the layers of a map.
SourceFeatures layout() {
    SourceFeatures features;
    const Values in_town{{"zone", "town"}};
    const auto change = [&](const std::string& op, const std::string& id, Values more) {
        more.insert(more.begin(), {{"op", op}, {"id", id}, {"zone", "town"}});
        return more;
    };
    add(features, "buildings", Type::polygon, block({106.5007, 29.6013}, {2e-4, 2e-4}),
        change("add", "kiosk", {{"kind", "retail"}, {"levels", "2"}}));
    add(features, "areas", Type::polygon, block({106.5006, 29.6011}, {4e-4, 6e-4}),
        change("add", "deck", {{"kind", "square"}, {"floor", "1"}}));
    add(features, "connectors", Type::line, {{106.5008, 29.6012}, {106.5009, 29.6012}},
        change("add", "stairs",
               {{"kind", "stairs"}, {"from_floor", "0"}, {"to_floor", "1"}, {"width", "3"}, {"length", "12"}}));
    add(features, "streets", Type::line, {{106.5001, 29.6007}, {106.5021, 29.6007}},
        change("add", "walk", {{"kind", "footway"}, {"width", "4"}}));
    add(features, "venues", Type::point, {{106.5010, 29.6012}},
        change("replace", "node-63", {{"category", "restaurant"}, {"floor_area", "300"}, {"capacity", "120"}}));
    add(features, "gates", Type::point, {{106.5010, 29.6014}},
        change("add", "exit-b", {{"kind", "metro_exit"}, {"rate_in", "2"}, {"rate_out", "2"}}));
    add(features, "buildings", Type::polygon, {}, change("remove", "way-13", {}));
    features.back().parts.clear();
    return features;
}

/// All in one file, whose features say in `layer` where they belong.
Files write_layout(const fs::path& folder, SourceFeatures features) {
    for (SourceFeature& feature : features) {
        feature.values.emplace_back("layer", feature.layer);
        feature.layer = "layout";
    }
    return write_geojson(folder, features);
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Fixture& fixture) { return out << fixture.name; }

std::vector<Fixture> source_fixtures() {
    return {extract("OpenStreetMapXml", "town.osm", write_extract),
            extract("OpenStreetMapPbf", "town.osm.pbf", write_pbf),
            gis("GeoPackage", {"GPKG", ".gpkg", true, utm}),
            gis("GeoJson", {"GeoJSON", ".geojson"}),
            gis("Shapefile", {"ESRI Shapefile", ".shp", false, utm}),
            gis("FlatGeobuf", {"FlatGeobuf", ".fgb"}),
            drawing(),
            clip()};
}

std::vector<Fixture> region_fixtures() {
    return {{"Folder", region, write_geojson}, {"GeoPackages", region, write_packages}};
}

std::vector<Fixture> layout_fixtures() {
    return {{"GeoJson", layout, write_layout},
            {"GeoPackage", layout, [](const fs::path& folder, const SourceFeatures& features) {
                 return write_layers(folder, features, {"GPKG", ".gpkg", true});
             }}};
}

}  // namespace shangquan
