#include "scenarios/pictures/visit_circles.hpp"

#include "scenarios/clock.hpp"
#include "scenarios/pictures/map_style.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace shangquan {

namespace {

constexpr double largest = 26.0;   ///< pixels
constexpr double smallest = 2.5;   ///< pixels

Point place_of(const VenueFeature& venue) {
    if (!venue.doors.empty()) return venue.doors.front();
    const Box box = bounds({venue.ground});
    return box.centre();
}

}  // namespace

std::vector<VisitCircle> visits_before(const CsvTable& venues, const ZoneLayers& map, int level, int minute) {
    const std::size_t time = venues.column("time");
    const std::size_t id = venues.column("venue");
    const std::size_t entered = venues.column("entered");
    std::map<std::string, double> visits;
    for (std::size_t row = 0; row < venues.rows(); ++row)
        if (*clock_time(venues.text(row, time)) < 60 * minute) visits[venues.text(row, id)] += venues.number(row, entered);
    std::vector<VisitCircle> circles;
    for (const VenueFeature& venue : map.venues) {
        const auto found = visits.find(venue.id);
        if (venue.level == level && found != visits.end() && found->second > 0.0) circles.push_back({place_of(venue), found->second});
    }
    std::stable_sort(circles.begin(), circles.end(), [](const VisitCircle& a, const VisitCircle& b) { return a.visits > b.visits; });
    return circles;
}

double visit_radius(double visits, double full) { return std::max(smallest, largest * std::sqrt(std::min(visits, full) / full)); }

void draw_visits(Canvas& canvas, const MapView& view, const std::vector<VisitCircle>& circles, double full) {
    for (const VisitCircle& circle : circles) {
        const PagePoint at = view.to_page(circle.place);
        const double radius = visit_radius(circle.visits, full);
        canvas.disc(at, radius + 1.2, style::paper);
        canvas.disc(at, radius, color_of({Measure::visits, full}, circle.visits));
    }
}

}  // namespace shangquan
