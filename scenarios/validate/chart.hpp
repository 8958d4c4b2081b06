#pragma once

#include "engine/laboratory/experiment.hpp"
#include "scenarios/pictures/image.hpp"

#include <string>
#include <vector>

namespace shangquan {

struct ChartPoint {
    double x = 0.0;
    double y = 0.0;
};

/// A family of points of a chart.
struct Series {
    enum class Mark : std::uint8_t { ours, measured, band };
    std::string name;
    Mark mark = Mark::ours;
    std::vector<ChartPoint> points;  ///< of a band: its lower edge from left to right, then its upper edge back
};

/// What a quantity hangs on.
struct Chart {
    std::string x_axis;
    std::string y_axis;
    std::vector<Series> series;
};

Image draw_chart(const Chart& chart);

/// The ground of an experiment, where people walked (one line each) and where they are now.
Image draw_walks(const Room& room, const std::vector<std::vector<Point>>& walks);

}  // namespace shangquan
