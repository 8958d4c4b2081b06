#include "tests/support/maps/write_features.hpp"

#include "maps/read/projection.hpp"

#include <cpl_error.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <stdexcept>

namespace shangquan {

namespace {

using Type = SourceFeature::Type;

bool is_number(const std::string& text) {
    char* end = nullptr;
    static_cast<void>(std::strtod(text.c_str(), &end));
    return !text.empty() && *end == '\0';
}

/// Features by their layers, in order.
std::map<std::string, std::vector<const SourceFeature*>> by_layer(const SourceFeatures& features) {
    std::map<std::string, std::vector<const SourceFeature*>> layers;
    for (const SourceFeature& feature : features) layers[feature.layer].push_back(&feature);
    return layers;
}

std::string json_of(const std::vector<Point>& corners) {
    std::vector<std::string> places;
    for (const Point& corner : corners) places.push_back(fmt::format("[{}, {}]", corner.x(), corner.y()));
    return fmt::format("{}", fmt::join(places, ", "));
}

std::string geometry_json(const SourceFeature& feature) {
    if (feature.parts.empty()) return "null";
    if (feature.type == Type::point)
        return fmt::format(R"({{"type": "Point", "coordinates": {}}})", json_of(feature.parts[0]));
    if (feature.type == Type::line)
        return fmt::format(R"({{"type": "LineString", "coordinates": [{}]}})", json_of(feature.parts[0]));
    std::vector<std::string> rings;
    for (const auto& part : feature.parts) rings.push_back(fmt::format("[{}]", json_of(part)));
    return fmt::format(R"({{"type": "Polygon", "coordinates": [{}]}})", fmt::join(rings, ", "));
}

std::string feature_json(const SourceFeature& feature) {
    std::vector<std::string> entries;
    for (const auto& [key, value] : feature.values) {
        const bool bare = is_number(value) || value == "true" || value == "false";
        entries.push_back(bare ? fmt::format("\"{}\": {}", key, value) : fmt::format("\"{}\": \"{}\"", key, value));
    }
    return fmt::format(R"({{"type": "Feature", "properties": {{{}}}, "geometry": {}}})", fmt::join(entries, ", "),
                       geometry_json(feature));
}

template <class Line>
void add_corners(const std::vector<Point>& corners, Line& line) {
    for (const Point& corner : corners) line.addPoint(corner.x(), corner.y());
}

std::unique_ptr<OGRGeometry> geometry_of(const SourceFeature& feature) {
    if (feature.parts.empty()) return nullptr;
    const auto& corners = feature.parts[0];
    if (feature.type == Type::point)
        return corners.empty() ? std::make_unique<OGRPoint>()
                               : std::make_unique<OGRPoint>(corners[0].x(), corners[0].y());
    if (feature.type == Type::line) {
        auto line = std::make_unique<OGRLineString>();
        add_corners(corners, *line);
        return line;
    }
    auto polygon = std::make_unique<OGRPolygon>();
    for (const auto& part : feature.parts) {
        auto ring = std::make_unique<OGRLinearRing>();
        add_corners(part, *ring);
        polygon->addRingDirectly(ring.release());
    }
    return polygon;
}

OGRwkbGeometryType type_of(const std::vector<const SourceFeature*>& features) {
    const Type first = features.front()->type;
    const bool one = std::all_of(features.begin(), features.end(), [&](const auto* row) { return row->type == first; });
    if (!one) return wkbUnknown;
    return first == Type::point ? wkbPoint : first == Type::line ? wkbLineString : wkbPolygon;
}

/// Columns that hold numbers only are numbers.
void add_columns(const std::vector<const SourceFeature*>& features, OGRLayer& layer) {
    std::map<std::string, bool> numbers;
    for (const SourceFeature* feature : features)
        for (const auto& [key, value] : feature->values) {
            bool& number = numbers.try_emplace(key, true).first->second;
            number = number && is_number(value);
        }
    for (const auto& [key, number] : numbers) {
        OGRFieldDefn column{key.c_str(), number ? OFTReal : OFTString};
        layer.CreateField(&column);
    }
}

void add_layer(GDALDataset& dataset, const std::vector<const SourceFeature*>& features, const GisFormat& format) {
    OGRSpatialReference system = reference_system(format.epsg == 0 ? wgs84_epsg : format.epsg);
    OGRLayer* const layer = dataset.CreateLayer(features.front()->layer.c_str(), format.epsg == 0 ? nullptr : &system,
                                                type_of(features), nullptr);
    if (layer == nullptr) throw std::runtime_error(fmt::format("{} takes no layer", format.driver));
    add_columns(features, *layer);
    for (const SourceFeature* feature : features) {
        OGRFeature row{layer->GetLayerDefn()};
        for (const auto& [key, value] : feature->values) row.SetField(key.c_str(), value.c_str());
        row.SetGeometryDirectly(geometry_of(*feature).release());
        if (layer->CreateFeature(&row) != OGRERR_NONE) continue;  // the format holds no such thing
    }
}

GDALDatasetUniquePtr new_file(const std::filesystem::path& file, const GisFormat& format) {
    GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName(format.driver.c_str());
    GDALDatasetUniquePtr dataset{driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    if (!dataset) throw std::runtime_error(file.string() + " cannot be made");
    return dataset;
}

/// Formats complain about what they cannot hold; that is what the tests are for.
struct Silence {
    Silence() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    ~Silence() { CPLPopErrorHandler(); }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
};

std::string polyline(const std::string& layer, const std::vector<Point>& corners, Type type) {
    const bool closed = type == Type::polygon;
    const std::size_t count = corners.size() - (closed && !corners.empty() ? 1U : 0U);
    std::string text = fmt::format("  0\nLWPOLYLINE\n  8\n{}\n 90\n{}\n 70\n{}\n", layer, count, closed ? 1 : 0);
    for (std::size_t k = 0; k < count; ++k)
        text += fmt::format(" 10\n{:.3f}\n 20\n{:.3f}\n", corners[k].x(), corners[k].y());
    return text;
}

std::string entities(const SourceFeature& feature) {
    std::string text;
    for (const auto& part : feature.parts) {
        if (feature.type != Type::point) text += polyline(feature.layer, part, feature.type);
        if (feature.type != Type::point) continue;
        for (const Point& place : part)
            text += fmt::format("  0\nPOINT\n  8\n{}\n 10\n{:.3f}\n 20\n{:.3f}\n", feature.layer, place.x(), place.y());
    }
    return text;
}

}  // namespace

Files write_geojson(const std::filesystem::path& folder, const SourceFeatures& features) {
    Files files;
    for (const auto& [layer, rows] : by_layer(features)) {
        files.push_back(folder / (layer + ".geojson"));
        std::vector<std::string> texts;
        for (const SourceFeature* row : rows) texts.push_back(feature_json(*row));
        std::filesystem::create_directories(files.back().parent_path());
        std::ofstream{files.back()} << fmt::format("{{\"type\": \"FeatureCollection\", \"features\": [\n{}\n]}}\n",
                                                   fmt::join(texts, ",\n"));
    }
    return files;
}

Files write_layers(const std::filesystem::path& folder, const SourceFeatures& features, const GisFormat& format) {
    if (format.driver == "GeoJSON") return write_geojson(folder, features);
    GDALAllRegister();
    const Silence silence;
    Files files;
    GDALDatasetUniquePtr dataset;
    for (const auto& [layer, rows] : by_layer(features)) {
        if (!dataset || !format.one_file) {
            files.push_back(folder / ((format.one_file ? "town" : layer) + format.suffix));
            dataset = new_file(files.back(), format);
        }
        add_layer(*dataset, rows, format);
    }
    return files;
}

Files write_drawing(const std::filesystem::path& file, const SourceFeatures& features) {
    std::ofstream out{file};
    out << "  0\nSECTION\n  2\nENTITIES\n";
    for (const SourceFeature& feature : features) out << entities(feature);
    out << "  0\nENDSEC\n  0\nEOF\n";
    return {file};
}

}  // namespace shangquan
