#pragma once

#include "viewer/open_zone.hpp"
#include "viewer/pick.hpp"

#include <cstddef>
#include <vector>

namespace shangquan {

/// A gate by which visitors of a venue came into the zone.
struct Origin {
    Name name;
    Point place;
    double persons = 0.0;
    double share = 0.0;  ///< of the venue's visitors
};

inline constexpr std::size_t origins_shown = 8;  ///< most persons first

/// Of a venue picked, over the whole span, most persons first; empty for all else and where the result does not know. Throws `InputError`.
std::vector<Origin> origins_of(OpenZone& zone, const Pick& pick);

}  // namespace shangquan
