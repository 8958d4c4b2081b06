#pragma once

#include "scenarios/pictures/map_view.hpp"

#include <algorithm>

namespace shangquan {

inline constexpr int window_width = 1440;
inline constexpr int window_height = 900;
inline constexpr double legend_width = 200.0;  ///< at the right edge of the map, before scaling

/// Where things lie in a window: the panel at the left, the map with time and status below it, at the right what is
/// known about what is picked or compared. All in pixels.
struct ScreenLayout {
    Rect side;
    Rect map;
    Rect time;
    Rect status;
    Rect detail;  ///< of no width while nothing is to be told
};

/// Whether the detail panel is open.
enum class DetailPanel : std::uint8_t { shut, open };

/// `scale`: 1 for letters of 17 pixels.
inline ScreenLayout screen_layout(double width, double height, double scale, DetailPanel detail) {
    const double side = 306.0 * scale;
    const double status = 30.0 * scale;
    const double time = 124.0 * scale;
    const double above = std::max(1.0, height - status);
    const double facts = detail == DetailPanel::open ? 372.0 * scale : 0.0;
    const double middle = std::max(1.0, width - side - facts);
    return {{0.0, 0.0, side, above},
            {side, 0.0, middle, std::max(1.0, above - time)},
            {side, above - time, middle, time},
            {0.0, above, width, status},
            {width - facts, 0.0, facts, above}};
}

}  // namespace shangquan
