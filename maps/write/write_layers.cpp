#include "maps/write_layers.hpp"

#include "maps/read/gdal_messages.hpp"
#include "maps/write/layer_writer.hpp"

#include <fmt/format.h>
#include <gdal_priv.h>

#include <stdexcept>

namespace shangquan {

namespace {

std::string clock_text(int seconds) { return fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60); }

template <class Kind, std::size_t count>
std::string name_of(Kind kind, const std::array<std::string_view, count>& names) {
    return std::string{names[static_cast<std::size_t>(kind)]};
}

/// Writes all layers of one zone into one dataset.
class ZoneWriter {
public:
    ZoneWriter(GDALDataset& dataset, const ZoneLayers& zone, const Totals& totals)
        : dataset_(dataset), zone_(zone), totals_(totals) {}

    void write() {
        LayerWriter border = layer("border", wkbMultiPolygon);
        border.add({.id = zone_.id, .name = zone_.name, .source = {}, .confidence = {}},
                   {{"schematic", zone_.schematic}}, border.geometry(zone_.border));
        write_ground();
        write_venues();
        write_gates();
        write_connectors();
        LayerWriter lines = layer("lines", wkbLineString);
        for (const LineFeature& line : zone_.lines)
            lines.add(line, {{"floor", line.level}}, lines.geometry(Polyline{line.from, line.to}));
    }

private:
    LayerWriter layer(const std::string& name, OGRwkbGeometryType type) {
        LayerWriter writer{dataset_, name, type, zone_.frame};
        if (const auto totals = totals_.find(name); totals != totals_.end()) writer.add_totals(totals->second);
        return writer;
    }

    void write_ground() {
        LayerWriter areas = layer("areas", wkbMultiPolygon);
        for (const AreaFeature& area : zone_.areas)
            areas.add(area, {{"kind", name_of(area.kind, area_kind_names)}, {"floor", area.level}},
                      areas.geometry(area.shape));
        LayerWriter buildings = layer("buildings", wkbMultiPolygon);
        for (const BuildingFeature& building : zone_.buildings)
            buildings.add(building,
                          {{"kind", name_of(building.kind, building_kind_names)}, {"levels", building.levels}},
                          buildings.geometry(building.shape));
        LayerWriter streets = layer("streets", wkbLineString);
        for (const StreetFeature& street : zone_.streets)
            streets.add(street,
                        {{"kind", name_of(street.kind, street_kind_names)},
                         {"width", street.width},
                         {"sidewalk", street.sidewalk},
                         {"layer", street.layer}},
                        streets.geometry(street.line));
        LayerWriter water = layer("water", wkbMultiPolygon);
        for (const WaterFeature& each : zone_.water)
            water.add(each, {{"kind", name_of(each.kind, water_kind_names)}}, water.geometry(each.shape));
    }

    void write_venues() {
        LayerWriter venues = layer("venues", wkbUnknown);
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
        LayerWriter gates = layer("gates", wkbPoint);
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
        LayerWriter connectors = layer("connectors", wkbLineString);
        for (const ConnectorFeature& connector : zone_.connectors)
            connectors.add(connector,
                           {{"kind", name_of(connector.kind, connector_kind_names)},
                            {"from_floor", connector.from_level},
                            {"to_floor", connector.to_level},
                            {"direction", name_of(connector.direction, connector_direction_names)},
                            {"width", connector.width},
                            {"length", connector.length}},
                           connectors.geometry(connector.line));
    }

    GDALDataset& dataset_;
    const ZoneLayers& zone_;
    const Totals& totals_;
};

void write_file(const std::filesystem::path& file, const ZoneLayers& zone, const Totals& totals) {
    GDALDriver& driver = *GetGDALDriverManager()->GetDriverByName("GPKG");
    const GDALDatasetUniquePtr dataset{driver.Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    if (!dataset || dataset->StartTransaction() != OGRERR_NONE) throw std::runtime_error("cannot be made");
    ZoneWriter{*dataset, zone, totals}.write();
    if (dataset->CommitTransaction() != OGRERR_NONE) throw std::runtime_error("cannot be written to its end");
}

}  // namespace

void write_layers(const std::filesystem::path& file, const ZoneLayers& zone, const Totals& totals) {
    prepare_gdal();
    const GdalMessages messages;
    std::filesystem::remove(file);
    std::string problem;
    try {
        write_file(file, zone, totals);
    } catch (const std::runtime_error& error) {
        problem = error.what();
    }
    if (problem.empty() && messages.failed()) problem = "cannot be written";
    if (!problem.empty())
        throw std::runtime_error(fmt::format("{}: {}: {}", file.string(), problem, messages.failure()));
}

}  // namespace shangquan
