#include "tests/support/maps/drawn_town.hpp"

#include <fmt/format.h>

#include <fstream>

namespace shangquan {

namespace {

std::string tags_xml(const std::string& tags) {
    std::string xml;
    std::size_t at = 0;
    while (at < tags.size()) {
        const std::size_t end = std::min(tags.find(';', at), tags.size());
        const std::string tag = tags.substr(at, end - at);
        const std::size_t equals = tag.find('=');
        std::string value = tag.substr(equals + 1);
        for (char& letter : value) letter = letter == '|' ? ';' : letter;
        xml += fmt::format("<tag k=\"{}\" v=\"{}\"/>", tag.substr(0, equals), value);
        at = end + 1;
    }
    return xml;
}

std::string node_xml(int id, const Point& at, const std::string& tags) {
    const LonLat place = to_lon_lat(DrawnMap::frame(), at);
    return fmt::format("<node id=\"{}\" lat=\"{:.9f}\" lon=\"{:.9f}\">{}</node>\n", id, place.lat, place.lon,
                       tags_xml(tags));
}

void write_text(const std::filesystem::path& file, const std::string& text) { std::ofstream{file} << text; }

}  // namespace

DrawnTown& DrawnTown::point(const Point& at, const std::string& tags) {
    node_tags_ += node_xml(100000 + static_cast<int>(node_tags_.size()), at, tags);
    return *this;
}

std::string DrawnTown::node(const Point& at) {
    const auto [found, fresh] = nodes_.try_emplace({at.x(), at.y()}, static_cast<int>(nodes_.size()) + 1);
    if (fresh) nodes_text_ += node_xml(found->second, at, "");
    return fmt::format("<nd ref=\"{}\"/>", found->second);
}

void DrawnTown::add_way(const std::vector<Point>& line, const std::string& tags) {
    std::string refs;
    for (const Point& at : line) refs += node(at);
    ways_text_ += fmt::format("<way id=\"{}\">{}{}</way>\n", ++ways_, refs, tags_xml(tags));
}

DrawnTown& DrawnTown::way(const std::vector<Point>& line, const std::string& tags) {
    add_way(line, tags);
    return *this;
}

DrawnTown& DrawnTown::area(const Ring& ring, const std::string& tags) {
    std::vector<Point> closed{ring.begin(), ring.end()};
    if (closed.front() != closed.back()) closed.push_back(closed.front());
    add_way(closed, tags);
    return *this;
}

ImportOptions DrawnTown::write(const std::filesystem::path& folder) const {
    write_text(folder / "town.osm", fmt::format("<?xml version=\"1.0\"?>\n<osm version=\"0.6\">\n{}{}{}</osm>\n",
                                                nodes_text_, node_tags_, ways_text_));
    write_text(folder / "border.geojson",
               fmt::format("{{\"type\": \"FeatureCollection\", \"features\": [{}]}}",
                           feature_json({{"id", "\"border\""}}, polygon_json(box({16, 16}, {216, 116})))));
    ImportOptions options;
    options.files = {folder / "town.osm"};
    options.clip = (folder / "border.geojson").string();
    return options;
}

ImportedTown DrawnTown::imported() const {
    const TempFolder folder;
    return import_town(write(folder.path()), "town");
}

bool walkable_at(const Zone& zone, int level, const Point& place) {
    for (const Floor& floor : zone.floors)
        if (floor.level == level) {
            const Cell cell = floor.mask.frame.cell_of(place.x(), place.y());
            const CellBits square = bit_at(static_cast<int>((place.x() - cell.i) * eighths), static_cast<int>((place.y() - cell.j) * eighths));
            return floor.mask.at(cell) != 0 && (ground_in(floor.cuts, floor.mask.frame.index(cell)) & square) != 0;
        }
    return false;
}

}  // namespace shangquan
