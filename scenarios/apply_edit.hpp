#pragma once

#include "scenarios/edit.hpp"

#include <string>

namespace shangquan {

/// Changes the map. Edits of the demand change nothing here, but their zone must exist. Throws `InputError` naming the
/// nearest id where a zone or a feature is not there, where an added id is taken or where a corner lies outside the
/// zone.
void apply(const Edit& edit, RegionLayers& region);

/// What the edit does, for reports: "closes area north-square of old-town 14:00-18:00".
std::string describe(const Edit& edit);

}  // namespace shangquan
