#pragma once

#include "maps/zone_layers.hpp"

#include <vector>

namespace shangquan {

/// Every corner a feature is drawn with, part after part; the first stands for its place. Closing corners are left out.
std::vector<Point> corners(const MultiPolygon& shape);
std::vector<Point> corners(const AreaFeature& area);
std::vector<Point> corners(const BuildingFeature& building);
std::vector<Point> corners(const StreetFeature& street);
std::vector<Point> corners(const WaterFeature& water);
std::vector<Point> corners(const VenueFeature& venue);
std::vector<Point> corners(const GateFeature& gate);
std::vector<Point> corners(const ConnectorFeature& connector);
std::vector<Point> corners(const LineFeature& line);

}  // namespace shangquan
