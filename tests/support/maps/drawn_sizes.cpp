#include "tests/support/maps/drawn_sizes.hpp"

#include <Eigen/Geometry>
#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/algorithms/perimeter.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace shangquan {

namespace {

Extent upright(const MultiPolygon& shape, const Eigen::Rotation2Dd& turn) {
    Point low{1e9, 1e9};
    Point high{-1e9, -1e9};
    for (const Polygon& polygon : shape)
        for (const Point& corner : polygon.outer()) {
            low = low.cwiseMin(turn * corner);
            high = high.cwiseMax(turn * corner);
        }
    const Point sides = high - low;
    return {sides.maxCoeff(), sides.minCoeff()};
}

}  // namespace

double square_metres(const MultiPolygon& shape) { return boost::geometry::area(shape); }

Extent extent(const MultiPolygon& shape) {
    Extent best;
    for (int degree = 0; degree < 90; ++degree) {
        const Extent turned = upright(shape, Eigen::Rotation2Dd{degree * std::numbers::pi / 180.0});
        if (turned.longer * turned.shorter < best.longer * best.shorter) best = turned;
    }
    return best;
}

double band_length(const MultiPolygon& band) {
    const double half = static_cast<double>(boost::geometry::perimeter(band)) / 2.0;
    return (half + std::sqrt(std::max(0.0, half * half - 4.0 * square_metres(band)))) / 2.0;
}

}  // namespace shangquan
