#pragma once

#include "scenarios/csv_table.hpp"
#include "scenarios/pictures/figure.hpp"
#include "scenarios/result_folder.hpp"

#include <cstddef>
#include <functional>

namespace shangquan {

/// An interval on a floor.
struct Moment {
    std::size_t step = 0;   ///< row of the interval in the series
    std::size_t floor = 0;  ///< row of the zone's levels
    int level = 0;
    int end = 0;  ///< of the interval, minutes after midnight
};

/// What a layer of a moment is made of; files are opened when a layer needs them.
struct LayerSources {
    const Raster& density;  ///< of the moment
    const ZoneLayers& map;
    std::function<const SeriesReader&()> motion;
    std::function<const CsvTable&()> venues;
};

struct LayerShown {
    Raster raster;
    MapOverlay overlay = {};
};

/// Speeds, flows with their arrows, and visits so far; all other measures are the density itself. Throws `InputError` where a file is
/// missing.
LayerShown layer_at(Measure measure, const Moment& moment, const LayerSources& sources);

/// Whether a measure is one of a moment only, not of a whole span.
constexpr bool is_of_a_moment(Measure measure) { return measure == Measure::speed || measure == Measure::flow || measure == Measure::visits; }

/// What an interval of a measure is called.
Text subject_now(Measure measure);

/// Opens how people moved in a zone. Throws `InputError`.
SeriesReader open_motion(const ResultFolder& result, const ZoneResult& zone);

}  // namespace shangquan
