#include "maps/write/feature_columns.hpp"

#include <fmt/format.h>

namespace shangquan {

namespace {

std::string clock_text(int seconds) { return fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60); }

template <class Kind, std::size_t count>
std::string name_of(Kind kind, const std::array<std::string_view, count>& names) {
    return std::string{names[static_cast<std::size_t>(kind)]};
}

}  // namespace

Columns columns_of(const AreaFeature& area) {
    Columns columns{{"kind", name_of(area.kind, area_kind_names)}, {"floor", area.level}};
    if (area.signal.cycle > 0.0)
        columns.insert(columns.end(), {{"cycle_s", area.signal.cycle}, {"green_s", area.signal.green}, {"offset_s", area.signal.offset}});
    return columns;
}

Columns columns_of(const BuildingFeature& building) {
    return {{"kind", name_of(building.kind, building_kind_names)}, {"levels", building.levels}};
}

Columns columns_of(const StreetFeature& street) {
    return {{"kind", name_of(street.kind, street_kind_names)},
            {"width", street.width},
            {"sidewalk", street.sidewalk},
            {"layer", street.layer}};
}

Columns columns_of(const WaterFeature& water) { return {{"kind", name_of(water.kind, water_kind_names)}}; }

Columns columns_of(const VenueFeature& venue) {
    return {{"category", name_of(venue.category, category_names)},
            {"floor", venue.level},
            {"floor_area", venue.floor_area},
            {"capacity", venue.capacity},
            {"open", clock_text(venue.hours.open)},
            {"close", clock_text(venue.hours.close)},
            {"attraction", venue.attraction},
            {"building", venue.building}};
}

Columns columns_of(const GateFeature& gate) {
    return {{"kind", name_of(gate.kind, gate_kind_names)},
            {"floor", gate.level},
            {"rate_in", gate.rate_in},
            {"rate_out", gate.rate_out},
            {"turnstiles_in", gate.turnstiles_in},
            {"turnstiles_out", gate.turnstiles_out},
            {"service_s", gate.service},
            {"weight", gate.weight},
            {"station", gate.station}};
}

Columns columns_of(const ConnectorFeature& connector) {
    return {{"kind", name_of(connector.kind, connector_kind_names)},
            {"from_floor", connector.from_level},
            {"to_floor", connector.to_level},
            {"direction", name_of(connector.direction, connector_direction_names)},
            {"width", connector.width},
            {"length", connector.length},
            {"rise", connector.rise},
            {"sign", connector.sign}};
}

Columns columns_of(const LineFeature& line) { return {{"floor", line.level}}; }

std::unique_ptr<OGRGeometry> geometry_of(const StreetFeature& street, const LayerWriter& writer) {
    return writer.geometry(street.line);
}

std::unique_ptr<OGRGeometry> geometry_of(const VenueFeature& venue, const LayerWriter& writer) {
    return venue.ground.outer().empty() ? writer.geometry(venue.doors) : writer.geometry(venue.ground);
}

std::unique_ptr<OGRGeometry> geometry_of(const GateFeature& gate, const LayerWriter& writer) {
    return writer.geometry(gate.position);
}

std::unique_ptr<OGRGeometry> geometry_of(const ConnectorFeature& connector, const LayerWriter& writer) {
    return writer.geometry(connector.line);
}

std::unique_ptr<OGRGeometry> geometry_of(const LineFeature& line, const LayerWriter& writer) {
    return writer.geometry(Polyline{line.from, line.to});
}

}  // namespace shangquan
