#include "scenarios/pictures/base_map.hpp"
#include "scenarios/pictures/label_placer.hpp"
#include "scenarios/pictures/label_point.hpp"
#include "scenarios/pictures/map_style.hpp"
#include "scenarios/pictures/map_symbols.hpp"
#include "scenarios/pictures/street_label.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {
namespace {

/// How a class of names is written and how early it gets its place.
struct LabelStyle {
    double priority = 0.0;
    double size = 12.0;  ///< pixels of the Chinese line; the English one below is smaller
    Color color = style::ink;
    double room = 0.0;  ///< share of the label's width its feature must have on the page; 0: any
};

constexpr LabelStyle landmark_style{100.0, 15.0, style::ink, 0.35};
constexpr LabelStyle public_style{92.0, 14.0, style::ink, 0.3};
constexpr LabelStyle water_style{90.0, 15.0, style::water_ink, 0.5};
constexpr LabelStyle area_style{85.0, 13.0, style::ink, 0.4};
constexpr LabelStyle station_style{80.0, 12.0, style::metro, 0.0};
constexpr LabelStyle green_style{70.0, 12.0, style::green_ink, 0.5};
constexpr LabelStyle street_style{60.0, 12.0, style::soft_ink, 0.0};
constexpr LabelStyle building_style{40.0, 11.0, style::soft_ink, 0.75};
constexpr LabelStyle sight_style{55.0, 11.5, style::ink, 0.0};
constexpr LabelStyle venue_style{30.0, 10.5, style::soft_ink, 0.0};
constexpr LabelStyle gate_style{25.0, 10.5, style::soft_ink, 0.0};
constexpr double english_share = 0.82;  ///< of the Chinese size
constexpr double line_height = 1.12;

struct MapLabel {
    std::string name;  ///< written once on a map, whoever bears it
    std::string main;
    std::string second;  ///< below `main`; may be empty
    LabelStyle style;
    std::vector<PagePoint> centres;  ///< a place each
    std::vector<double> angles;      ///< beside `centres`
};

Lettering main_lettering(const LabelStyle& style) {
    return {.size = style.size, .color = style.color, .halo = style::halo, .halo_width = 1.8};
}

Lettering second_lettering(const LabelStyle& style) {
    return {.size = style.size * english_share, .color = style.color, .halo = style::halo, .halo_width = 1.6};
}

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

/// Collects the names of a floor with their places, then draws those that find room.
class Labeller {
public:
    Labeller(Canvas& canvas, const MapView& view) : canvas_(canvas), view_(view) {}

    void add_shape(const Name& name, const MultiPolygon& shape, LabelStyle style) {
        if (name.zh.empty() && name.en.empty()) return;
        const auto point = label_point(shape, view_.ground());
        if (!point) return;
        const double width_on_page = std::sqrt(area_of(shape)) * view_.pixels_per_metre;
        style.priority += std::min(4.0, width_on_page / 100.0);
        const double width = extent(name, style).x();
        if (width_on_page < style.room * width) return;
        const PagePoint centre = view_.to_page(*point);
        MapLabel label{both(name), name.zh, name.en, style, {}, {}};
        for (const double shift : {0.0, -0.8, 0.8, -1.6, 1.6})
            label.centres.emplace_back(centre.x(), centre.y() + shift * style.size);
        add(std::move(label));
    }

    void add_point(const Name& name, const Point& point, const LabelStyle& style, double radius) {
        const PagePoint at = view_.to_page(point);
        if ((name.zh.empty() && name.en.empty()) || !view_.page.contains(at)) return;
        const PagePoint half = extent(name, style) / 2.0;
        const double beside = half.x() + radius + 2.0;
        const double above = half.y() + radius + 1.0;
        add({both(name),
             name.zh,
             name.en,
             style,
             {at + PagePoint(beside, 0.0), at - PagePoint(beside, 0.0), at - PagePoint(0.0, above),
              at + PagePoint(0.0, above)},
             {}});
    }

    void add_street(const Name& name, const Polyline& line) {
        if (name.zh.empty() && name.en.empty()) return;
        const std::vector<PagePoint> path = view_.to_page(line).front();
        const std::string joined = both(name);
        const std::string words =
            canvas_.text_width(joined, main_lettering(street_style)) < 0.8 * length_of(path) ? joined : name.zh;
        MapLabel label{joined, words, {}, street_style, {}, {}};
        for (const StreetPlace& place : street_places(path, canvas_.text_width(words, main_lettering(street_style)))) {
            label.centres.push_back(place.centre);
            label.angles.push_back(place.angle);
        }
        if (!label.centres.empty()) add(std::move(label));
    }

    void draw(std::vector<Rect> taken) {
        std::vector<LabelWish> wishes;
        for (const MapLabel& label : labels_) wishes.push_back(wish_of(label));
        for (const PlacedLabel& placed : place_labels(wishes, view_.page.grown(-3.0), std::move(taken)))
            write(labels_[placed.wish], placed.place);
    }

private:
    void add(MapLabel label) { labels_.push_back(std::move(label)); }

