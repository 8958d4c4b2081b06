#include "maps/check/ground_names.hpp"

#include "maps/check/corners.hpp"

#include <boost/geometry/algorithms/distance.hpp>
#include <boost/geometry/strategies/strategies.hpp>

namespace shangquan {

namespace {

std::vector<const AreaFeature*> areas_of(const ZoneLayers& layers, int level) {
    std::vector<const AreaFeature*> areas;
    for (const AreaFeature& area : layers.areas)
        if (area.level == level && area.kind < AreaKind::barrier && !corners(area).empty()) areas.push_back(&area);
    return areas;
}

/// Metres a way reaches to each side.
double half_width(const StreetFeature& way) { return way.width / 2.0 + way.sidewalk; }

std::vector<const StreetFeature*> ways_of(const ZoneLayers& layers, int level) {
    std::vector<const StreetFeature*> ways;
    for (const StreetFeature& street : layers.streets)
        if (level == 0 && street.layer == 0 && !street.line.empty()) ways.push_back(&street);
    return ways;
}

std::vector<const MultiPolygon*> shapes_of(const std::vector<const AreaFeature*>& areas) {
    std::vector<const MultiPolygon*> shapes;
    for (const AreaFeature* area : areas) shapes.push_back(&area->shape);
    return shapes;
}

std::vector<Box> boxes_of(const std::vector<const StreetFeature*>& ways) {
    std::vector<Box> boxes;
    for (const StreetFeature* way : ways) {
        const Point margin{half_width(*way), half_width(*way)};
        const Box line = box_around(corners(*way));
        boxes.push_back({line.low - margin, line.high + margin});
    }
    return boxes;
}

}  // namespace

GroundNames::GroundNames(const ZoneLayers& layers, int level)
    : areas_(areas_of(layers, level)),
      ways_(ways_of(layers, level)),
      area_index_(shapes_of(areas_)),
      way_index_(boxes_of(ways_)) {}

std::optional<FeatureName> GroundNames::at(const Point& place) const {
    if (const auto area = area_index_.holder(place)) return FeatureName{"areas", areas_[*area]->id};
    for (const std::size_t row : way_index_.near({place, place}, 0.0))
        if (boost::geometry::distance(place, ways_[row]->line) <= half_width(*ways_[row]))
            return FeatureName{"streets", ways_[row]->id};
    return std::nullopt;
}

}  // namespace shangquan
