#include "tests/support/maps/extract.hpp"

#include "tests/support/maps/write_features.hpp"

#include <fmt/format.h>

#include <fstream>
#include <map>

namespace shangquan {

namespace {

/// Numbers nodes by place; such that are no number each anew.
class NodeTable {
public:
    explicit NodeTable(std::vector<Extract::Node>& nodes) : nodes_(nodes) {}

    std::size_t at(const Point& place) {
        if (place.x() == place.x() && place.y() == place.y()) {
            const auto [known, fresh] = rows_.try_emplace({place.x(), place.y()}, nodes_.size());
            if (!fresh) return known->second;
        }
        nodes_.push_back({place, {}});
        return nodes_.size() - 1;
    }

private:
    std::vector<Extract::Node>& nodes_;
    std::map<std::pair<double, double>, std::size_t> rows_;
};

void add(const SourceFeature& feature, NodeTable& nodes, Extract& extract) {
    if (feature.type == SourceFeature::Type::point) {
        for (const auto& part : feature.parts)
            for (const Point& place : part) extract.nodes[nodes.at(place)].tags = feature.values;
        return;
    }
    Extract::Relation relation;
    for (const auto& part : feature.parts) {
        Extract::Way way;
        for (const Point& corner : part) way.nodes.push_back(nodes.at(corner));
        relation.ways.push_back(extract.ways.size());
        extract.ways.push_back(std::move(way));
    }
    if (relation.ways.empty()) return;
    if (relation.ways.size() == 1) {
        extract.ways.back().tags = feature.values;
        return;
    }
    relation.tags = feature.values;
    relation.tags.emplace_back("type", "multipolygon");
    extract.relations.push_back(std::move(relation));
}

std::string xml_of(const Extract::Tags& tags) {
    std::string xml;
    for (const auto& [key, value] : tags) xml += fmt::format("<tag k=\"{}\" v=\"{}\"/>", key, value);
    return xml;
}

std::string bounds_xml(const std::vector<Point>& corners) {
    if (corners.size() < 2) return "<bounds/>\n";
    return fmt::format("<bounds minlon=\"{}\" minlat=\"{}\" maxlon=\"{}\" maxlat=\"{}\"/>\n", corners[0].x(),
                       corners[0].y(), corners[1].x(), corners[1].y());
}

}  // namespace

Extract extract_of(const SourceFeatures& features) {
    Extract extract;
    NodeTable nodes{extract.nodes};
    for (const SourceFeature& feature : features) {
        if (feature.layer == "bounds")
            extract.bounds.insert(extract.bounds.end(), feature.parts.begin(), feature.parts.end());
        else
            add(feature, nodes, extract);
    }
    return extract;
}

Files write_extract(const std::filesystem::path& file, const SourceFeatures& features) {
    const Extract extract = extract_of(features);
    std::ofstream out{file};
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\">\n";
    for (const auto& corners : extract.bounds) out << bounds_xml(corners);
    for (std::size_t k = 0; k < extract.nodes.size(); ++k)
        out << fmt::format("<node id=\"{}\" version=\"1\" lat=\"{}\" lon=\"{}\">{}</node>\n", k + 1,
                           extract.nodes[k].place.y(), extract.nodes[k].place.x(), xml_of(extract.nodes[k].tags));
    for (std::size_t k = 0; k < extract.ways.size(); ++k) {
        out << fmt::format("<way id=\"{}\" version=\"1\">", k + 1);
        for (const std::size_t node : extract.ways[k].nodes) out << fmt::format("<nd ref=\"{}\"/>", node + 1);
        out << xml_of(extract.ways[k].tags) << "</way>\n";
    }
    for (std::size_t k = 0; k < extract.relations.size(); ++k) {
        out << fmt::format("<relation id=\"{}\" version=\"1\">", k + 1);
        for (const std::size_t way : extract.relations[k].ways)
            out << fmt::format("<member type=\"way\" ref=\"{}\" role=\"{}\"/>", way + 1,
                               way == extract.relations[k].ways.front() ? "outer" : "inner");
        out << xml_of(extract.relations[k].tags) << "</relation>\n";
    }
    out << "</osm>\n";
    return {file};
}

}  // namespace shangquan
