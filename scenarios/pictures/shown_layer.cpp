#include "scenarios/pictures/shown_layer.hpp"

#include "maps/input_error.hpp"

#include <fmt/format.h>

#include <utility>

namespace shangquan {

LayerShown layer_at(Measure measure, const Moment& moment, const LayerSources& sources) {
    if (measure == Measure::speed) return {speed_on(sources.density, sources.motion().frame(moment.step, moment.floor))};
    if (measure == Measure::flow) {
        FlowVectors flow = flow_in(sources.motion(), moment.step, moment.floor);
        Raster raster = flow_on(sources.density, flow);
        return {std::move(raster), {std::move(flow), {}}};
    }
    if (measure == Measure::visits)
        return {Raster{sources.density.frame, no_value}, {{}, visits_before(sources.venues(), sources.map, moment.level, moment.end)}};
    return {sources.density};
}

Text subject_now(Measure measure) {
    if (measure == Measure::speed) return Text::speed_now;
    if (measure == Measure::flow) return Text::flow_now;
    if (measure == Measure::visits) return Text::visits_so_far;
    return grading_of(measure) != nullptr ? Text::los_now : Text::density_now;
}

SeriesReader open_motion(const ResultFolder& result, const ZoneResult& zone) {
    const auto file = result.motion_series(zone);
    if (!std::filesystem::exists(file)) throw InputError(fmt::format("{}: is missing; replays and results of earlier versions say nothing of how people moved", file.string()));
    return SeriesReader{file, motion_quantities()};
}

}  // namespace shangquan
