#include "scenarios/pictures/base_map.hpp"
#include "scenarios/pictures/label_point.hpp"
#include "scenarios/pictures/labeller.hpp"
#include "scenarios/pictures/map_style.hpp"
#include "scenarios/pictures/map_symbols.hpp"
#include "scenarios/pictures/street_label.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {
namespace {

constexpr LabelStyle landmark_style{100.0, 13.5, style::ink, 0.3};
constexpr LabelStyle public_style{92.0, 12.5, style::ink, 0.3};
constexpr LabelStyle water_style{90.0, 15.0, style::water_ink, 0.5};
constexpr LabelStyle area_style{85.0, 12.0, style::ink, 0.4};
constexpr LabelStyle station_style{80.0, 11.0, style::metro, 0.0};
constexpr LabelStyle green_style{70.0, 11.5, style::green_ink, 0.5};
constexpr LabelStyle street_style{60.0, 11.5, style::soft_ink, 0.0};
constexpr LabelStyle sight_style{55.0, 11.0, style::ink, 0.0};
constexpr LabelStyle building_style{40.0, 11.0, style::soft_ink, 0.6};
constexpr LabelStyle venue_style{30.0, 11.0, style::soft_ink, 0.0, 1.3};
constexpr LabelStyle gate_style{25.0, 11.0, style::soft_ink, 0.0, 0.9};

/// On other floors buildings only help to find one's way: landmarks come last, the rest has no name.
constexpr double below_other_names = 90.0;
constexpr LabelStyle bridge_style{5.0, 10.5, style::soft_ink, 0.0};  ///< after the landmarks they join

LabelStyle style_of(BuildingKind kind) {
    switch (kind) {
        case BuildingKind::mall:
            return landmark_style;
        case BuildingKind::culture:
        case BuildingKind::station:
            return public_style;
        default:
            return building_style;
    }
}

LabelStyle style_of(const VenueFeature& venue) {
    LabelStyle style = venue.category == Category::sight ? sight_style : venue_style;
    style.priority += std::clamp(std::log10(std::max(1.0, venue.floor_area)) + venue.attraction, 0.0, 9.0);
    return style;
}

void add_street_level(Labeller& labeller, const ZoneLayers& layers) {
    for (const WaterFeature& water : layers.water) labeller.add_shape(water.name, water.shape, water_style);
    for (const StreetFeature& street : layers.streets) labeller.add_street(street.name, street.line, street_style);
}

/// Decks are too slender to be written on.
void add_bridge(Labeller& labeller, const AreaFeature& bridge, const Box& visible) {
    constexpr double beside_deck = 6.0;
    if (const auto at = label_point(bridge.shape, visible)) labeller.add_point(bridge.name, *at, bridge_style, beside_deck);
}

void add_areas(Labeller& labeller, const ZoneLayers& layers, const Box& visible, int level) {
    for (const AreaFeature& area : layers.areas) {
        if (area.level != level || area.kind == AreaKind::core || area.kind == AreaKind::barrier) continue;
        const bool leafy = area.kind == AreaKind::green || area.kind == AreaKind::field || area.kind == AreaKind::park;
        const bool minor = area.kind >= AreaKind::crossing && area.kind <= AreaKind::bridge && level == 0;
        if (area.kind == AreaKind::bridge && level != 0)
            add_bridge(labeller, area, visible);
        else if (!minor && area.kind != AreaKind::sidewalk)
            labeller.add_shape(area.name, area.shape, leafy ? green_style : area_style);
    }
}

void add_gates(Labeller& labeller, const ZoneLayers& layers, int level) {
    for (const GateFeature& gate : layers.gates) {
        if (gate.level != level || gate.kind == GateKind::street_edge) continue;
        const bool station = gate.kind == GateKind::metro_exit || gate.kind == GateKind::pier;
        labeller.add_point(gate.name, gate.position, station ? station_style : gate_style, symbol_radius(gate.kind));
    }
}

void add_venues(Labeller& labeller, const ZoneLayers& layers, const Box& visible, int level) {
    for (const VenueFeature& venue : layers.venues) {
        if (venue.level != level) continue;
        const auto at = venue.doors.empty() ? label_point({venue.ground}, visible) : venue.doors.front();
        if (at) labeller.add_point(venue.name, *at, style_of(venue), 0.0);
    }
}

/// The straight between its landings; flights are seldom bent.
std::vector<Rect> connector_boxes(const MapView& view, const ConnectorFeature& connector) {
    const PagePoint foot = view.to_page(connector.line.front());
    const PagePoint run = view.to_page(connector.line.back()) - foot;
    const double width = connector.width * view.pixels_per_metre;
    return slanted_boxes(foot + run / 2.0, {run.norm(), width}, std::atan2(run.y(), run.x()));
}

/// Those that are drawn wide enough to count their steps.
std::vector<Rect> flight_boxes(const MapView& view, const ZoneLayers& layers, int level) {
    constexpr double legible = 3.0;  // pixels
    std::vector<Rect> boxes;
    for (const ConnectorFeature& connector : layers.connectors) {
        const bool here = connector.from_level == level || connector.to_level == level;
        if (!here || connector.width * view.pixels_per_metre < legible) continue;
        const std::vector<Rect> flight = connector_boxes(view, connector);
        boxes.insert(boxes.end(), flight.begin(), flight.end());
    }
    return boxes;
}

std::vector<Rect> symbol_boxes(const MapView& view, const ZoneLayers& layers, int level) {
    std::vector<Rect> boxes = flight_boxes(view, layers, level);
    for (const GateFeature& gate : layers.gates) {
        if (gate.level != level) continue;
        const PagePoint at = view.to_page(gate.position);
        boxes.push_back(Rect{at.x(), at.y(), 0.0, 0.0}.grown(symbol_radius(gate.kind)));
    }
    for (const ConnectorFeature& connector : layers.connectors)
        if (has_sign(connector, level)) boxes.push_back(sign_box(view.to_page(connector.line.back())));
    return boxes;
}

}  // namespace

void draw_labels(Canvas& canvas, const MapView& view, const ZoneLayers& layers, int level,
                 const std::vector<Rect>& kept_free) {
    Labeller labeller{canvas, view};
    for (const BuildingFeature& building : layers.buildings) {
        LabelStyle style = style_of(building.kind);
        if (level != 0) style.priority -= below_other_names;
        if (level == 0 || style.priority > 0.0) labeller.add_shape(building.name, building.shape, style);
    }
    add_areas(labeller, layers, view.ground(), level);
    add_gates(labeller, layers, level);
    add_venues(labeller, layers, view.ground(), level);
    if (level == 0) add_street_level(labeller, layers);
    std::vector<Rect> taken = symbol_boxes(view, layers, level);
    taken.insert(taken.end(), kept_free.begin(), kept_free.end());
    canvas.begin_clip(view.page);
    labeller.write(std::move(taken));
    canvas.end_clip();
}

}  // namespace shangquan
