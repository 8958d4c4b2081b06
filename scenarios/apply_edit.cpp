#include "scenarios/apply_edit.hpp"

#include "engine/base/nearest.hpp"
#include "maps/input_error.hpp"
#include "scenarios/edit_file.hpp"
#include "scenarios/local_ring.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {
namespace {

/// Where an edit works, for messages.
struct Place {
    std::string_view op;
    ZoneLayers& zone;

    [[noreturn]] void fail(const std::string& what) const {
        throw InputError(fmt::format("edit {} in {}: {}", op, zone.id, what));
    }
};

template <class Things>
std::vector<std::string_view> ids_of(const Things& things) {
    std::vector<std::string_view> ids;
    for (const auto& thing : things) ids.push_back(thing.id);
    return ids;
}

ZoneLayers& zone_of(RegionLayers& region, std::string_view id, std::string_view op) {
    for (ZoneLayers& zone : region.zones)
        if (zone.id == id) return zone;
    throw InputError(
        fmt::format("edit {}: no zone \"{}\" in {}{}", op, id, region.id, suggestion(id, ids_of(region.zones))));
}

template <class Feature>
auto find(std::vector<Feature>& layer, std::string_view id) {
    return std::find_if(layer.begin(), layer.end(), [&](const Feature& feature) { return feature.id == id; });
}

template <class Feature>
Feature& feature_of(std::vector<Feature>& layer, std::string_view id, const Place& place, std::string_view noun) {
    const auto found = find(layer, id);
    if (found == layer.end()) place.fail(fmt::format("no {} \"{}\"{}", noun, id, suggestion(id, ids_of(layer))));
    return *found;
}

template <class Feature>
void remove(std::vector<Feature>& layer, std::string_view id, const Place& place, std::string_view noun) {
    feature_of(layer, id, place, noun);
    layer.erase(find(layer, id));
}

template <class Feature>
void add(std::vector<Feature>& layer, Feature feature, const Place& place, std::string_view noun) {
    if (find(layer, feature.id) != layer.end())
        place.fail(fmt::format("there is a {} \"{}\" already", noun, feature.id));
    layer.push_back(std::move(feature));
}

Point local(LonLat corner, const Place& place) {
    const GridFrame& grid = place.zone.frame.grid;
    const Point point = to_local(place.zone.frame, corner);
    if (!grid.contains(grid.cell_of(point.x(), point.y())))
        place.fail(fmt::format("[{}, {}] lies outside the zone", corner.lon, corner.lat));
    return point;
}

Polygon local(const LonLatRing& ring, const Place& place) {
    for (const LonLat& corner : ring) local(corner, place);
    return local_ring(ring, place.zone.frame);
}

template <class Addition>
Feature head_of(const Addition& edit) {
    const bool assumed = edit.source.empty();
    return {edit.id, edit.name, assumed ? "assumed" : edit.source, assumed ? "low" : "medium"};
}

void change(const CloseArea& edit, const Place& place) {
    ClosureFeature closure{edit.level, {}, 0, 0};
    if (edit.area.empty()) {
        closure.shape.push_back(local(edit.ring, place));
    } else {
        const AreaFeature& area = feature_of(place.zone.areas, edit.area, place, "area");
        closure.level = area.level;
        closure.shape = area.shape;
    }
    for (const TimeWindow& hours : edit.hours) {
        closure.from = hours.from;
        closure.until = hours.until;
        place.zone.closures.push_back(closure);
    }
}

void change(const RemoveBuilding& edit, const Place& place) {
    remove(place.zone.buildings, edit.id, place, "building");
    std::erase_if(place.zone.venues, [&](const VenueFeature& venue) { return venue.building == edit.id; });
}

void change(const AddBuilding& edit, const Place& place) {
    add(place.zone.buildings, {head_of(edit), edit.kind, edit.levels, {local(edit.ring, place)}}, place, "building");
}

void change(const AddArea& edit, const Place& place) {
    add(place.zone.areas, {head_of(edit), edit.kind, edit.level, {local(edit.ring, place)}}, place, "area");
}

void change(const RemoveArea& edit, const Place& place) { remove(place.zone.areas, edit.id, place, "area"); }

void change(const RemoveVenue& edit, const Place& place) { remove(place.zone.venues, edit.id, place, "venue"); }

void change(const AddVenue& edit, const Place& place) {
    if (!edit.building.empty()) feature_of(place.zone.buildings, edit.building, place, "building");
    VenueFeature venue;
    static_cast<Feature&>(venue) = head_of(edit);
    venue.category = edit.category;
    venue.level = edit.level;
    venue.floor_area = edit.floor_area;
    venue.capacity = edit.capacity;
    venue.hours = edit.hours;
    venue.attraction = edit.attraction;
    venue.building = edit.building;
    for (const LonLat& door : edit.doors) venue.doors.push_back(local(door, place));
    if (!edit.ground.empty()) venue.ground = local(edit.ground, place);
    add(place.zone.venues, std::move(venue), place, "venue");
}

void change(const SetCapacity& edit, const Place& place) {
    feature_of(place.zone.venues, edit.venue, place, "venue").capacity = edit.capacity;
}

void change(const SetHours& edit, const Place& place) {
    feature_of(place.zone.venues, edit.venue, place, "venue").hours = edit.hours;
}

void change(const SetSignal& edit, const Place& place) {
    AreaFeature& area = feature_of(place.zone.areas, edit.crossing, place, "area");
    if (area.kind != AreaKind::crossing) place.fail(fmt::format("area \"{}\" is no crossing", edit.crossing));
    area.signal = edit.times;
}

void change(const SetDirection& edit, const Place& place) {
    feature_of(place.zone.connectors, edit.connector, place, "connector").direction = edit.direction;
}

void change(const ScaleArrivals&, const Place&) {}

std::string windows_text(const std::vector<TimeWindow>& hours) {
    std::string text;
    for (const TimeWindow& one : hours) text += (text.empty() ? "" : " and ") + window_text(one);
    return text;
}

std::string said(const CloseArea& edit) {
    const std::string what =
        edit.area.empty() ? fmt::format("a drawn area on floor {}", edit.level) : "area " + edit.area;
    return fmt::format("closes {} of {} {}", what, edit.zone, windows_text(edit.hours));
}
std::string said(const RemoveBuilding& edit) { return fmt::format("removes building {} of {}", edit.id, edit.zone); }
std::string said(const RemoveArea& edit) { return fmt::format("removes area {} of {}", edit.id, edit.zone); }
std::string said(const RemoveVenue& edit) { return fmt::format("removes venue {} of {}", edit.id, edit.zone); }
std::string said(const AddBuilding& edit) {
    return fmt::format("adds building {} ({}, {}) to {}", edit.id, edit.name.zh, edit.name.en, edit.zone);
}
std::string said(const AddArea& edit) {
    return fmt::format("adds {} {} ({}, {}) to {}", area_kind_names[static_cast<std::size_t>(edit.kind)], edit.id,
                       edit.name.zh, edit.name.en, edit.zone);
}
std::string said(const AddVenue& edit) {
    return fmt::format("adds {} {} ({}, {}) to {}", category_names[static_cast<std::size_t>(edit.category)], edit.id,
                       edit.name.zh, edit.name.en, edit.zone);
}
std::string said(const SetCapacity& edit) {
    return fmt::format("sets the capacity of {} of {} to {}", edit.venue, edit.zone, edit.capacity);
}
std::string said(const SetHours& edit) {
    return fmt::format("opens {} of {} {}", edit.venue, edit.zone, window_text({edit.hours.open, edit.hours.close}));
}
std::string said(const SetSignal& edit) {
    return fmt::format("gives crossing {} of {} green for {} s of every {} s", edit.crossing, edit.zone, edit.times.green,
                       edit.times.cycle);
}
std::string said(const SetDirection& edit) {
    return fmt::format("lets people use connector {} of {} {}", edit.connector, edit.zone,
                       edit.direction == ConnectorDirection::both ? "both ways" : edit.direction == ConnectorDirection::up ? "up only" : "down only");
}
std::string said(const ScaleArrivals& edit) {
    return fmt::format("multiplies the arrivals of {} by {}", edit.zone, edit.factor);
}

}  // namespace

void apply(const Edit& edit, RegionLayers& region) {
    std::visit(
        [&](const auto& kind) {
            const std::string_view op = op_of(edit);
            change(kind, Place{op, zone_of(region, kind.zone, op)});
        },
        edit);
}

std::string describe(const Edit& edit) {
    return std::visit([](const auto& kind) { return said(kind); }, edit);
}

}  // namespace shangquan
