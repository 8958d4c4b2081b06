#include "scenarios/pictures/motion_layer.hpp"

#include "scenarios/pictures/map_style.hpp"
#include "scenarios/pictures/palette.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace shangquan {

namespace {

constexpr double seconds_a_minute = 60.0;
constexpr double spacing = 30.0;  ///< pixels between arrows at least
constexpr double least_flow = 2.0;  ///< ped/(m·min) that get an arrow
constexpr double head = 5.0;        ///< pixels

/// Values of coarse cells on the finer ones of `ground`.
template <class Value>
Raster on(const Raster& ground, const GridFrame& coarse, const Value& value) {
    Raster fine{ground.frame, std::numeric_limits<float>::quiet_NaN()};
    const double ratio = ground.frame.cell / coarse.cell;
    for (int j = 0; j < ground.frame.rows; ++j)
        for (int i = 0; i < ground.frame.columns; ++i) {
            const Cell there{static_cast<int>((i + 0.5) * ratio), static_cast<int>((j + 0.5) * ratio)};
            if (ground.at({i, j}) >= 0.0F && coarse.contains(there)) fine.at({i, j}) = value(there);
        }
    return fine;
}

float minutely(const FlowVectors& flow, Cell cell) { return static_cast<float>(seconds_a_minute) * std::hypot(flow.east.at(cell), flow.north.at(cell)); }

/// The mean flow of a square of cells and where it is.
struct Mean {
    Point place = Point::Zero();
    Point flow = Point::Zero();  ///< ped/(m·min)
};

std::optional<Mean> mean_of(const FlowVectors& flow, Cell corner, int side) {
    const GridFrame& frame = flow.east.frame;
    Mean sum;
    int count = 0;
    for (int j = corner.j; j < std::min(corner.j + side, frame.rows); ++j)
        for (int i = corner.i; i < std::min(corner.i + side, frame.columns); ++i) {
            if (std::isnan(flow.east.at({i, j}))) continue;
            sum.place += Point(i + 0.5, j + 0.5) * frame.cell;
            sum.flow += seconds_a_minute * Point(flow.east.at({i, j}), flow.north.at({i, j}));
            ++count;
        }
    if (count == 0) return std::nullopt;
    return Mean{sum.place / count, sum.flow / count};
}

}  // namespace

FlowVectors flow_in(const SeriesReader& motion, std::size_t step, std::size_t floor) {
    return {motion.frame(step, floor, 1), motion.frame(step, floor, 2)};
}

Raster speed_on(const Raster& ground, const Raster& speed) {
    return on(ground, speed.frame, [&](Cell cell) { return speed.at(cell); });
}

Raster flow_on(const Raster& ground, const FlowVectors& flow) {
    return on(ground, flow.east.frame, [&](Cell cell) { return minutely(flow, cell); });
}

std::vector<FlowArrow> flow_arrows(const FlowVectors& flow, const MapView& view, double scale) {
    const GridFrame& frame = flow.east.frame;
    const double cell = frame.cell * view.pixels_per_metre / scale;
    const int side = std::max(1, static_cast<int>(std::ceil(spacing / cell)));
    const double longest = 0.9 * std::max(cell * side, spacing) * scale;
    const Rect shown = view.page.grown(longest);
    std::vector<FlowArrow> arrows;
    for (int j = 0; j < frame.rows; j += side)
        for (int i = 0; i < frame.columns; i += side) {
            const auto mean = mean_of(flow, {i, j}, side);
            if (!mean || mean->flow.norm() < least_flow) continue;
            const PagePoint middle = view.to_page(mean->place);
            if (!shown.contains(middle)) continue;
            const double length = std::max(2.0 * head * scale, std::min(longest, 40.0 * scale) * std::min(1.0, std::sqrt(mean->flow.norm() / full_flow)));
            const Point along = mean->flow.normalized() * length / 2.0;
            const PagePoint half{along.x(), -along.y()};
            arrows.push_back({middle - half, middle + half});
        }
    return arrows;
}

std::array<PagePoint, 2> arrow_head(const FlowArrow& arrow, double length) {
    const PagePoint along = (arrow.to - arrow.from).normalized() * length;
    const PagePoint side{-along.y() * 0.55, along.x() * 0.55};
    return {arrow.to - along + side, arrow.to - along - side};
}

void draw_flow_arrows(Canvas& canvas, const std::vector<FlowArrow>& arrows) {
    PagePath lines;
    for (const FlowArrow& arrow : arrows) {
        const auto [one, other] = arrow_head(arrow, head);
        lines.push_back({arrow.from, arrow.to});
        lines.push_back({one, arrow.to, other});
    }
    canvas.stroke(lines, {style::paper.with_alpha(210), 3.6});
    canvas.stroke(lines, {style::ink, 1.5});
}

}  // namespace shangquan
