#include "maps/read/layer_readers.hpp"

#include <fmt/format.h>

namespace shangquan {

namespace {

/// The lights of a crossing.
SignalTimes signal_of(const FeatureReader& feature, AreaKind kind) {
    constexpr double longest = longest_signal_cycle;
    const SignalTimes times{feature.number("cycle_s", {0.0, longest, 0.0}), feature.number("green_s", {0.0, longest, 0.0}),
                            feature.number("offset_s", {0.0, longest, 0.0})};
    if (times.cycle == 0.0) return times;
    if (kind != AreaKind::crossing) feature.fail("cycle_s is for areas of kind \"crossing\"");
    if (!(times.green > 0.0 && times.green < times.cycle))
        feature.fail(fmt::format("green_s is {}, must be above 0 and less than cycle_s, {}", times.green, times.cycle));
    return times;
}

}  // namespace

AreaFeature read_area(FeatureReader& feature, const Placement& placement) {
    const auto kind = feature.kind<AreaKind>("kind", area_kind_names);
    return {feature.identity(), kind, feature.level(), placement.polygons(feature), signal_of(feature, kind)};
}

BuildingFeature read_building(FeatureReader& feature, const Placement& placement) {
    return {feature.identity(), feature.kind<BuildingKind>("kind", building_kind_names),
            feature.whole("levels", {1, 200, 1}), placement.polygons(feature)};
}

namespace {

/// In a layout of one file `layer` says where the feature belongs; its streets lie on the ground.
int street_layer(const FeatureReader& feature) {
    return feature.text("layer") == "streets" ? 0 : feature.whole("layer", {-5, 5, 0});
}

}  // namespace

StreetFeature read_street(FeatureReader& feature, const Placement& placement) {
    return {feature.identity(),
            feature.kind<StreetKind>("kind", street_kind_names),
            feature.number("width", {0.5, 100.0}),
            feature.number("sidewalk", {0.0, 50.0, 0.0}),
            street_layer(feature),
            placement.line(feature)};
}

WaterFeature read_water(FeatureReader& feature, const Placement& placement) {
    return {feature.identity(), feature.kind<WaterKind>("kind", water_kind_names), placement.polygons(feature)};
}

VenueFeature read_venue(FeatureReader& feature, const Placement& placement) {
    VenueFeature venue{feature.identity(),
                       feature.kind<Category>("category", category_names),
                       feature.level(),
                       feature.number("floor_area", {1.0, 1e6}),
                       feature.whole("capacity", {1, 500000}),
                       feature.hours(),
                       feature.number("attraction", {-20.0, 20.0, 0.0}),
                       feature.text("building"),
                       {},
                       {}};
    const std::string drawn = geometry_name(feature);
    if (drawn == "Point" || drawn == "MultiPoint") {
        venue.doors = placement.points(feature);
    } else if (drawn == "Polygon" || drawn == "MultiPolygon") {
        const MultiPolygon grounds = placement.polygons(feature);
        if (grounds.size() != 1) feature.fail(fmt::format("ground has {} parts, must be one Polygon", grounds.size()));
        venue.ground = grounds.front();
    } else {
        feature.fail(fmt::format("geometry is {}, must be Point or MultiPoint (doors) or Polygon (open air)", drawn));
    }
    return venue;
}

/// Persons per second, which turnstiles make superfluous.
double rate_beside(const FeatureReader& feature, std::string_view property, int turnstiles) {
    if (turnstiles == 0) return feature.number(property, {0.0, 1000.0});
    const double rate = feature.number(property, {0.0, 1000.0, 0.0});
    if (rate > 0.0) feature.fail(fmt::format("{} is {}, must be absent where there are turnstiles", property, rate));
    return 0.0;
}

GateFeature read_gate(FeatureReader& feature, const Placement& placement) {
    const int turnstiles_in = feature.whole("turnstiles_in", {0, 200, 0});
    const int turnstiles_out = feature.whole("turnstiles_out", {0, 200, 0});
    const GateFeature gate{feature.identity(),
                           feature.kind<GateKind>("kind", gate_kind_names),
                           feature.level(),
                           rate_beside(feature, "rate_in", turnstiles_in),
                           rate_beside(feature, "rate_out", turnstiles_out),
                           turnstiles_in,
                           turnstiles_out,
                           feature.number("service_s", {0.5, 600.0, GateFeature{}.service}),
                           feature.number("weight", {0.0, 1e6, 1.0}),
                           feature.text("station"),
                           placement.point(feature)};
    if (gate.rate_in + gate.rate_out + gate.turnstiles_in + gate.turnstiles_out <= 0.0) feature.fail("rate_in and rate_out are both 0, one must be above 0");
    return gate;
}

ConnectorFeature read_connector(FeatureReader& feature, const Placement& placement) {
    ConnectorFeature connector{feature.identity(),
                               feature.kind<ConnectorKind>("kind", connector_kind_names),
                               ConnectorDirection::both,
                               feature.whole("from_floor", {-10, 50}),
                               feature.whole("to_floor", {-10, 50}),
                               feature.number("width", {0.5, 50.0}),
                               feature.number("length", {0.0, 1000.0, 0.0}),
                               feature.number("rise", {0.0, 500.0, 0.0}),
                               feature.text("sign"),
                               placement.line(feature)};
    if (!feature.text("direction").empty())
        connector.direction = feature.kind<ConnectorDirection>("direction", connector_direction_names);
    if (connector.from_level >= connector.to_level)
        feature.fail(
            fmt::format("from_floor is {}, must be below to_floor, {}", connector.from_level, connector.to_level));
    return connector;
}

LineFeature read_line(FeatureReader& feature, const Placement& placement) {
    const Polyline drawn = placement.line(feature);
    if (drawn.size() != 2) feature.fail(fmt::format("line has {} points, must have 2", drawn.size()));
    return {feature.identity(), feature.level(), drawn.front(), drawn.back()};
}

StationFeature read_station(FeatureReader& feature, const Placement& placement) {
    static constexpr std::array<std::string_view, 1> kinds{"station"};
    Feature identity = feature.identity();
    static_cast<void>(feature.kind<int>("kind", kinds));
    const Point place = placement.point(feature);
    return {std::move(identity), feature.text("lines"), {place.x(), place.y()}};
}

TransitFeature read_link(FeatureReader& feature, const Placement& placement) {
    static_cast<void>(placement.line(feature));
    return {feature.identity(),           feature.kind<TransitMode>("kind", transit_mode_names),
            feature.text("line"),         feature.required_text("from_zone"),
            feature.text("from_station"), feature.required_text("to_zone"),
            feature.text("to_station"),   feature.number("minutes", {1.0, 600.0})};
}

}  // namespace shangquan
