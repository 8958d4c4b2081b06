#pragma once

#include "maps/check/shape_index.hpp"
#include "maps/zone_layers.hpp"

#include <optional>
#include <string>
#include <vector>

namespace shangquan {

/// A feature by layer and id.
struct FeatureName {
    std::string layer;
    std::string id;
};

/// Which features a floor's ground is made of.
class GroundNames {
public:
    /// The layers must outlive the names.
    GroundNames(const ZoneLayers& layers, int level);

    /// The first area, else the first way with its sidewalks, that covers a place; nothing where none does.
    [[nodiscard]] std::optional<FeatureName> at(const Point& place) const;

private:
    std::vector<const AreaFeature*> areas_;
    std::vector<const StreetFeature*> ways_;
    ShapeIndex area_index_;
    BoxIndex way_index_;
};

}  // namespace shangquan
