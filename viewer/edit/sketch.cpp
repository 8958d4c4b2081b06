#include "viewer/edit/sketch.hpp"

#include "maps/outlines.hpp"

#include <boost/geometry/algorithms/correct.hpp>

#include <algorithm>
#include <utility>

namespace shangquan {
namespace {

Polygon ring_through(const std::vector<Point>& corners) {
    Polygon outline;
    outline.outer().assign(corners.begin(), corners.end());
    boost::geometry::correct(outline);
    return outline;
}

/// Without what a double click draws twice.
std::vector<Point> distinct(const std::vector<Point>& corners) {
    constexpr double same = 0.05;  // metres
    std::vector<Point> kept;
    for (const Point& corner : corners)
        if (kept.empty() || (corner - kept.back()).norm() > same) kept.push_back(corner);
    return kept;
}

bool on_grid(const GridFrame& grid, const Point& place) { return grid.contains(grid.cell_of(place.x(), place.y())); }

template <class Kind>
Kind with_head(const std::string& id) {
    Kind made;
    made.id = id;
    made.source = "own proposal";
    made.confidence = "low";
    return made;
}

AreaFeature ground_drawn(const std::string& id, AreaKind kind, int level, const MultiPolygon& shape) {
    auto area = with_head<AreaFeature>(id);
    area.kind = kind;
    area.level = level;
    area.shape = shape;
    return area;
}

/// The floors a stair joins that begins on this one.
std::pair<int, int> floors_joined(int level, const std::vector<int>& levels) {
    const auto above = std::upper_bound(levels.begin(), levels.end(), level);
    if (above != levels.end()) return {level, *above};
    const auto here = std::lower_bound(levels.begin(), levels.end(), level);
    if (here != levels.begin()) return {*(here - 1), level};
    return {level, level + 1};
}

ConnectorFeature stairs_drawn(const std::string& id, const std::vector<Point>& ends, const SketchPlace& place) {
    auto stairs = with_head<ConnectorFeature>(id);
    std::tie(stairs.from_level, stairs.to_level) = floors_joined(place.level, place.levels);
    stairs.width = 3.0;
    stairs.line.assign(ends.begin(), ends.end());
    return stairs;
}

GateFeature gate_drawn(const std::string& id, const Point& at, int level) {
    auto gate = with_head<GateFeature>(id);
    gate.level = level;
    gate.rate_in = 2.0;
    gate.rate_out = 2.0;
    gate.position = at;
    return gate;
}

std::string building_near(const ZoneLayers& map, const Point& place) {
    double nearest = 5.0;  // metres
    std::string found;
    for (const BuildingFeature& building : map.buildings) {
        const double distance = distance_to(Thing{building}, place);
        if (distance >= nearest) continue;
        nearest = distance;
        found = building.id;
    }
    return found;
}

VenueFeature venue_drawn(const std::string& id, const Point& door, const SketchPlace& place) {
    auto venue = with_head<VenueFeature>(id);
    venue.category = Category::restaurant;
    venue.level = place.level;
    venue.floor_area = 200.0;
    venue.capacity = 80;
    venue.hours = {10 * 3600, 22 * 3600};
    venue.building = building_near(place.map, door);
    venue.doors = {door};
    return venue;
}

}  // namespace

std::optional<Text> wrong_with(const Sketch& sketch, const ZoneLayers& map) {
    const std::vector<Point> corners = distinct(sketch.corners);
    for (const Point& corner : corners)
        if (!on_grid(map.frame.grid, corner)) return Text::lies_outside;
    const ToolRow& row = row_of_tool(sketch.tool);
    if (corners.size() < row.fewest) return Text::too_few_corners;
    const bool ring = row.fewest == 3;
    return ring && !fault_of(ring_through(corners)).empty() ? std::optional(Text::crosses_itself) : std::nullopt;
}

std::optional<Text> wrong_with_shape(const Thing& thing, const ZoneLayers& map) {
    for (const Polyline& path : paths_of(thing)) {
        for (const Point& point : path)
            if (!on_grid(map.frame.grid, point)) return Text::lies_outside;
        if (path.size() < 4 || std::holds_alternative<ConnectorFeature>(thing)) continue;
        if (!fault_of(ring_through(std::vector<Point>(path.begin(), path.end()))).empty()) return Text::crosses_itself;
    }
    return std::nullopt;
}

Thing thing_drawn(const Sketch& sketch, const SketchPlace& place, const std::string& id) {
    const std::vector<Point> corners = distinct(sketch.corners);
    switch (sketch.tool) {
        case Tool::wall:
            return ground_drawn(id, AreaKind::barrier, place.level,
                                strip_along(Polyline(corners.begin(), corners.end()), sketch.wall_width));
        case Tool::ground:
            return ground_drawn(id, AreaKind::square, place.level, {ring_through(corners)});
        case Tool::building: {
            auto building = with_head<BuildingFeature>(id);
            building.kind = BuildingKind::retail;
            building.shape = {ring_through(corners)};
            return building;
        }
        case Tool::stairs:
            return stairs_drawn(id, corners, place);
        case Tool::line: {
            auto line = with_head<LineFeature>(id);
            line.level = place.level;
            line.from = corners.front();
            line.to = corners.back();
            return line;
        }
        case Tool::gate:
            return gate_drawn(id, corners.front(), place.level);
        case Tool::venue:
            return venue_drawn(id, corners.front(), place);
        default: {
            auto closure = with_head<ClosedArea>(id);
            closure.level = place.level;
            closure.ring = ring_through(corners);
            return closure;
        }
    }
}

}  // namespace shangquan
