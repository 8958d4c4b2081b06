#include "tests/support/maps/source_feature.hpp"

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <array>
#include <fstream>
#include <map>
#include <stdexcept>

namespace shangquan {

namespace {

/// The quoted value of an attribute of an element.
std::string attribute(const std::string& element, const std::string& name) {
    const std::size_t begin = element.find(" " + name + "=\"");
    if (begin == std::string::npos) throw std::runtime_error(fmt::format("{} lacks {}", element, name));
    const std::size_t value = begin + name.size() + 3;
    return element.substr(value, element.find('"', value) - value);
}

double number(const std::string& element, const std::string& name) { return std::stod(attribute(element, name)); }

/// Every piece of a line that looks like `<word …>`.
std::vector<std::string> elements(const std::string& line, const std::string& word) {
    const std::string opening = "<" + word + " ";
    std::vector<std::string> all;
    for (std::size_t at = line.find(opening); at != std::string::npos; at = line.find(opening, at + 1))
        all.push_back(line.substr(at, line.find('>', at) - at));
    return all;
}

std::vector<std::pair<std::string, std::string>> tags(const std::string& line) {
    std::vector<std::pair<std::string, std::string>> all;
    for (const std::string& tag : elements(line, "tag")) all.emplace_back(attribute(tag, "k"), attribute(tag, "v"));
    return all;
}

SourceFeature bounds(const std::string& line) {
    return {"bounds",
            SourceFeature::Type::line,
            {{{number(line, "minlon"), number(line, "minlat")}, {number(line, "maxlon"), number(line, "maxlat")}}},
            {}};
}

SourceFeature way(const std::string& line, const std::map<std::string, Point>& nodes) {
    SourceFeature feature{"ways", SourceFeature::Type::line, {{}}, tags(line)};
    for (const std::string& corner : elements(line, "nd"))
        feature.parts[0].push_back(nodes.at(attribute(corner, "ref")));
    if (feature.parts[0].front() == feature.parts[0].back()) feature.type = SourceFeature::Type::polygon;
    return feature;
}

std::vector<Point> corners(const OGRSimpleCurve& line) {
    std::vector<Point> all;
    for (int k = 0; k < line.getNumPoints(); ++k) all.emplace_back(line.getX(k), line.getY(k));
    return all;
}

void add_geometry(const OGRGeometry& geometry, SourceFeature feature, SourceFeatures& features) {
    switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPoint:
            feature.parts = {{{geometry.toPoint()->getX(), geometry.toPoint()->getY()}}};
            break;
        case wkbLineString:
            feature.type = SourceFeature::Type::line;
            feature.parts = {corners(*geometry.toLineString())};
            break;
        case wkbPolygon:
            feature.type = SourceFeature::Type::polygon;
            for (const OGRLinearRing* ring : geometry.toPolygon()) feature.parts.push_back(corners(*ring));
            break;
        default:
            for (const OGRGeometry* part : geometry.toGeometryCollection()) {
                add_geometry(*part, feature, features);
                if (wkbFlatten(part->getGeometryType()) == wkbPoint) return;
                feature.values[0].second += "-";
            }
            return;
    }
    features.push_back(std::move(feature));
}

}  // namespace

SourceFeatures read_extract(const std::filesystem::path& file) {
    std::ifstream in{file};
    std::map<std::string, Point> nodes;
    SourceFeatures features;
    for (std::string line; std::getline(in, line);) {
        if (!elements(line, "bounds").empty()) features.push_back(bounds(line));
        if (!elements(line, "way").empty()) features.push_back(way(line, nodes));
        for (const std::string& node : elements(line, "node")) {
            const Point place{number(node, "lon"), number(node, "lat")};
            nodes[attribute(node, "id")] = place;
            if (auto values = tags(line); !values.empty())
                features.push_back({"nodes", SourceFeature::Type::point, {{place}}, std::move(values)});
        }
    }
    return features;
}

SourceFeatures read_layer(const std::filesystem::path& file, const std::string& layer) {
    GDALAllRegister();
    constexpr std::array<const char*, 2> clock_times_stay_text{"DATE_AS_STRING=YES", nullptr};
    const GDALDatasetUniquePtr dataset{
        GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR, nullptr, clock_times_stay_text.data(), nullptr)};
    if (!dataset) throw std::runtime_error(file.string() + " is no layer");
    SourceFeatures features;
    for (const OGRFeatureUniquePtr& read : dataset->GetLayer(0)) {
        SourceFeature feature{layer, SourceFeature::Type::point, {}, {{"id", read->GetFieldAsString("id")}}};
        for (int k = 0; k < read->GetFieldCount(); ++k) {
            const std::string name = read->GetFieldDefnRef(k)->GetNameRef();
            if (name != "id" && read->IsFieldSetAndNotNull(k) != 0)
                feature.values.emplace_back(name, read->GetFieldAsString(k));
        }
        add_geometry(*read->GetGeometryRef(), feature, features);
    }
    return features;
}

}  // namespace shangquan
