#pragma once

#include "maps/write/layer_writer.hpp"

#include <functional>

namespace shangquan {

/// A layer of a zone that can be written: its name, the type of its geometries, and what puts its features in.
struct LayerToWrite {
    std::string name;
    OGRwkbGeometryType type;
    std::function<void(LayerWriter&)> fill;
};

/// Every layer of a zone but its border. They refer to `zone`.
std::vector<LayerToWrite> layers_to_write(const ZoneLayers& zone);

}  // namespace shangquan
