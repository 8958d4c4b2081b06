#pragma once

#include "maps/zone_layers.hpp"
#include "scenarios/csv_table.hpp"
#include "scenarios/pictures/canvas.hpp"
#include "scenarios/pictures/palette.hpp"

#include <vector>

namespace shangquan {

/// How many entered a venue.
struct VisitCircle {
    Point place;
    double visits = 0.0;
};

/// Those of a floor who entered in the intervals that began before `minute`, by `venues.csv`; most visits first, so that small circles
/// lie on large ones. Throws `InputError`.
std::vector<VisitCircle> visits_before(const CsvTable& venues, const ZoneLayers& map, int level, int minute);

/// Pixels of usual size: the area grows with the visits, up to those of the strongest colour.
double visit_radius(double visits, double full);

void draw_visits(Canvas& canvas, const MapView& view, const std::vector<VisitCircle>& circles, double full);

}  // namespace shangquan
