#pragma once

#include "maps/layout.hpp"
#include "maps/write/layer_writer.hpp"

namespace shangquan {

/// What layer files say of a feature beside its identity and geometry, in the order of the columns.
Columns columns_of(const AreaFeature& area);
Columns columns_of(const BuildingFeature& building);
Columns columns_of(const StreetFeature& street);
Columns columns_of(const WaterFeature& water);
Columns columns_of(const VenueFeature& venue);
Columns columns_of(const GateFeature& gate);
Columns columns_of(const ConnectorFeature& connector);
Columns columns_of(const LineFeature& line);

/// The geometry of a feature as its layer has it.
template <class Shaped>
std::unique_ptr<OGRGeometry> geometry_of(const Shaped& feature, const LayerWriter& writer) {
    return writer.geometry(feature.shape);
}
std::unique_ptr<OGRGeometry> geometry_of(const StreetFeature& street, const LayerWriter& writer);
std::unique_ptr<OGRGeometry> geometry_of(const VenueFeature& venue, const LayerWriter& writer);
std::unique_ptr<OGRGeometry> geometry_of(const GateFeature& gate, const LayerWriter& writer);
std::unique_ptr<OGRGeometry> geometry_of(const ConnectorFeature& connector, const LayerWriter& writer);
std::unique_ptr<OGRGeometry> geometry_of(const LineFeature& line, const LayerWriter& writer);

}  // namespace shangquan
