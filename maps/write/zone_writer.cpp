#include "maps/write/zone_writer.hpp"

#include "maps/write/feature_columns.hpp"

namespace shangquan {

void write_zone(const ZoneLayers& zone, const MakeLayer& layer) {
    const auto write = [&](const std::string& name, OGRwkbGeometryType type, const auto& features) {
        LayerWriter writer = layer(name, type);
        for (const auto& feature : features) writer.add(feature, columns_of(feature), geometry_of(feature, writer));
    };
    write("areas", wkbMultiPolygon, zone.areas);
    write("buildings", wkbMultiPolygon, zone.buildings);
    write("streets", wkbLineString, zone.streets);
    write("water", wkbMultiPolygon, zone.water);
    write("venues", wkbUnknown, zone.venues);
    write("gates", wkbPoint, zone.gates);
    write("connectors", wkbLineString, zone.connectors);
    write("lines", wkbLineString, zone.lines);
}

}  // namespace shangquan
