#include "scenarios/pictures/base_map.hpp"

#include "scenarios/pictures/map_style.hpp"
#include "scenarios/pictures/map_symbols.hpp"

#include <algorithm>

namespace shangquan {
namespace {

constexpr double least_line = 0.8;  ///< pixels, so that thin ways survive small scales

bool for_walking(StreetKind kind) { return kind >= StreetKind::pedestrian; }

/// Walkable ground that carriageways cut.
bool cut_by_streets(AreaKind kind) { return kind <= AreaKind::field; }

/// Walkable ground that cuts carriageways, buildings and water.
bool cuts(AreaKind kind) { return kind >= AreaKind::crossing && kind <= AreaKind::bridge; }

Color street_color(StreetKind kind) {
    switch (kind) {
        case StreetKind::primary:
            return style::primary_street;
        case StreetKind::secondary:
            return style::secondary_street;
        case StreetKind::residential:
            return style::residential_street;
        default:
            return style::walkable;
    }
}

Color building_color(BuildingKind kind) {
    switch (kind) {
        case BuildingKind::mall:
            return style::mall;
        case BuildingKind::culture:
        case BuildingKind::station:
            return style::public_building;
        default:
            return style::building;
    }
}

/// Draws one zone's layers in one view; a table of contents of the map.
class Painter {
public:
    Painter(Canvas& canvas, const MapView& view, const ZoneLayers& layers)
        : canvas_(canvas), view_(view), layers_(layers) {}

    void street_level_ground() {
        canvas_.fill(view_.page, style::ground);
        for (const AreaFeature& area : layers_.areas)
            if (area.kind == AreaKind::green && area.level == 0) canvas_.fill(view_.to_page(area.shape), style::green);
        streets(-1);
        water();
        for (const StreetFeature& street : layers_.streets)
            if (street.layer == 0 && street.sidewalk > 0.0)
                band(street, street.width + 2.0 * street.sidewalk, style::walkable);
        areas(0, cut_by_streets);
        streets(0);
        areas(0, [](AreaKind kind) { return kind == AreaKind::barrier; });
        areas(0, cuts);
        streets(1);
    }

    void faded_street_level() {
        street_level_ground();
        for (const BuildingFeature& building : layers_.buildings)
            canvas_.fill(view_.to_page(building.shape), style::building);
        canvas_.fill(view_.page, style::other_floor_veil);
    }

    void floor(int level) {
        areas(level, [](AreaKind kind) { return cut_by_streets(kind) || cuts(kind); });
        areas(level, [](AreaKind kind) { return kind == AreaKind::barrier; });
    }

    void street_level_buildings() {
        canvas_.begin_layer();
        for (const BuildingFeature& building : layers_.buildings) {
            const PagePath path = view_.to_page(building.shape);
            canvas_.fill(path, building_color(building.kind));
            canvas_.stroke(path, {style::building_line, 0.8});
        }
        for (const AreaFeature& area : layers_.areas)
            if (area.level == 0 && (area.kind == AreaKind::passage || area.kind == AreaKind::indoor))
                canvas_.erase(view_.to_page(area.shape));
        canvas_.end_layer();
    }

    void building_outlines() {
        for (const BuildingFeature& building : layers_.buildings)
            canvas_.stroke(view_.to_page(building.shape), {style::building_line, 0.8});
    }

    void floor_outlines(int level) {
        for (const AreaFeature& area : layers_.areas)
            if (area.level == level && (cut_by_streets(area.kind) || cuts(area.kind)))
                canvas_.stroke(view_.to_page(area.shape), {style::soft_ink, 0.6});
    }

    void connectors(int level) {
        for (const ConnectorFeature& connector : layers_.connectors) {
            if (connector.from_level != level && connector.to_level != level) continue;
            const double width = std::clamp(connector.width * view_.pixels_per_metre, 2.5, 14.0);
            draw_connector_sign(canvas_, view_.to_page(connector.line).front(), width);
        }
    }

    void signs(int level) {
        for (const ConnectorFeature& connector : layers_.connectors)
            if (has_sign(connector, level)) draw_sign(canvas_, connector.sign, view_.to_page(connector.line.back()));
    }

    void gates(int level) {
        for (const GateFeature& gate : layers_.gates)
            if (gate.level == level && view_.page.contains(view_.to_page(gate.position)))
                draw_symbol(canvas_, gate.kind, view_.to_page(gate.position));
    }

    void border() {
        PagePath outside = view_.to_page(layers_.border);
        if (outside.empty()) return;
        canvas_.stroke(outside, {style::border, 1.2, {7.0, 3.5}});
        const Rect& page = view_.page;
        outside.push_back({{page.left, page.top},
                           {page.right(), page.top},
                           {page.right(), page.bottom()},
                           {page.left, page.bottom()}});
        canvas_.fill(outside, style::veil);
    }

private:
    void water() {
        for (const WaterFeature& water : layers_.water) {
            canvas_.fill(view_.to_page(water.shape), style::water);
            canvas_.stroke(view_.to_page(water.shape), {style::water_line, 0.8});
        }
    }

    void band(const StreetFeature& street, double width, Color color) {
        canvas_.stroke(view_.to_page(street.line), {color, std::max(least_line, width * view_.pixels_per_metre)});
    }

    /// Casings before fills, so that junctions stay open.
    void streets(int layer) {
        const auto drawn = [&](const StreetFeature& street) { return std::clamp(street.layer, -1, 1) == layer; };
        const double rim = layer == 0 ? 0.7 / view_.pixels_per_metre : 1.6 / view_.pixels_per_metre;
        for (const StreetFeature& street : layers_.streets)
            if (drawn(street) && !for_walking(street.kind)) band(street, street.width + rim, style::street_line);
        for (const StreetFeature& street : layers_.streets)
            if (drawn(street) && for_walking(street.kind)) band(street, street.width, style::walkable);
        for (const StreetFeature& street : layers_.streets)
            if (drawn(street) && !for_walking(street.kind)) band(street, street.width, street_color(street.kind));
    }

    template <class Wanted>
    void areas(int level, Wanted wanted) {
        for (const AreaFeature& area : layers_.areas) {
            if (area.level != level || !wanted(area.kind)) continue;
            const bool blocked = area.kind == AreaKind::barrier;
            canvas_.fill(view_.to_page(area.shape), blocked ? style::barrier : style::walkable);
        }
    }

    Canvas& canvas_;
    const MapView& view_;
    const ZoneLayers& layers_;
};

}  // namespace

void draw_ground(Canvas& canvas, const MapView& view, const ZoneLayers& layers, int level) {
    canvas.begin_clip(view.page);
    Painter painter{canvas, view, layers};
    if (level == 0) {
        painter.street_level_ground();
    } else {
        painter.faded_street_level();
        painter.floor(level);
    }
    canvas.end_clip();
}

void draw_structures(Canvas& canvas, const MapView& view, const ZoneLayers& layers, int level) {
    canvas.begin_clip(view.page);
    Painter painter{canvas, view, layers};
    if (level == 0) {
        painter.street_level_buildings();
    } else {
        painter.building_outlines();
        painter.floor_outlines(level);
    }
    painter.border();
    painter.connectors(level);
    painter.signs(level);
    painter.gates(level);
    canvas.end_clip();
}

std::string remark_of(const ZoneLayers& layers) {
    if (!layers.schematic) return layers.credit;
    return layers.credit.empty() ? both(Text::schematic) : both(Text::schematic) + "  ·  " + layers.credit;
}

}  // namespace shangquan
