#pragma once

#include "engine/place/connector.hpp"
#include "engine/place/gate.hpp"
#include "engine/place/region.hpp"
#include "engine/place/venue.hpp"
#include "maps/local_frame.hpp"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace shangquan {

/// What every feature of a map layer carries.
struct Feature {
    std::string id;
    Name name;
    std::string source;
    std::string confidence;
};

enum class AreaKind : std::uint8_t {
    pedestrian_street,
    square,
    park,
    promenade,
    platform,
    sidewalk,
    trail,
    field,
    crossing,
    passage,
    indoor,
    bridge,
    barrier,
    green,
    core
};

inline constexpr std::array<std::string_view, 15> area_kind_names{
    "pedestrian_street", "square",  "park",   "promenade", "platform", "sidewalk", "trail", "field",
    "crossing",          "passage", "indoor", "bridge",    "barrier",  "green",    "core"};

enum class BuildingKind : std::uint8_t { mall, retail, office, residential, hotel, culture, station, logistics, other };

inline constexpr std::array<std::string_view, 9> building_kind_names{
    "mall", "retail", "office", "residential", "hotel", "culture", "station", "logistics", "other"};

enum class StreetKind : std::uint8_t { primary, secondary, residential, pedestrian, footway, steps, trail };

inline constexpr bool is_carriageway(StreetKind kind) { return kind < StreetKind::pedestrian; }

inline constexpr std::array<std::string_view, 7> street_kind_names{"primary", "secondary", "residential", "pedestrian",
                                                                   "footway", "steps",     "trail"};

enum class WaterKind : std::uint8_t { river, lake, pool };

inline constexpr std::array<std::string_view, 3> water_kind_names{"river", "lake", "pool"};

/// Of a crossing: seconds of a round of its lights, of the green at its beginning, and after midnight when one begins.
struct SignalTimes {
    double cycle = 0.0;  ///< 0: no lights
    double green = 0.0;
    double offset = 0.0;

    bool operator==(const SignalTimes&) const = default;
};

inline constexpr double longest_signal_cycle = 600.0;  ///< seconds

struct AreaFeature : Feature {
    AreaKind kind = AreaKind::square;
    int level = 0;
    MultiPolygon shape;
    SignalTimes signal{};
};

struct BuildingFeature : Feature {
    BuildingKind kind = BuildingKind::other;
    int levels = 1;
    MultiPolygon shape;
};

struct StreetFeature : Feature {
    StreetKind kind = StreetKind::secondary;
    double width = 7.0;     ///< metres, kerb to kerb
    double sidewalk = 0.0;  ///< metres on each side
    int layer = 0;          ///< bridges and tunnels cut nothing out of the street level
    Polyline line;
};

struct WaterFeature : Feature {
    WaterKind kind = WaterKind::river;
    MultiPolygon shape;
};

struct VenueFeature : Feature {
    Category category = Category::sight;
    int level = 0;
    double floor_area = 0.0;
    int capacity = 0;
    Hours hours;
    double attraction = 0.0;
    std::string building;
    std::vector<Point> doors;  ///< empty for open-air venues
    Polygon ground;            ///< empty for venues behind doors
};

struct GateFeature : Feature {
    GateKind kind = GateKind::street_edge;
    int level = 0;
    double rate_in = 0.0;   ///< persons per second; 0 where turnstiles decide
    double rate_out = 0.0;
    int turnstiles_in = 0;  ///< 0: none
    int turnstiles_out = 0;
    double service = 2.2;   ///< seconds a person takes at one: 25 to 30 persons a minute (GB 50157-2013)
    double weight = 1.0;
    std::string station;
    Point position = Point::Zero();
};

struct ConnectorFeature : Feature {
    ConnectorKind kind = ConnectorKind::stairs;
    ConnectorDirection direction = ConnectorDirection::both;
    int from_level = 0;  ///< the lower
    int to_level = 1;    ///< the upper
    double width = 2.0;
    double length = 0.0;  ///< 0: the line's own length
    double rise = 0.0;    ///< metres between the landings; 0: 5 m a floor
    std::string sign;     ///< what stands at its upper landing, e.g. the number of a metro exit; may be empty
    Polyline line;
};

/// Whether a sign stands at its end on that floor.
inline bool has_sign(const ConnectorFeature& connector, int level) { return connector.to_level == level && !connector.sign.empty(); }

struct LineFeature : Feature {
    int level = 0;
    Point from = Point::Zero();
    Point to = Point::Zero();
};

/// An area shut for a time; comes from scenario edits, never from a layer file.
struct ClosureFeature {
    int level = 0;
    MultiPolygon shape;
    int from = 0;       ///< seconds after midnight
    int until = 86400;  ///< seconds after midnight
};

/// Something about a layer file that does no harm but that its author should know, e.g. a property nobody reads.
struct LayerNote {
    std::string layer;
    std::string feature;  ///< id; empty where it is about the whole layer
    std::string message;
};

/// The layers of one zone as read, in metres about the origin of `frame`.
struct ZoneLayers {
    std::string id;
    Name name;
    bool schematic = false;  ///< drawn by hand, not surveyed
    std::string credit;      ///< what whoever shows the map must say, e.g. "© OpenStreetMap contributors, ODbL"; may be empty
    LocalFrame frame;
    MultiPolygon border;
    std::vector<AreaFeature> areas;
    std::vector<BuildingFeature> buildings;
    std::vector<StreetFeature> streets;
    std::vector<WaterFeature> water;
    std::vector<VenueFeature> venues;
    std::vector<GateFeature> gates;
    std::vector<ConnectorFeature> connectors;
    std::vector<LineFeature> lines;
    std::vector<ClosureFeature> closures;
    std::vector<LayerNote> notes;
};

/// A transit stop as drawn.
struct StationFeature : Feature {
    std::string lines;  ///< "3号线;9号线"
    LonLat place;
};

/// One transit link as drawn; it runs both ways.
struct TransitFeature : Feature {
    TransitMode mode = TransitMode::metro;
    std::string line;
    std::string from_zone;
    std::string from_station;
    std::string to_zone;
    std::string to_station;
    double minutes = 10.0;
};

/// A region as read from its folder.
struct RegionLayers {
    std::string id;
    Name name;
    std::vector<ZoneLayers> zones;
    std::vector<StationFeature> stations;
    std::vector<TransitFeature> transit;
    std::vector<LayerNote> notes;  ///< about the files of the whole region
    std::string checksum;          ///< of the bytes of every layer file, hexadecimal
};

}  // namespace shangquan
