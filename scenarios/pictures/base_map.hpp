#pragma once

#include "maps/zone_layers.hpp"
#include "scenarios/pictures/canvas.hpp"

#include <string>
#include <vector>

namespace shangquan {

/// What lies below the heat: ground, green, water, streets and the walkable areas of a floor. Floors above and below
/// the street are drawn over a faded street level.
void draw_ground(Canvas& canvas, const MapView& view, const ZoneLayers& layers, int level);

/// What lies above the heat: buildings (so that heat never shows inside walls, except in passages and public rooms),
/// connectors, gates, the zone's border.
void draw_structures(Canvas& canvas, const MapView& view, const ZoneLayers& layers, int level);

/// Names in Chinese and English without collisions: landmarks first, then stations, streets, the rest where room is
/// left. Nothing is written into `kept_free`.
void draw_labels(Canvas& canvas, const MapView& view, const ZoneLayers& layers, int level,
                 const std::vector<Rect>& kept_free);

/// What every picture of a map has to say: that it is schematic, whom it is credited to.
std::string remark_of(const ZoneLayers& layers);

}  // namespace shangquan
