#pragma once

#include "maps/build_region.hpp"
#include "maps/rasters.hpp"
#include "maps/zone_layers.hpp"

#include <algorithm>
#include <cmath>

namespace shangquan {

/// A rectangle as a polygon, metres.
inline MultiPolygon plot(double left, double bottom, double right, double top) {
    Polygon shape;
    for (const Point& corner :
         {Point(left, bottom), Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)})
        shape.outer().push_back(corner);
    return {shape};
}

inline Feature feature(const char* id, const char* zh, const char* en) { return {id, {zh, en}, "made up", "low"}; }

/// A feature of a layer with nothing set but its names.
template <class Layer>
Layer named(const char* id, const char* zh, const char* en) {
    Layer made;
    static_cast<Feature&>(made) = feature(id, zh, en);
    return made;
}

inline void add_sample_buildings(ZoneLayers& zone) {
    zone.buildings = {
        {feature("north-mall", "北样板商场", "North Sample Mall"), BuildingKind::mall, 5,
         plot(120, 340, 300, 440)},
        {feature("south-mall", "南样板商场", "South Sample Mall"), BuildingKind::mall, 6,
         plot(340, 190, 520, 300)},
        {feature("theatre", "样板剧院", "Sample Theatre"), BuildingKind::culture, 2, plot(560, 340, 640, 420)},
        {feature("tower", "样板大厦", "Sample Tower"), BuildingKind::office, 30, plot(360, 360, 410, 420)},
        {feature("flats", "", ""), BuildingKind::residential, 18, plot(440, 360, 470, 430)},
        {feature("shops", "样板商铺", "Sample Shops"), BuildingKind::retail, 2, plot(100, 190, 300, 250)}};
}

inline void add_sample_ground(ZoneLayers& zone) {
    zone.areas = {
        {feature("walk", "样板步行街", "Sample Walk"), AreaKind::pedestrian_street, 0, plot(90, 300, 660, 340)},
        {feature("square", "样板广场", "Sample Square"), AreaKind::square, 0, plot(300, 260, 345, 345)},
        {feature("plaza", "", ""), AreaKind::square, 0, plot(90, 180, 670, 300)},
        {feature("yard", "", ""), AreaKind::square, 0, plot(90, 340, 670, 450)},
        {feature("park", "样板公园", "Sample Park"), AreaKind::green, 0, plot(20, 150, 80, 460)},
        {feature("passage", "", ""), AreaKind::passage, 0, plot(420, 180, 440, 310)},
        {feature("bed", "", ""), AreaKind::barrier, 0, plot(200, 315, 260, 325)},
        {feature("crossing", "", ""), AreaKind::crossing, 0, plot(380, 450, 400, 485)},
        {feature("north-side", "", ""), AreaKind::sidewalk, 0, plot(90, 480, 670, 490)},
        {feature("basement", "样板地下街", "Sample Concourse"), AreaKind::indoor, -1, plot(150, 200, 500, 330)},
        {feature("upper", "北样板商场二层", "North Sample Mall, upper floor"), AreaKind::indoor, 1,
         plot(130, 350, 290, 430)}};
    zone.water = {{feature("river", "样板江", "Sample River"), WaterKind::river, plot(0, 0, 720, 120)}};
    const auto street = [](const char* id, const char* zh, const char* en, StreetKind kind, Point from, Point to) {
        return StreetFeature{feature(id, zh, en), kind, 16.0, 4.0, 0, Polyline{from, to}};
    };
    zone.streets = {street("ring", "样板环路", "Sample Ring Road", StreetKind::primary, {0, 466}, {720, 466}),
                    street("quay", "样板滨江路", "Sample Riverside Road", StreetKind::secondary, {0, 140}, {720, 150}),
                    street("side", "样板支路", "Sample Side Street", StreetKind::residential, {690, 120}, {690, 500})};
}

inline void add_sample_things(ZoneLayers& zone) {
    const auto gate = [](const char* id, const char* zh, const char* en, GateKind kind, Point at) {
        auto made = named<GateFeature>(id, zh, en);
        made.kind = kind;
        made.rate_in = 2.0;
        made.rate_out = 2.0;
        made.position = at;
        return made;
    };
    zone.gates = {gate("metro-1", "样板站1号口", "Sample Station Exit 1", GateKind::metro_exit, {110, 320}),
                  gate("metro-2", "样板站2号口", "Sample Station Exit 2", GateKind::metro_exit, {320, 280}),
                  gate("bus", "样板公交站", "Sample Bus Stop", GateKind::bus_stop, {240, 485}),
                  gate("cars", "样板停车场", "Sample Car Park", GateKind::car_park, {530, 200}),
                  gate("taxis", "样板出租车站", "Sample Taxi Rank", GateKind::taxi_rank, {600, 486}),
                  gate("east", "东口", "East Edge", GateKind::street_edge, {658, 320})};
    auto noodles = named<VenueFeature>("noodles", "样板面馆", "Sample Noodles");
    noodles.category = Category::restaurant;
    noodles.floor_area = 120.0;
    noodles.capacity = 60;
    noodles.doors = {Point(160, 255)};
    zone.venues = {noodles};
    auto stairs = named<ConnectorFeature>("stairs", "", "");
    stairs.from_level = -1;
    stairs.to_level = 0;
    stairs.line = {Point(330, 300), Point(330, 318)};
    auto up = named<ConnectorFeature>("escalator", "", "");
    up.kind = ConnectorKind::escalator;
    up.line = {Point(210, 334), Point(210, 352)};
    zone.connectors = {stairs, up};
}

/// A made-up zone of 720 × 500 m with a bit of everything, so that pictures can be judged without a region.
inline ZoneLayers sample_zone() {
    ZoneLayers zone;
    zone.id = "sample";
    zone.name = {"样板区", "Sample Zone"};
    zone.schematic = true;
    zone.frame = {32648, 648000.0, 3272000.0, {1.0, 736, 528}};
    zone.border = plot(20, 20, 710, 500);
    add_sample_buildings(zone);
    add_sample_ground(zone);
    add_sample_things(zone);
    return zone;
}

/// Walkable 2 m cells get a density with its peak at the square, `no_value` elsewhere. `scale` multiplies it.
inline Raster sample_density(const Mask& walkable, double scale) {
    Raster raster{{2.0, walkable.frame.columns / 2, walkable.frame.rows / 2}, no_value};
    for (int j = 0; j < raster.frame.rows; ++j) {
        for (int i = 0; i < raster.frame.columns; ++i) {
            if (walkable.at({2 * i, 2 * j}) == 0 && walkable.at({2 * i + 1, 2 * j + 1}) == 0) continue;
            const double x = 2.0 * i + 1.0 - 322.0;
            const double y = 2.0 * j + 1.0 - 300.0;
            const double peak = 2.6 * std::exp(-(x * x + y * y) / 3200.0);
            const double street = 0.7 * std::exp(-y * y / 500.0) * (0.6 + 0.4 * std::cos(x / 45.0));
            raster.at({i, j}) = static_cast<float>(scale * (peak + street));
        }
    }
    return raster;
}

}  // namespace shangquan
