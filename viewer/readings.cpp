#include "viewer/readings.hpp"

#include <fmt/format.h>

#include <cmath>

namespace shangquan {
namespace {

/// The grading that letters go by, also where the colours are those of density.
const Grading& grading_in_use(const Session& session) { return *grading_of(session.choice().grading); }

std::string pane_text(const Session& session, Language language, const Point& place, std::size_t pane) {
    if (session.measure() == Measure::visits) return in(language, Text::pick_hint);
    const auto value = session.value_at(place, pane);
    return value ? measured(session, *value) : in(language, Text::nobody_walks_here);
}

std::size_t result_of(const Choice& choice, std::size_t pane) { return pane == 0 ? choice.result : choice.other; }

std::string with_unit(Measure measure, double value) {
    switch (measure) {
        case Measure::minutes_above_los_e: return fmt::format("{:.0f} min", value);
        case Measure::speed: return fmt::format("{:.2f} m/s", value);
        case Measure::flow: return fmt::format("{:.0f} ped/(m·min)", value);
        default: return fmt::format("{:.2f} ped/m²", value);
    }
}

}  // namespace

std::string measured(const Session& session, double value) {
    if (const DifferenceScale* row = difference_scale(session.measure()))
        return (value < 0.0 ? "−" : "+") + with_unit(row->of, std::abs(value));
    const bool graded = session.measure() == Measure::density || grading_of(session.measure()) != nullptr;
    if (!graded) return with_unit(session.measure(), value);
    return fmt::format("{:.2f} ped/m²  ·  LOS {}", value,
                       los_letters[los_class(value, grading_in_use(session).limits)]);
}

std::string value_text(const Session& session, Language language, const Point& place) {
    if (!session.on_map(place)) return in(language, Text::outside);
    if (session.panes() == 1) return pane_text(session, language, place, 0);
    std::string words;
    for (std::size_t pane = 0; pane < session.panes(); ++pane)
        words += (pane == 0 ? "" : "     ") + result_letter(result_of(session.choice(), pane)) + "  " +
                 pane_text(session, language, place, pane);
    return words;
}

std::string degrees_text(const ZoneLayers& map, const Point& place) {
    const LonLat where = to_lon_lat(map.frame, place);
    return fmt::format("{:.6f}° E  {:.6f}° N", where.lon, where.lat);
}

std::string metres_text(const ZoneLayers& map, const Point& place) {
    const Point metres = Point(map.frame.easting, map.frame.northing) + place;
    return fmt::format("{:.1f} m E  {:.1f} m N (EPSG:{})", metres.x(), metres.y(), map.frame.epsg);
}

std::string coordinates_text(const ZoneLayers& map, const Point& place) {
    return degrees_text(map, place) + "    " + metres_text(map, place);
}

std::string result_letter(std::size_t result) { return std::string(1, static_cast<char>('A' + result)); }

}  // namespace shangquan
