#pragma once

#include "maps/rasters.hpp"
#include "scenarios/pictures/canvas.hpp"
#include "scenarios/pictures/map_view.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace shangquan {

/// Specific flow by cell of a motion series, ped/(m·s); NaN where nothing is known.
struct FlowVectors {
    Raster east;
    Raster north;
};

FlowVectors flow_in(const SeriesReader& motion, std::size_t step, std::size_t floor);

/// Speeds in m/s on the finer cells of `ground`, a density raster; NaN where nobody can walk or nothing is known.
Raster speed_on(const Raster& ground, const Raster& speed);
/// The same of the size of the flow, in ped/(m·min).
Raster flow_on(const Raster& ground, const FlowVectors& flow);

/// An arrow on the page.
struct FlowArrow {
    PagePoint from;
    PagePoint to;
};

/// Arrows some 30 pixels apart, each along the mean flow of the cells about it and the longer the more it is; none below
/// 2 ped/(m·min). `scale`: pixels of the page to one of usual size.
std::vector<FlowArrow> flow_arrows(const FlowVectors& flow, const MapView& view, double scale = 1.0);

/// The head of an arrow: its two ends behind the tip.
std::array<PagePoint, 2> arrow_head(const FlowArrow& arrow, double length);

void draw_flow_arrows(Canvas& canvas, const std::vector<FlowArrow>& arrows);

}  // namespace shangquan
