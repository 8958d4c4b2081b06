#pragma once

#include "maps/build_region.hpp"
#include "maps/local_frame.hpp"
#include "maps/read_layers.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace shangquan {

/// An empty folder of its own, gone with its owner.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

using Ring = std::vector<Point>;

/// Property -> value as JSON writes it, e.g. {"floor", "-1"}, {"kind", "\"mall\""}.
using Properties = std::map<std::string, std::string>;

/// The corners of an upright rectangle.
Ring box(Point south_west, Point north_east);

/// GeoJSON geometries from metres in the frame of a drawn map.
std::string polygon_json(const Ring& ring);
std::string line_json(const std::vector<Point>& line);
std::string point_json(const Point& point);
std::string points_json(const std::vector<Point>& points);

std::string feature_json(const Properties& properties, const std::string& geometry);

/// A region of one zone, "town", drawn in metres and written as GeoJSON. The border runs from (16, 16) to (216, 116),
/// so the zone's frame begins at (0, 0) of the drawing and metres stay what they are.
class DrawnMap {
public:
    static LocalFrame frame();

    DrawnMap();
    DrawnMap& area(const std::string& id, const std::string& kind, const Ring& ring, const Properties& more = {});
    DrawnMap& building(const std::string& id, const Ring& ring, const Properties& more = {});
    DrawnMap& water(const std::string& id, const Ring& ring);
    DrawnMap& street(const std::string& id, const std::string& kind, const std::vector<Point>& line,
                     const Properties& more);
    DrawnMap& venue(const std::string& id, const Point& door, const Properties& more = {});
    DrawnMap& open_air(const std::string& id, const Ring& ground, const Properties& more = {});
    DrawnMap& gate(const std::string& id, const Point& place, const Properties& more = {});
    DrawnMap& connector(const std::string& id, const std::vector<Point>& line, const Properties& more = {});
    DrawnMap& line(const std::string& id, const Point& from, const Point& to);
    /// A feature as it stands.
    DrawnMap& feature(const std::string& layer, const Properties& properties, const std::string& geometry);
    /// Takes a layer away.
    DrawnMap& without(const std::string& layer);
    /// Writes a file of the region (or "town/…") as it stands, after all layers.
    DrawnMap& text(const std::string& file, const std::string& content);

    /// Writes the files; the region's folder.
    [[nodiscard]] std::filesystem::path region() const;
    [[nodiscard]] std::filesystem::path zone() const { return region() / "town"; }
    [[nodiscard]] ZoneLayers layers() const { return read_zone(zone()); }
    [[nodiscard]] BuiltZone built() const { return build_zone(layers()); }
    /// What `map check` finds.
    [[nodiscard]] std::vector<Finding> checked() const;

private:
    TempFolder folder_;
    std::map<std::string, std::vector<std::string>> layers_;
    std::map<std::string, std::string> texts_;
};

/// A square with a gate in the west and a shop in the east: nothing to complain about.
void draw_sound(DrawnMap& map);

/// Square metres of a floor that are walkable cells.
int walkable_cells(const BuiltZone& built, int level = 0);

/// Whether the square metre around the place is walkable.
bool walkable_at(const BuiltZone& built, const Point& place, int level = 0);

/// "error gates/north [no ground] lies more than …" of every finding but notes.
std::vector<std::string> findings_text(const std::vector<Finding>& findings);

}  // namespace shangquan
