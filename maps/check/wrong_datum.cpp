#include "maps/check/zone_rules.hpp"
#include "maps/ground/snap.hpp"
#include "maps/import/datum.hpp"

#include <fmt/format.h>
#include <boost/geometry/algorithms/distance.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace shangquan {

namespace {

constexpr std::size_t least_things = 4;  ///< fewer prove nothing
constexpr double most_fitting = 0.5;     ///< share in place from which no other datum is suspected
constexpr double least_gain = 0.3;       ///< share in place that another datum must win
constexpr double building_reach = 15.0;  ///< metres between a door and the building it names
constexpr double station_reach = 250.0;  ///< metres between a station and an exit that carries its name

/// What the degrees of a layer may mean instead.
struct Reading {
    const char* words;
    LonLat (*place)(LonLat);
};

constexpr std::array<Reading, 3> readings{
    {{"GCJ-02 degrees that were taken for WGS-84", [](LonLat drawn) { return to_wgs84(drawn, Datum::gcj02); }},
     {"BD-09 degrees that were taken for WGS-84", [](LonLat drawn) { return to_wgs84(drawn, Datum::bd09); }},
     {"WGS-84 degrees that were converted from GCJ-02 once too often",
      [](LonLat drawn) { return from_wgs84(drawn, Datum::gcj02); }}}};

/// A drawn thing and whether it would be in place somewhere else.
struct Anchored {
    LonLat drawn;
    std::function<bool(LonLat)> fits;
};

double share_in_place(const std::vector<Anchored>& things, LonLat (*place)(LonLat)) {
    const auto fitting = std::count_if(things.begin(), things.end(),
                                       [place](const Anchored& thing) { return thing.fits(place(thing.drawn)); });
    return static_cast<double>(fitting) / static_cast<double>(things.size());
}

/// A warning where things fit their anchors under another datum and not as they are drawn.
void suspect(const std::vector<Anchored>& things, const Subject& about, const std::string& anchor,
             FindingList& findings) {
    if (things.size() < least_things) return;
    const double drawn = share_in_place(things, [](LonLat place) { return place; });
    if (drawn > most_fitting) return;
    const auto better = std::max_element(readings.begin(), readings.end(), [&](const Reading& a, const Reading& b) {
        return share_in_place(things, a.place) < share_in_place(things, b.place);
    });
    const double other = share_in_place(things, better->place);
    if (other < drawn + least_gain) return;
    findings.warning(about, "wrong datum",
                     fmt::format("{:.0f} % lie {}, {:.0f} % would if these are {}", 100.0 * drawn, anchor,
                                 100.0 * other, better->words));
}

void compare_gates(const CheckedZone& zone, FindingList& findings) {
    const LocalFrame& frame = zone.layers.frame;
    const auto& floors = zone.built.floors;
    const auto street = std::find_if(floors.begin(), floors.end(), [](const Floor& floor) { return floor.level == 0; });
    const Mask& ground = zone.cells[static_cast<std::size_t>(street - floors.begin())].mask;
    std::vector<Anchored> things;
    for (const GateFeature& gate : zone.layers.gates)
        if (gate.level == 0)
            things.push_back({to_lon_lat(frame, gate.position),
                              [&](LonLat place) { return snapped(ground, to_local(frame, place)).has_value(); }});
    suspect(things, {"gates", ""}, "on walkable ground", findings);
}

void compare_venues(const CheckedZone& zone, FindingList& findings) {
    const LocalFrame& frame = zone.layers.frame;
    std::map<std::string, const MultiPolygon*> buildings;
    for (const BuildingFeature& building : zone.layers.buildings) buildings.emplace(building.id, &building.shape);
    std::vector<Anchored> things;
    for (const VenueFeature& venue : zone.layers.venues) {
        const auto named = buildings.find(venue.building);
        if (named == buildings.end() || venue.doors.empty()) continue;
        things.push_back({to_lon_lat(frame, venue.doors.front()), [&frame, shape = named->second](LonLat place) {
                              return boost::geometry::distance(to_local(frame, place), *shape) <= building_reach;
                          }});
    }
    suspect(things, {"venues", ""}, "at the building they name", findings);
}

}  // namespace

void find_wrong_datum(const CheckedZone& zone, FindingList& findings) {
    compare_gates(zone, findings);
    compare_venues(zone, findings);
}

void find_wrong_datum(const RegionLayers& layers, FindingList& findings) {
    std::vector<Anchored> things;
    for (const StationFeature& station : layers.stations) {
        std::vector<std::pair<const LocalFrame*, Point>> exits;
        for (const ZoneLayers& zone : layers.zones)
            for (const GateFeature& gate : zone.gates)
                if (gate.station == station.name.zh && !gate.station.empty())
                    exits.emplace_back(&zone.frame, gate.position);
        if (exits.empty()) continue;
        things.push_back({station.place, [exits](LonLat place) {
                              return std::any_of(exits.begin(), exits.end(), [place](const auto& exit) {
                                  return (to_local(*exit.first, place) - exit.second).norm() <= station_reach;
                              });
                          }});
    }
    suspect(things, {"transit", ""}, "near the exits that carry their name", findings);
}

}  // namespace shangquan
