#pragma once

#include "maps/layout.hpp"
#include "scenarios/edit.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace shangquan {

/// Ground that is shut for times of the day, as it is drawn: an edit of a scenario, not a feature of the map.
struct ClosedArea : Feature {
    int level = 0;
    Polygon ring;
    std::vector<TimeWindow> hours{TimeWindow{}};
};

/// What can be drawn, moved and taken away on the map.
using Thing =
    std::variant<AreaFeature, BuildingFeature, VenueFeature, GateFeature, ConnectorFeature, ClosedArea, LineFeature>;

/// Which thing of a zone.
struct ThingKey {
    std::size_t kind = 0;  ///< row of `Thing`
    std::string id;

    bool operator==(const ThingKey&) const = default;
};

ThingKey key_to(const Thing& thing);
Feature& identity_of(Thing& thing);
const Feature& identity_of(const Thing& thing);

/// Nothing for what cannot be changed here: streets and water.
std::optional<Thing> thing_of(const MapFeature& feature);

/// Nothing for what is no feature of the map: a closure.
std::optional<MapFeature> map_feature(const Thing& thing);

/// The edit of a scenario a closure is, its corners in degrees to about 1 mm.
CloseArea close_area_edit(const ClosedArea& closure, const std::string& zone, const LocalFrame& frame);

/// Whether it is to be seen on that floor; buildings are on all from the street up.
bool is_on_floor(const Thing& thing, int level);

/// The rings and lines it consists of, closed rings as they are; single points (doors, gates) as paths of one.
std::vector<Polyline> paths_of(const Thing& thing);

/// Metres from the place to it; 0 inside.
double distance_to(const Thing& thing, const Point& place);

/// The points that can be dragged, in order; those of areas of several parts or with holes cannot.
std::vector<Point> handles_of(const Thing& thing);
void move_handle(Thing& thing, std::size_t handle, const Point& to);
void shift(Thing& thing, const Point& by);

}  // namespace shangquan
