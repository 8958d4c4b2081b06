#include "scenarios/pictures/render.hpp"

#include "maps/input_error.hpp"
#include "maps/read_layers.hpp"
#include "scenarios/clock.hpp"
#include "scenarios/pictures/shown_layer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace shangquan {
namespace {

constexpr int least_width = 800;

/// A raster with what it is and when it was.
struct Shown {
    Raster raster;
    Measure measure = Measure::density;
    Text subject = Text::mean_density;
    std::string when;
    MapOverlay overlay = {};
};

std::string span_text(const ResultFolder& result) {
    return fmt::format("{}  {}–{}", result.day, clock_text(result.begin), clock_text(result.end));
}

Shown interval(const ResultFolder& result, const ZoneResult& zone, const ZoneLayers& map, const RenderRequest& request) {
    const SeriesReader series{result.density_series(zone)};
    const int length = series.head().interval_minutes;
    const std::size_t step = interval_at(series.minutes(), length, *request.minute);
    const int begin = series.minutes()[step];
    const auto when = fmt::format("{}  {}–{}", result.day, clock_text(60 * begin), clock_text(60 * (begin + length)));
    const std::size_t floor = floor_row(zone, request.level);
    const Raster density = series.frame(step, floor);
    std::optional<SeriesReader> motion;
    std::optional<CsvTable> venues;
    const LayerSources sources{density, map, [&]() -> const SeriesReader& { return motion.emplace(open_motion(result, zone)); },
                               [&]() -> const CsvTable& { return venues.emplace(result.table(zone, "venues")); }};
    LayerShown shown = layer_at(request.layer, {step, floor, request.level, begin + length}, sources);
    return {std::move(shown.raster), request.layer, subject_now(request.layer), when, std::move(shown.overlay)};
}

Shown statistic(const ResultFolder& result, const ZoneResult& zone, const RenderRequest& request) {
    floor_row(zone, request.level);
    return {read_geotiff(result.raster(zone, request.statistic, request.level)),
            measure_of(request.statistic, request.layer), subject_of(request.statistic, request.layer),
            span_text(result)};
}

}  // namespace

std::size_t interval_at(const std::vector<int>& minutes, int interval_minutes, int minute) {
    const auto after = std::upper_bound(minutes.begin(), minutes.end(), minute);
    if (after != minutes.begin() && minute < *(after - 1) + interval_minutes)
        return static_cast<std::size_t>(after - minutes.begin()) - 1;
    if (minutes.empty()) throw InputError("the result holds no interval");
    throw InputError(fmt::format("{} is outside the result, which covers {} to {}", clock_text(60 * minute),
                                 clock_text(60 * minutes.front()),
                                 clock_text(60 * (minutes.back() + interval_minutes))));
}

std::size_t floor_row(const ZoneResult& zone, int level) {
    const auto found = std::find(zone.levels.begin(), zone.levels.end(), level);
    if (found == zone.levels.end())
        throw InputError(
            fmt::format("zone \"{}\" has no floor {}; it has {}", zone.id, level, fmt::join(zone.levels, ", ")));
    return static_cast<std::size_t>(found - zone.levels.begin());
}

Measure measure_of(Statistic statistic, Measure layer) {
    return statistic == Statistic::los_e_time ? Measure::minutes_above_los_e : layer;
}

Text subject_of(Statistic statistic, Measure layer) {
    if (statistic == Statistic::los_e_time) return Text::time_above_los_e;
    if (statistic == Statistic::maximum) return grading_of(layer) ? Text::maximum_los : Text::maximum_density;
    return grading_of(layer) ? Text::mean_los : Text::mean_density;
}

ZoneLayers map_of(const ResultFolder& result, const ZoneResult& zone) {
    ZoneLayers layers = read_zone(result.map(zone));
    const LocalFrame frame = SeriesReader{result.density_series(zone)}.head().frame;
    const LocalFrame& drawn = layers.frame;
    if (drawn.epsg != frame.epsg || drawn.easting != frame.easting || drawn.northing != frame.northing)
        throw InputError(
            fmt::format("{}: begins at {}, {} (EPSG {}), but the densities at {}, {} (EPSG {}); run the scenario again",
                        result.map(zone).string(), drawn.easting, drawn.northing, drawn.epsg, frame.easting,
                        frame.northing, frame.epsg));
    return layers;
}

std::string origin_of(const ResultFolder& result) {
    const Text what = result.replay_of.empty() ? Text::run : Text::replay;
    return fmt::format("商圈 Shangquan {}  ·  {} {}  ·  state {}", result.version, both(what), result.scenario, result.state_hash);
}

void render(const std::filesystem::path& result_folder, const std::string& zone, const RenderRequest& request) {
    if (request.width < least_width)
        throw InputError(fmt::format("width is {}, must be at least {} pixels", request.width, least_width));
    const ResultFolder result = open_result(result_folder);
    const ZoneResult& where = result.zone(zone);
    if (!request.minute && is_of_a_moment(request.layer)) throw InputError("speed, flow and visits are layers of a time of day: name it with --at");
    const ZoneLayers layers = map_of(result, where);
    const Shown shown = request.minute ? interval(result, where, layers, request) : statistic(result, where, request);
    write_figure(request.out, {.layers = layers,
                               .raster = shown.raster,
                               .scale = request.full ? ColorScale{shown.measure, *request.full} : ColorScale{shown.measure},
                               .level = request.level,
                               .subject = text(shown.subject),
                               .when = shown.when,
                               .scenario = result.title,
                               .origin = origin_of(result),
                               .width = request.width,
                               .overlay = shown.overlay});
}

void render_difference(const std::filesystem::path& file, const ZoneLayers& layers, const Raster& difference,
                       const DifferenceTitles& titles, int level) {
    write_figure(file, {.layers = layers,
                        .raster = difference,
                        .scale = Measure::difference,
                        .level = level,
                        .subject = titles.subject,
                        .when = titles.when,
                        .scenario = titles.scenario,
                        .origin = titles.origin});
}

void render_difference(const std::filesystem::path& file, const ZoneLayers& layers, const Raster& first,
                       const Raster& second, const DifferenceTitles& titles, int level) {
    render_difference(file, layers, difference_of(first, second), titles, level);
}

}  // namespace shangquan
