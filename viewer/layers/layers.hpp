#pragma once

#include "scenarios/pictures/render.hpp"

#include <array>
#include <optional>

namespace shangquan {

/// One thing the viewer can lay over the map: an interval of the series, or a statistic of the whole span.
struct Layer {
    Text name = Text::density_now;
    Measure measure = Measure::density;                 ///< `los`: by whichever grading is chosen
    std::optional<Statistic> statistic = std::nullopt;  ///< nothing: the interval the clock shows
};

/// The table of layers; a new one is a row here.
inline constexpr std::array<Layer, 10> layer_table{
    {{Text::density_now, Measure::density, std::nullopt},
     {Text::los_now, Measure::los, std::nullopt},
     {Text::mean_density, Measure::density, Statistic::mean},
     {Text::mean_los, Measure::los, Statistic::mean},
     {Text::maximum_density, Measure::density, Statistic::maximum},
     {Text::maximum_los, Measure::los, Statistic::maximum},
     {Text::time_above_los_e, Measure::minutes_above_los_e, Statistic::los_e_time},
     {Text::speed_now, Measure::speed, std::nullopt},
     {Text::flow_now, Measure::flow, std::nullopt},
     {Text::visits_so_far, Measure::visits, std::nullopt}}};

/// Whether two results can be subtracted in this layer: all else has no scale of differences.
inline bool has_difference(const Layer& layer) { return difference_from(layer.measure) != nullptr; }

/// Whether a layer can be shown only of results that say how people moved.
constexpr bool needs_motion(const Layer& layer) { return layer.measure == Measure::speed || layer.measure == Measure::flow; }

/// The layer itself, or that of densities which stands for it where results are subtracted.
inline std::size_t difference_layer(std::size_t layer) {
    if (has_difference(layer_table[layer])) return layer;
    for (std::size_t row = 0; row < layer_table.size(); ++row)
        if (layer_table[row].measure == Measure::density && layer_table[row].statistic == layer_table[layer].statistic) return row;
    return 0;
}

}  // namespace shangquan
