#include "scenarios/validate/chart.hpp"

#include "scenarios/pictures/canvas.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace shangquan {

namespace {

constexpr int width = 640;
constexpr int height = 400;
constexpr Rect plot{64.0, 20.0, 556.0, 320.0};
constexpr Color paper{255, 255, 255, 255};
constexpr Color ink{70, 74, 80, 255};
constexpr Color rule{226, 228, 232, 255};
constexpr std::array<Color, 3> ours{Color{0, 92, 175, 255}, Color{0, 150, 190, 255}, Color{20, 40, 100, 255}};
constexpr std::array<Color, 3> measured{Color{200, 90, 30, 255}, Color{40, 130, 90, 255}, Color{130, 80, 160, 255}};
constexpr Color band{120, 160, 120, 70};
constexpr Color ground_color{240, 241, 243, 255};
constexpr Lettering small{12.0, ink};

/// 1, 2 or 5 times a power of ten, so that an axis has four to eight steps.
double nice_step(double range) {
    const double power = std::pow(10.0, std::floor(std::log10(range / 4.0)));
    for (const double factor : {5.0, 2.0})
        if (range / (factor * power) >= 4.0) return factor * power;
    return power;
}

/// Both axes begin at nothing, x below where points are.
struct Scale {
    double x_begin = 0.0;
    double x_end = 0.0;
    double y_end = 0.0;

    explicit Scale(const Chart& chart) {
        for (const Series& series : chart.series)
            for (const ChartPoint& point : series.points) {
                x_begin = std::min(x_begin, point.x * 1.05);
                x_end = std::max(x_end, point.x * 1.05);
                y_end = std::max(y_end, point.y * 1.08);
            }
    }

    [[nodiscard]] PagePoint operator()(const ChartPoint& point) const {
        return {plot.left + (point.x - x_begin) / (x_end - x_begin) * plot.width, plot.bottom() - point.y / y_end * plot.height};
    }
};

void draw_axes(Canvas& canvas, const Chart& chart, const Scale& scale) {
    const double x_step = nice_step(scale.x_end - scale.x_begin);
    const double y_step = nice_step(scale.y_end);
    for (double y = 0.0; y <= scale.y_end; y += y_step) {
        const PagePoint at = scale({scale.x_begin, y});
        canvas.stroke({{at, PagePoint{plot.right(), at.y()}}}, {rule, 1.0});
        canvas.text(fmt::format("{:.4g}", y), {plot.left - 8.0, at.y()}, small, Anchor::right);
    }
    for (double x = std::ceil(scale.x_begin / x_step) * x_step; x <= scale.x_end; x += x_step)
        canvas.text(fmt::format("{:.4g}", x), {scale({x, 0.0}).x(), plot.bottom() + 14.0}, small, Anchor::middle);
    canvas.stroke({{PagePoint{plot.left, plot.bottom()}, PagePoint{plot.right(), plot.bottom()}}}, {ink, 1.0});
    canvas.text(chart.x_axis, {plot.centre().x(), plot.bottom() + 36.0}, small, Anchor::middle);
    canvas.text(chart.y_axis, {16.0, plot.centre().y()}, small, Anchor::middle, -1.5707963);
}

/// Each series has a colour of its own, ours blues.
Color color_of(const Chart& chart, const Series& series) {
    if (series.mark == Series::Mark::band) return band;
    const auto before = std::count_if(chart.series.data(), &series, [&](const Series& other) { return other.mark == series.mark; });
    const auto& colors = series.mark == Series::Mark::ours ? ours : measured;
    return colors[static_cast<std::size_t>(before) % colors.size()];
}

void draw_series(Canvas& canvas, const Series& series, const Scale& scale, const Color& color) {
    if (series.mark == Series::Mark::band) {
        std::vector<PagePoint> ring;
        for (const ChartPoint& point : series.points) ring.push_back(scale(point));
        canvas.fill(PagePath{ring}, color);
        return;
    }
    for (const ChartPoint& point : series.points) canvas.disc(scale(point), series.mark == Series::Mark::measured ? 6.0 : 4.0, color);
}

void draw_key(Canvas& canvas, const Chart& chart) {
    double right = plot.right();
    for (auto series = chart.series.rbegin(); series != chart.series.rend(); ++series) {
        right -= canvas.text_width(series->name, small) + 10.0;
        canvas.text(series->name, {right, plot.top - 8.0}, small);
        canvas.disc({right - 9.0, plot.top - 8.0}, 5.0, color_of(chart, *series));
        right -= 28.0;
    }
}

}  // namespace

Image draw_chart(const Chart& chart) {
    Canvas canvas{width, height, paper};
    const Scale scale{chart};
    draw_axes(canvas, chart, scale);
    for (const Series& series : chart.series) draw_series(canvas, series, scale, color_of(chart, series));
    draw_key(canvas, chart);
    return canvas.pixels();
}

Image draw_walks(const Room& room, const std::vector<std::vector<Point>>& walks) {
    Canvas canvas{width, height, paper};
    const Zone zone = room.zone();
    const MapView view = fitting(bounds(zone.floors.front().walkable), {10.0, 10.0, width - 20.0, height - 20.0});
    canvas.fill(view.to_page(zone.floors.front().walkable), ground_color);
    for (const Venue& goal : zone.venues) canvas.fill(view.to_page(goal.ground), band);
    for (const auto& walk : walks) {
        std::vector<PagePoint> line;
        for (const Point& point : walk) line.push_back(view.to_page(point));
        canvas.stroke({line}, {ours.front().with_alpha(110), 1.0});
    }
    return canvas.pixels();
}

}  // namespace shangquan
