#pragma once

#include "maps/import.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <string>
#include <vector>

namespace shangquan {

/// An OpenStreetMap extract drawn in metres of the frame of `DrawnMap`, cut at its border: what is drawn at (20, 30)
/// lies there in the imported zone. Tags are written "highway=residential;width=6".
class DrawnTown {
public:
    DrawnTown& point(const Point& at, const std::string& tags);
    DrawnTown& way(const std::vector<Point>& line, const std::string& tags);
    /// A closed way.
    DrawnTown& area(const Ring& ring, const std::string& tags);

    /// Writes the extract and the border into a folder.
    [[nodiscard]] ImportOptions write(const std::filesystem::path& folder) const;
    [[nodiscard]] ImportedTown imported() const;

private:
    std::string node(const Point& at);
    void add_way(const std::vector<Point>& line, const std::string& tags);

    std::map<std::pair<double, double>, int> nodes_;
    std::string node_tags_;
    std::string nodes_text_;
    std::string ways_text_;
    int ways_ = 0;
};

/// Whether one may walk at a place of a floor.
bool walkable_at(const Zone& zone, int level, const Point& place);

}  // namespace shangquan
