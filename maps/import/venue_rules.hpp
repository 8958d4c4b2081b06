#pragma once

#include "maps/import/tags.hpp"
#include "maps/zone_layers.hpp"

namespace shangquan {

/// What a thing offers those who come; assumed but for what its tags say.
struct VenueForm {
    Category category = Category::service;
    double floor_area = 0.0;        ///< m² where no footprint says more
    double persons_per_area = 0.0;  ///< persons at once per m² of floor area
    Hours hours;
    double attraction = 0.0;  ///< added utility
};

/// The form of a venue by its tags; empty where nobody comes for it.
std::optional<VenueForm> venue_form(const Tags& tags);

/// Grounds that are venues themselves: parks, squares, playgrounds.
bool is_open_air(const Tags& tags);

}  // namespace shangquan
