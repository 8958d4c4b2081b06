#include "scenarios/pictures/heat_layer.hpp"

#include "maps/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shangquan {
namespace {

constexpr double least_covered = 0.5;  ///< share of a pixel that must be walkable

/// The stretch of cells one column or row of pixels covers, in cells.
struct Stretch {
    double from;
    double to;
};

double overlap(const Stretch& stretch, int cell) {
    return std::min(stretch.to, cell + 1.0) - std::max(stretch.from, static_cast<double>(cell));
}

int first_cell(const Stretch& stretch) { return std::max(0, static_cast<int>(std::floor(stretch.from))); }

int last_cell(const Stretch& stretch, int count) { return std::min(count, static_cast<int>(std::ceil(stretch.to))); }

Color pixel_color(const Raster& raster, const ColorScale& scale, const Stretch& across, const Stretch& up) {
    double covered = 0.0;
    double sum = 0.0;
    for (int j = first_cell(up); j < last_cell(up, raster.frame.rows); ++j) {
        for (int i = first_cell(across); i < last_cell(across, raster.frame.columns); ++i) {
            const float value = raster.at({i, j});
            if (!has_value(scale.measure, value)) continue;
            const double area = overlap(across, i) * overlap(up, j);
            covered += area;
            sum += area * static_cast<double>(value);
        }
    }
    const double whole = (across.to - across.from) * (up.to - up.from);
    return covered >= least_covered * whole ? color_of(scale, sum / covered) : clear;
}

}  // namespace

bool has_value(Measure measure, float value) {
    const bool has_gaps = difference_scale(measure) != nullptr || measure == Measure::speed || measure == Measure::flow;
    return has_gaps ? !std::isnan(value) : value >= 0.0F;
}

Image heat_cells(const Raster& raster, const ColorScale& scale) {
    const GridFrame& frame = raster.frame;
    Image image{frame.columns, frame.rows};
    for (int j = 0; j < frame.rows; ++j) {
        for (int i = 0; i < frame.columns; ++i) {
            const float value = raster.at({i, j});
            if (has_value(scale.measure, value))
                image.at(i, frame.rows - 1 - j) = color_of(scale, static_cast<double>(value));
        }
    }
    return image;
}

Image heat_picture(const Raster& raster, const ColorScale& scale, const MapView& view) {
    Image image{static_cast<int>(std::ceil(view.page.width)), static_cast<int>(std::ceil(view.page.height))};
    const double cells_per_pixel = 1.0 / (view.pixels_per_metre * raster.frame.cell);
    const Point corner = view.to_map({view.page.left, view.page.top}) / raster.frame.cell;
    for (int y = 0; y < image.height; ++y) {
        const double top = corner.y() - y * cells_per_pixel;
        for (int x = 0; x < image.width; ++x) {
            const double left = corner.x() + x * cells_per_pixel;
            image.at(x, y) = pixel_color(raster, scale, {left, left + cells_per_pixel}, {top - cells_per_pixel, top});
        }
    }
    return image;
}

Raster difference_of(const Raster& first, const Raster& second, bool from_none) {
    if (!(first.frame == second.frame))
        throw InputError(
            fmt::format("the two rasters differ in size: {} × {} and {} × {} cells; compare results of one map",
                        first.frame.columns, first.frame.rows, second.frame.columns, second.frame.rows));
    Raster difference{first.frame, std::numeric_limits<float>::quiet_NaN()};
    for (std::size_t cell = 0; cell < difference.values.size(); ++cell) {
        const float before = first.values[cell];
        const float after = second.values[cell];
        const bool known = from_none ? before >= 0.0F || after >= 0.0F : before >= 0.0F && after >= 0.0F;
        if (known) difference.values[cell] = (after >= 0.0F ? after : 0.0F) - (before >= 0.0F ? before : 0.0F);
    }
    return difference;
}

}  // namespace shangquan
