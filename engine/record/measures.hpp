#pragma once

#include "engine/place/zone.hpp"
#include "engine/record/counts.hpp"
#include "engine/record/motion_record.hpp"
#include "engine/record/origins.hpp"
#include "engine/record/zone_record.hpp"

#include <vector>

namespace shangquan {

/// What has been measured in a zone, by a run or by a replay; it refers to what these hold.
struct ZoneMeasures {
    const Zone& zone;
    const DensityRecord& density;
    const ZoneCounts& counts;  ///< of the interval last closed
    const ZoneCounts& totals;  ///< since the beginning
    const MotionRecord* motion = nullptr;  ///< nothing in a replay
    const Origins* origins = nullptr;      ///< nothing in a replay
};

/// In the order of the region's zones.
using Measures = std::vector<ZoneMeasures>;

}  // namespace shangquan
