#include "maps/write/zone_writer.hpp"

#include "maps/write/feature_columns.hpp"

namespace shangquan {

namespace {

template <class Item>
LayerToWrite layer_of(const std::string& name, OGRwkbGeometryType type, const std::vector<Item>& features) {
    return {name, type, [&features](LayerWriter& writer) {
                for (const Item& feature : features) writer.add(feature, columns_of(feature), geometry_of(feature, writer));
            }};
}

}  // namespace

std::vector<LayerToWrite> layers_to_write(const ZoneLayers& zone) {
    return {layer_of("areas", wkbMultiPolygon, zone.areas),
            layer_of("buildings", wkbMultiPolygon, zone.buildings),
            layer_of("streets", wkbLineString, zone.streets),
            layer_of("water", wkbMultiPolygon, zone.water),
            layer_of("venues", wkbUnknown, zone.venues),
            layer_of("gates", wkbPoint, zone.gates),
            layer_of("connectors", wkbLineString, zone.connectors),
            layer_of("lines", wkbLineString, zone.lines)};
}

}  // namespace shangquan
