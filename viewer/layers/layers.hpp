#pragma once

#include "scenarios/pictures/render.hpp"

#include <array>
#include <optional>

namespace shangquan {

/// One thing the viewer can lay over the map: an interval of the series, or a statistic of the whole span.
struct Layer {
    Text name = Text::density_now;
    Measure measure = Measure::density;
    std::optional<Statistic> statistic = std::nullopt;  ///< nothing: the interval the clock shows
};

/// The table of layers; a new one is a row here.
inline constexpr std::array<Layer, 7> layer_table{
    {{Text::density_now, Measure::density, std::nullopt},
     {Text::los_now, Measure::los, std::nullopt},
     {Text::mean_density, Measure::density, Statistic::mean},
     {Text::mean_los, Measure::los, Statistic::mean},
     {Text::maximum_density, Measure::density, Statistic::maximum},
     {Text::maximum_los, Measure::los, Statistic::maximum},
     {Text::time_above_los_e, Measure::minutes_above_los_e, Statistic::los_e_time}}};

}  // namespace shangquan
