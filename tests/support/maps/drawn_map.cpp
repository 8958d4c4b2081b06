#include "tests/support/maps/drawn_map.hpp"

#include "maps/check.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <numeric>

namespace shangquan {

namespace {

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::string position_json(const Point& point) {
    const LonLat place = to_lon_lat(DrawnMap::frame(), point);
    return fmt::format("[{:.11f}, {:.11f}]", place.lon, place.lat);
}

std::string positions_json(const std::vector<Point>& points) {
    std::vector<std::string> positions;
    for (const Point& point : points) positions.push_back(position_json(point));
    return fmt::format("[{}]", fmt::join(positions, ", "));
}

Properties with_defaults(const std::string& id, Properties given, const Properties& defaults) {
    given.insert({{"id", quoted(id)}, {"source", quoted("drawn")}, {"confidence", quoted("low")}});
    given.insert(defaults.begin(), defaults.end());
    return given;
}

void write(const std::filesystem::path& file, const std::string& content) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file} << content;
}

}  // namespace

TempFolder::TempFolder() {
    static std::atomic<int> number{0};
    path_ = std::filesystem::temp_directory_path() / fmt::format("shangquan-test-{}-{}", getpid(), ++number);
    std::filesystem::create_directories(path_);
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

Ring box(Point south_west, Point north_east) {
    return {south_west, {south_west.x(), north_east.y()}, north_east, {north_east.x(), south_west.y()}};
}

std::string polygon_json(const Ring& ring) {
    Ring closed = ring;
    closed.push_back(ring.front());
    return fmt::format(R"({{"type": "Polygon", "coordinates": [{}]}})", positions_json(closed));
}

std::string line_json(const std::vector<Point>& line) {
    return fmt::format(R"({{"type": "LineString", "coordinates": {}}})", positions_json(line));
}

std::string point_json(const Point& point) {
    return fmt::format(R"({{"type": "Point", "coordinates": {}}})", position_json(point));
}

std::string points_json(const std::vector<Point>& points) {
    return fmt::format(R"({{"type": "MultiPoint", "coordinates": {}}})", positions_json(points));
}

std::string feature_json(const Properties& properties, const std::string& geometry) {
    std::vector<std::string> entries;
    for (const auto& [key, value] : properties) entries.push_back(fmt::format("\"{}\": {}", key, value));
    return fmt::format(R"({{"type": "Feature", "properties": {{{}}}, "geometry": {}}})", fmt::join(entries, ", "),
                       geometry);
}

LocalFrame DrawnMap::frame() {
    return {.epsg = 32648, .easting = 500000.0, .northing = 3200000.0, .grid = {1.0, 240, 144}};
}

DrawnMap::DrawnMap() {
    const Properties properties = with_defaults(
        "town",
        {{"zone", quoted("town")}, {"name_zh", quoted("城")}, {"name_en", quoted("Town")}, {"schematic", "true"}}, {});
    feature("region", properties, polygon_json(box({16, 16}, {216, 116})));
}

DrawnMap& DrawnMap::area(const std::string& id, const std::string& kind, const Ring& ring, const Properties& more) {
    return feature("areas", with_defaults(id, more, {{"kind", quoted(kind)}}), polygon_json(ring));
}

DrawnMap& DrawnMap::building(const std::string& id, const Ring& ring, const Properties& more) {
    return feature("buildings", with_defaults(id, more, {{"kind", quoted("retail")}, {"levels", "3"}}),
                   polygon_json(ring));
}

DrawnMap& DrawnMap::water(const std::string& id, const Ring& ring) {
    return feature("water", with_defaults(id, {}, {{"kind", quoted("river")}}), polygon_json(ring));
}

DrawnMap& DrawnMap::street(const std::string& id, const std::string& kind, const std::vector<Point>& line,
                           const Properties& more) {
    return feature("streets", with_defaults(id, more, {{"kind", quoted(kind)}}), line_json(line));
}

DrawnMap& DrawnMap::venue(const std::string& id, const Point& door, const Properties& more) {
    return feature(
        "venues", with_defaults(id, more, {{"category", quoted("fashion")}, {"floor_area", "100"}, {"capacity", "50"}}),
        point_json(door));
}

DrawnMap& DrawnMap::open_air(const std::string& id, const Ring& ground, const Properties& more) {
    return feature("venues",
                   with_defaults(id, more, {{"category", quoted("sight")}, {"floor_area", "100"}, {"capacity", "50"}}),
                   polygon_json(ground));
}

DrawnMap& DrawnMap::gate(const std::string& id, const Point& place, const Properties& more) {
    return feature("gates",
                   with_defaults(id, more, {{"kind", quoted("street_edge")}, {"rate_in", "2"}, {"rate_out", "2"}}),
                   point_json(place));
}

DrawnMap& DrawnMap::connector(const std::string& id, const std::vector<Point>& line, const Properties& more) {
    return feature(
        "connectors",
        with_defaults(id, more, {{"kind", quoted("stairs")}, {"from_floor", "0"}, {"to_floor", "1"}, {"width", "3"}}),
        line_json(line));
}

DrawnMap& DrawnMap::line(const std::string& id, const Point& from, const Point& to) {
    return feature("lines", with_defaults(id, {}, {}), line_json({from, to}));
}

DrawnMap& DrawnMap::feature(const std::string& layer, const Properties& properties, const std::string& geometry) {
    layers_[layer].push_back(feature_json(properties, geometry));
    return *this;
}

DrawnMap& DrawnMap::without(const std::string& layer) {
    layers_.erase(layer);
    return *this;
}

DrawnMap& DrawnMap::text(const std::string& file, const std::string& content) {
    texts_[file] = content;
    return *this;
}

std::filesystem::path DrawnMap::region() const {
    std::filesystem::create_directories(folder_.path() / "town");
    for (const auto& [layer, features] : layers_) {
        const bool of_region = layer == "region" || layer == "transit";
        write(folder_.path() / (of_region ? "" : "town") / (layer + ".geojson"),
              fmt::format(R"({{"type": "FeatureCollection", "features": [{}]}})", fmt::join(features, ",\n")));
    }
    for (const auto& [file, content] : texts_) write(folder_.path() / file, content);
    return folder_.path();
}

std::vector<Finding> DrawnMap::checked() const {
    const RegionLayers drawn = read_region(region());
    return check_region(drawn, build_region(drawn));
}

void draw_sound(DrawnMap& map) {
    map.area("plaza", "square", box({20, 20}, {120, 100})).gate("west", {20.5, 60}).venue("shop", {119.5, 60});
}

namespace {

const Floor* floor_at(const BuiltZone& built, int level) {
    const auto& floors = built.zone.floors;
    const auto found =
        std::find_if(floors.begin(), floors.end(), [&](const Floor& floor) { return floor.level == level; });
    return found == floors.end() ? nullptr : &*found;
}

}  // namespace

int walkable_cells(const BuiltZone& built, int level) {
    const Floor* floor = floor_at(built, level);
    return floor == nullptr ? 0 : std::accumulate(floor->mask.values.begin(), floor->mask.values.end(), 0);
}

bool walkable_at(const BuiltZone& built, const Point& place, int level) {
    const Floor* floor = floor_at(built, level);
    return floor != nullptr && floor->mask.at(floor->mask.frame.cell_of(place.x(), place.y())) != 0;
}

std::vector<std::string> findings_text(const std::vector<Finding>& findings) {
    std::vector<std::string> lines;
    for (const Finding& finding : findings) {
        if (finding.severity == Finding::Severity::note) continue;
        lines.push_back(fmt::format("{} {}/{} [{}] {}",
                                    finding.severity == Finding::Severity::error ? "error" : "warning", finding.layer,
                                    finding.feature, finding.rule, finding.message));
    }
    return lines;
}

}  // namespace shangquan
