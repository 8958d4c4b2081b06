#include "maps/write/zone_writer.hpp"

#include <fmt/format.h>

namespace shangquan {

namespace {

std::string clock_text(int seconds) { return fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60); }

template <class Kind, std::size_t count>
std::string name_of(Kind kind, const std::array<std::string_view, count>& names) {
    return std::string{names[static_cast<std::size_t>(kind)]};
}

/// Writes the layers of one zone, each with the writer it is given for it.
class ZoneWriter {
public:
    ZoneWriter(const ZoneLayers& zone, const MakeLayer& layer) : zone_(zone), layer_(layer) {}

    void write() {
        write_ground();
        write_venues();
        write_gates();
        write_connectors();
        LayerWriter lines = layer_("lines", wkbLineString);
        for (const LineFeature& line : zone_.lines)
            lines.add(line, {{"floor", line.level}}, lines.geometry(Polyline{line.from, line.to}));
    }

private:
    void write_ground() {
        LayerWriter areas = layer_("areas", wkbMultiPolygon);
        for (const AreaFeature& area : zone_.areas)
            areas.add(area, {{"kind", name_of(area.kind, area_kind_names)}, {"floor", area.level}},
                      areas.geometry(area.shape));
        LayerWriter buildings = layer_("buildings", wkbMultiPolygon);
        for (const BuildingFeature& building : zone_.buildings)
            buildings.add(building,
                          {{"kind", name_of(building.kind, building_kind_names)}, {"levels", building.levels}},
                          buildings.geometry(building.shape));
        LayerWriter streets = layer_("streets", wkbLineString);
        for (const StreetFeature& street : zone_.streets)
            streets.add(street,
                        {{"kind", name_of(street.kind, street_kind_names)},
                         {"width", street.width},
                         {"sidewalk", street.sidewalk},
                         {"layer", street.layer}},
                        streets.geometry(street.line));
        LayerWriter water = layer_("water", wkbMultiPolygon);
        for (const WaterFeature& each : zone_.water)
            water.add(each, {{"kind", name_of(each.kind, water_kind_names)}}, water.geometry(each.shape));
    }

    void write_venues() {
        LayerWriter venues = layer_("venues", wkbUnknown);
        for (const VenueFeature& venue : zone_.venues)
            venues.add(venue,
                       {{"category", name_of(venue.category, category_names)},
                        {"floor", venue.level},
                        {"floor_area", venue.floor_area},
                        {"capacity", venue.capacity},
                        {"open", clock_text(venue.hours.open)},
                        {"close", clock_text(venue.hours.close)},
                        {"attraction", venue.attraction},
                        {"building", venue.building}},
                       venue.ground.outer().empty() ? venues.geometry(venue.doors) : venues.geometry(venue.ground));
    }

    void write_gates() {
        LayerWriter gates = layer_("gates", wkbPoint);
        for (const GateFeature& gate : zone_.gates)
            gates.add(gate,
                      {{"kind", name_of(gate.kind, gate_kind_names)},
                       {"floor", gate.level},
                       {"rate_in", gate.rate_in},
                       {"rate_out", gate.rate_out},
                       {"weight", gate.weight},
                       {"station", gate.station}},
                      gates.geometry(gate.position));
    }

    void write_connectors() {
        LayerWriter connectors = layer_("connectors", wkbLineString);
        for (const ConnectorFeature& connector : zone_.connectors)
            connectors.add(connector,
                           {{"kind", name_of(connector.kind, connector_kind_names)},
                            {"from_floor", connector.from_level},
                            {"to_floor", connector.to_level},
                            {"direction", name_of(connector.direction, connector_direction_names)},
                            {"width", connector.width},
                            {"length", connector.length},
                            {"rise", connector.rise},
                            {"sign", connector.sign}},
                           connectors.geometry(connector.line));
    }

    const ZoneLayers& zone_;
    const MakeLayer& layer_;
};

}  // namespace

void write_zone(const ZoneLayers& zone, const MakeLayer& layer) { ZoneWriter{zone, layer}.write(); }

}  // namespace shangquan
