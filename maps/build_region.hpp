#pragma once

#include "engine/place/region.hpp"
#include "maps/zone_layers.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace shangquan {

/// Square metres of an outline before and after it was mended.
struct AreaChange {
    double before = 0.0;
    double after = 0.0;
};

/// Something about a map that a planner should know.
struct Finding {
    enum class Severity : std::uint8_t { note, warning, error };
    Severity severity = Severity::warning;
    std::string zone;
    std::string layer;
    std::string feature;
    std::string rule;
    std::string message;  ///< one line: what is wrong, the value, what was expected
    Point where = Point::Zero();
    std::optional<AreaChange> area = std::nullopt;  ///< where an outline was mended or covers another
    std::optional<int> level = std::nullopt;        ///< of ground that is no feature's alone
    Name name = {};  ///< the feature's; this and what follows are filled in by `check_region`
    std::optional<LonLat> place = std::nullopt;  ///< none where it is about a whole layer
    std::string advice = {};                     ///< what to do about it
};

inline constexpr std::array<std::string_view, 3> severity_names{"note", "warning", "error"};

/// A zone as the engine walks it and what was mended or noticed on the way.
struct BuiltZone {
    Zone zone;
    std::vector<Finding> findings;
};

/// Makes the walkable areas and their rasters, snaps doors, gates and landings onto them (within 15 m) and drops what
/// no gate reaches. Never throws for bad geometry: it mends it or leaves the feature out, and says so in the findings.
BuiltZone build_zone(const ZoneLayers& layers);

struct BuiltRegion {
    Region region;
    std::vector<Finding> findings;
};

/// All zones and the transit between them. A link whose zone or station is missing is left out with an error finding.
BuiltRegion build_region(const RegionLayers& layers);

}  // namespace shangquan
