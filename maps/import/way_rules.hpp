#pragma once

#include "maps/import/tags.hpp"
#include "maps/zone_layers.hpp"

#include <algorithm>
#include <optional>

namespace shangquan {

inline constexpr double least_way = 1.2;  ///< metres; narrower ways are drawn so wide: then they can be walked wherever they lie
inline constexpr double usual_way = 3.0;  ///< metres of a way of which nothing is known (A)

/// What a way is to those who walk.
struct WayForm {
    StreetKind kind = StreetKind::footway;
    double width = usual_way;  ///< metres, kerb to kerb
    double left = 0.0;         ///< metres of sidewalk, seen along the way
    double right = 0.0;
    bool pavements_stated = false;  ///< tags say whether there are sidewalks
    bool assumed = false;           ///< width or sidewalks are the usual ones of its class

    [[nodiscard]] bool carriageway() const { return kind < StreetKind::pedestrian; }
    /// Metres from its middle to its outer edge.
    [[nodiscard]] double reach() const { return width / 2.0 + std::max(left, right); }
};

/// The form of a way by its tags, usual widths by class where they are silent; empty where nobody may walk or drive.
std::optional<WayForm> way_form(const Tags& tags);

/// Streets so quiet that people cross at any junction.
bool is_minor(const Tags& tags);

}  // namespace shangquan
