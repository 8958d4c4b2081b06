#pragma once

#include "viewer/desk.hpp"

#include <imgui.h>

#include <string>
#include <vector>

namespace shangquan {

/// A value an interval, of the result shown and, where there is one, of the other on the same intervals.
struct ChartInput {
    std::string title;
    std::vector<int> minutes;  ///< begin of each interval
    std::vector<double> values;
    std::vector<double> other;  ///< empty: no other result
    int interval_minutes = 15;
};

/// A small chart over the whole width: bars for the result shown, a stepped line for the other, a mark at the clock.
/// The values below the pointer stand in a tooltip; a click goes there in time.
void draw_chart(Desk& desk, const ChartInput& input, double height);

/// Bars and the other result's steps share this: where intervals and values lie on the screen.
struct Plot {
    ImVec2 low;   ///< upper left corner
    ImVec2 high;  ///< lower right corner
    double top;   ///< value at the upper edge
    std::size_t count;

    [[nodiscard]] float x(std::size_t row) const;
    [[nodiscard]] float y(double value) const;
    [[nodiscard]] std::size_t row_at(float at) const;
};

/// Bars for the result shown, the one at the clock darker.
void draw_bars(const Desk& desk, const Plot& plot, const std::vector<int>& minutes, const std::vector<double>& values);

/// A stepped line for the other result.
void draw_steps(const Desk& desk, const Plot& plot, const std::vector<double>& values);

/// A number with three figures, thousands whole with a comma, millions with an M.
std::string short_number(double value);

/// The smallest of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 × 10ⁿ that is no smaller than the value; 1 for nothing.
double round_top(double value);

}  // namespace shangquan
