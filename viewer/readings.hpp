#pragma once

#include "scenarios/texts.hpp"
#include "viewer/session.hpp"

#include <string>

namespace shangquan {

/// A number as the measure is written: ped/m² with its grade, minutes, or a signed difference.
std::string measured(const Session& session, double value);

/// What the viewer says about the place below the cursor: the value of each result shown, or why there is none.
std::string value_text(const Session& session, Language language, const Point& place);

/// WGS-84 degrees.
std::string degrees_text(const ZoneLayers& map, const Point& place);

/// Metres of the zone's UTM frame, with its EPSG code.
std::string metres_text(const ZoneLayers& map, const Point& place);

/// Both beside each other.
std::string coordinates_text(const ZoneLayers& map, const Point& place);

/// "A" for the first result, "B" for the second, and so on.
std::string result_letter(std::size_t result);

}  // namespace shangquan
