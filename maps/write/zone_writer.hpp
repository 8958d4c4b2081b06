#pragma once

#include "maps/write/layer_writer.hpp"

#include <functional>

namespace shangquan {

/// Makes the writer of a layer by its name and the type of its geometries.
using MakeLayer = std::function<LayerWriter(const std::string&, OGRwkbGeometryType)>;

/// Writes every layer of a zone but its border.
void write_zone(const ZoneLayers& zone, const MakeLayer& layer);

}  // namespace shangquan