    [[nodiscard]] PagePoint extent(const Name& name, const LabelStyle& style) const {
        const double width = std::max(canvas_.text_width(name.zh, main_lettering(style)),
                                      canvas_.text_width(name.en, second_lettering(style)));
        const bool two = !name.zh.empty() && !name.en.empty();
        return {width, style.size * line_height * (two ? 1.0 + english_share : 1.0)};
    }

    [[nodiscard]] LabelWish wish_of(const MapLabel& label) const {
        const PagePoint size = extent({label.main, label.second}, label.style);
        LabelWish wish{label.name, label.style.priority, {}};
        for (std::size_t place = 0; place < label.centres.size(); ++place)
            wish.places.push_back(slanted_boxes(label.centres[place], size, angle_of(label, place)));
        return wish;
    }

    static double angle_of(const MapLabel& label, std::size_t place) {
        return label.angles.empty() ? 0.0 : label.angles[place];
    }

    void write(const MapLabel& label, std::size_t place) {
        const PagePoint& centre = label.centres[place];
        const double angle = angle_of(label, place);
        const double size = label.style.size * line_height;
        const bool two = !label.main.empty() && !label.second.empty();
        const double rise = two ? size * english_share / 2.0 : 0.0;
        canvas_.text(label.main, centre - PagePoint(0.0, rise), main_lettering(label.style), Anchor::middle, angle);
        const double fall = two ? size / 2.0 : 0.0;
        canvas_.text(label.second, centre + PagePoint(0.0, fall), second_lettering(label.style), Anchor::middle, angle);
    }

    Canvas& canvas_;
    const MapView& view_;
    std::vector<MapLabel> labels_;
};

LabelStyle style_of(const VenueFeature& venue) {
    const bool sight = venue.category == Category::sight || venue.category == Category::culture;
    LabelStyle style = sight ? sight_style : venue_style;
    style.priority += std::min(9.0, std::log10(std::max(1.0, venue.floor_area)) + venue.attraction);
    return style;
}

Point middle_of(const VenueFeature& venue, const Box& visible) {
    if (!venue.doors.empty()) return venue.doors.front();
    return label_point({venue.ground}, visible).value_or(Point(-1.0, -1.0));
}

void add_buildings(Labeller& labeller, const ZoneLayers& layers, bool important) {
    for (const BuildingFeature& building : layers.buildings) {
        const LabelStyle style = style_of(building.kind);
        if ((style.priority >= public_style.priority) == important)
            labeller.add_shape(building.name, building.shape, style);
    }
}

void add_areas(Labeller& labeller, const ZoneLayers& layers, int level) {
    for (const AreaFeature& area : layers.areas) {
        if (area.level != level || area.kind == AreaKind::core || area.kind == AreaKind::barrier) continue;
        const bool leafy = area.kind == AreaKind::green || area.kind == AreaKind::field || area.kind == AreaKind::park;
        const bool minor = area.kind >= AreaKind::crossing && area.kind <= AreaKind::bridge && level == 0;
        if (!minor && area.kind != AreaKind::sidewalk)
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

void add_venues(Labeller& labeller, const ZoneLayers& layers, const MapView& view, int level) {
    for (const VenueFeature& venue : layers.venues)
        if (venue.level == level) labeller.add_point(venue.name, middle_of(venue, view.ground()), style_of(venue), 0.0);
}

std::vector<Rect> symbol_boxes(const MapView& view, const ZoneLayers& layers, int level) {
    std::vector<Rect> boxes;
    for (const GateFeature& gate : layers.gates) {
        if (gate.level != level) continue;
        const PagePoint at = view.to_page(gate.position);
        boxes.push_back(Rect{at.x(), at.y(), 0.0, 0.0}.grown(symbol_radius(gate.kind)));
    }
    return boxes;
}

}  // namespace

void draw_labels(Canvas& canvas, const MapView& view, const ZoneLayers& layers, int level,
                 const std::vector<Rect>& kept_free) {
    canvas.begin_clip(view.page);
    Labeller labeller{canvas, view};
    add_buildings(labeller, layers, true);
    for (const WaterFeature& water : layers.water) labeller.add_shape(water.name, water.shape, water_style);
    add_areas(labeller, layers, level);
    add_gates(labeller, layers, level);
    if (level == 0)
        for (const StreetFeature& street : layers.streets) labeller.add_street(street.name, street.line);
    add_buildings(labeller, layers, false);
    add_venues(labeller, layers, view, level);
    std::vector<Rect> taken = symbol_boxes(view, layers, level);
    taken.insert(taken.end(), kept_free.begin(), kept_free.end());
    labeller.draw(std::move(taken));
    canvas.end_clip();
}

}  // namespace shangquan
