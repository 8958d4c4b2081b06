#pragma once

#include "scenarios/pictures/map_view.hpp"

namespace shangquan {

inline constexpr double side_panel_width = 310.0;  ///< pixels
inline constexpr double time_bar_height = 76.0;
inline constexpr double legend_width = 200.0;  ///< at the right edge of the map
inline constexpr int window_width = 1440;
inline constexpr int window_height = 900;

/// Where the map lies in a window: beside the panel, above the time bar.
inline Rect map_area(double width, double height) {
    return {side_panel_width, 0.0, width - side_panel_width, height - time_bar_height};
}

inline Rect time_bar_area(double width, double height) {
    return {side_panel_width, height - time_bar_height, width - side_panel_width, time_bar_height};
}

}  // namespace shangquan
