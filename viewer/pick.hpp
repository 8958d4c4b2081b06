#pragma once

#include "maps/zone_layers.hpp"

#include <optional>
#include <string>
#include <vector>

namespace shangquan {

enum class PickKind : std::uint8_t { venue, gate, connector, line, cell, area };

/// Something on the map whose numbers are asked for.
struct Pick {
    PickKind kind = PickKind::cell;
    std::string id = {};  ///< of the feature; empty for cells and areas
    Name name = {};       ///< as drawn on the map; may be empty
    Point place = Point::Zero();
    Polygon outline = {};       ///< of an area
    std::string building = {};  ///< of a venue behind doors

    bool operator==(const Pick& other) const { return kind == other.kind && id == other.id && place == other.place; }
};

/// What can be picked within `reach` metres of a place on a floor, the nearest first, the cell there last. Inside a
/// building that is no ground to walk on, all its venues count as near.
std::vector<Pick> picks_at(const ZoneLayers& map, int level, const Point& place, double reach);

/// A venue, gate, connector or line by its id; nothing where the map has none.
std::optional<Pick> find_pick(const ZoneLayers& map, PickKind kind, const std::string& id);

/// Level of the feature: of a connector, its lower floor.
int level_of(const ZoneLayers& map, const Pick& pick);

/// Metres from a line.
double distance_to(const Polyline& line, const Point& place);

}  // namespace shangquan
