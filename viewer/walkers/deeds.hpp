#pragma once

#include "maps/zone_layers.hpp"
#include "scenarios/texts.hpp"
#include "scenarios/trajectories/walker_recording.hpp"

#include <string>

namespace shangquan {

/// What somebody began to do, in words: "in line before Sample Noodles".
std::string words_of(const RecordedDeed& deed, const ZoneLayers& map, Language language);

}  // namespace shangquan
