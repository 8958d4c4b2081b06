#pragma once

#include "maps/zone_layers.hpp"
#include "scenarios/clock.hpp"

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
    int level = 0;                                ///< of the ring; an area knows its own
    std::vector<TimeWindow> hours{TimeWindow{}};  ///< closed during each of them

    bool operator==(const CloseArea&) const = default;
};

/// Takes a building away; its ground becomes what lies around it.
struct RemoveBuilding {
    std::string zone;
    std::string id;

    bool operator==(const RemoveBuilding&) const = default;
};

struct AddBuilding {
    std::string zone;
    std::string id;
    Name name;
    BuildingKind kind = BuildingKind::other;
    int levels = 1;
    LonLatRing ring;
    std::string source;  ///< empty: assumed

    bool operator==(const AddBuilding&) const = default;
};

/// Adds ground to walk on, e.g. a forecourt or a new street.
struct AddArea {
    std::string zone;
    std::string id;
    Name name;
    AreaKind kind = AreaKind::square;
    int level = 0;
    LonLatRing ring;
    std::string source;  ///< empty: assumed

    bool operator==(const AddArea&) const = default;
};

/// Takes an area away, e.g. the fence round a finished building site.
struct RemoveArea {
    std::string zone;
    std::string id;

    bool operator==(const RemoveArea&) const = default;
};

struct RemoveVenue {
    std::string zone;
    std::string id;

    bool operator==(const RemoveVenue&) const = default;
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
    std::string source;         ///< empty: assumed

    bool operator==(const AddVenue&) const = default;
};

struct SetCapacity {
    std::string zone;
    std::string venue;
    int capacity = 0;

    bool operator==(const SetCapacity&) const = default;
};

struct SetHours {
    std::string zone;
    std::string venue;
    Hours hours;

    bool operator==(const SetHours&) const = default;
};

/// Gives a crossing lights, or other times to those it has.
struct SetSignal {
    std::string zone;
    std::string crossing;  ///< id in the areas layer
    SignalTimes times;

    bool operator==(const SetSignal&) const = default;
};

/// Lets people use a connector another way. An escalator for both ways stands still.
struct SetDirection {
    std::string zone;
    std::string connector;
    ConnectorDirection direction = ConnectorDirection::both;

    bool operator==(const SetDirection&) const = default;
};

/// Multiplies the arrivals of a zone (more: the same visitors plus a second stream; fewer: some of them stay at home).
struct ScaleArrivals {
    std::string zone;
    double factor = 1.0;

    bool operator==(const ScaleArrivals&) const = default;
};

/// One change of the map or the demand. Adding a kind: a struct here, a row in `edit_file.cpp`, a case in
/// `apply_edit.cpp`.
using Edit = std::variant<CloseArea, RemoveBuilding, AddBuilding, AddArea, RemoveArea, RemoveVenue, AddVenue,
                          SetCapacity, SetHours, SetSignal, SetDirection, ScaleArrivals>;

}  // namespace shangquan
