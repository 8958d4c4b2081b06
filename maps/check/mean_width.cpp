#include "maps/check/mean_width.hpp"

#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/algorithms/perimeter.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <cmath>

namespace shangquan {

double mean_width(const Polygon& polygon) {
    const double area = std::abs(boost::geometry::area(polygon));
    const double half = static_cast<double>(boost::geometry::perimeter(polygon)) / 2.0;
    return (half - std::sqrt(std::max(0.0, half * half - 4.0 * area))) / 2.0;
}

}  // namespace shangquan
