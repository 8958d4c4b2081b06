#pragma once

#include "maps/zone_layers.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace shangquan {

/// A ring of longitudes and latitudes, first corner not repeated.
using LonLatRing = std::vector<LonLat>;

/// Shuts an area for a time: those inside walk out, nobody walks in. Either `area` (id in the areas layer) or `ring`.
struct CloseArea {
    std::string zone;
    std::string area;
    LonLatRing ring;
    int level = 0;
    int from = 0;       ///< seconds after midnight
    int until = 86400;  ///< seconds after midnight
};

/// Takes a building away; its ground becomes what lies around it.
struct RemoveBuilding {
    std::string zone;
    std::string id;
};

struct AddBuilding {
    std::string zone;
    std::string id;
    Name name;
    BuildingKind kind = BuildingKind::other;
    int levels = 1;
    LonLatRing ring;
};

/// Adds ground to walk on, e.g. a forecourt or a new street.
struct AddArea {
    std::string zone;
    std::string id;
    Name name;
    AreaKind kind = AreaKind::square;
    int level = 0;
    LonLatRing ring;
};

struct RemoveVenue {
    std::string zone;
    std::string id;
};

struct AddVenue {
    std::string zone;
    std::string id;
    Name name;
    Category category = Category::sight;
    int level = 0;
    double floor_area = 0.0;
    int capacity = 0;
    Hours hours;
    double attraction = 0.0;
    std::string building;
    std::vector<LonLat> doors;  ///< or
    LonLatRing ground;          ///< for open-air venues
};

struct SetCapacity {
    std::string zone;
    std::string venue;
    int capacity = 0;
};

struct SetHours {
    std::string zone;
    std::string venue;
    Hours hours;
};

/// Multiplies the arrivals of a zone (more: the same visitors plus a second stream; fewer: some of them stay at home).
struct ScaleArrivals {
    std::string zone;
    double factor = 1.0;
};

/// One change of the map or the demand. Adding a kind: a struct here, a row in `edit_file.cpp`, a case in `apply_edit.cpp`.
using Edit = std::variant<CloseArea, RemoveBuilding, AddBuilding, AddArea, RemoveVenue, AddVenue, SetCapacity, SetHours,
                          ScaleArrivals>;

}  // namespace shangquan
