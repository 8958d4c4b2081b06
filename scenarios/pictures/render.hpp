#pragma once

#include "maps/rasters.hpp"
#include "scenarios/pictures/figure.hpp"
#include "scenarios/result_folder.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace shangquan {

/// What to draw of a result: one interval where `minute` is given, otherwise `statistic` over the whole span.
struct RenderRequest {
    std::optional<int> minute = {};  ///< after midnight; the interval that contains it
    Statistic statistic = Statistic::mean;
    Measure layer = Measure::density;  ///< or a grading; time above LOS E has a scale of its own
    std::optional<double> full = {};   ///< value of the strongest colour, in the unit of what is drawn
    int level = 0;
    std::filesystem::path out = {};
    int width = 1600;  ///< pixels, 800 at least
};

/// Draws one zone of a result folder. Throws `InputError` where the zone, the floor or the minute is not in the result.
void render(const std::filesystem::path& result_folder, const std::string& zone, const RenderRequest& request);

/// What a picture of two results says around its map.
struct DifferenceTitles {
    Name subject;   ///< e.g. 密度差, Difference of density
    Name scenario;  ///< both runs, second first
    std::string when;
    std::string origin;
};

/// Draws a raster of differences, NaN where nobody can walk, as `difference_of` makes it.
void render_difference(const std::filesystem::path& file, const ZoneLayers& layers, const Raster& difference,
                       const DifferenceTitles& titles, int level = 0);

/// Second minus first, drawn.
void render_difference(const std::filesystem::path& file, const ZoneLayers& layers, const Raster& first,
                       const Raster& second, const DifferenceTitles& titles, int level = 0);

/// Row of the interval that contains the minute. Throws `InputError` naming the span the result covers.
std::size_t interval_at(const std::vector<int>& minutes, int interval_minutes, int minute);

/// Row of the floor in the result. Throws `InputError` naming the floors there are.
std::size_t floor_row(const ZoneResult& zone, int level);

/// How a statistic is titled on that scale.
Text subject_of(Statistic statistic, Measure layer);

/// The scale a statistic is drawn on: minutes have their own.
Measure measure_of(Statistic statistic, Measure layer);

/// The zone's layers with the run's edits. Throws `InputError` where they do not lie where the densities do.
ZoneLayers map_of(const ResultFolder& result, const ZoneResult& zone);

/// The footer of every picture and the viewer: program, run or replay, scenario, state hash.
std::string origin_of(const ResultFolder& result);

}  // namespace shangquan
