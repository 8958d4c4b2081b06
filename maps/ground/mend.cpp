#include "maps/ground/mend.hpp"

#include <fmt/format.h>

#include <cmath>

namespace shangquan {

namespace {

constexpr double least_area = 0.01;  ///< square metres; less is no area at all

double signed_area(const Polygon::ring_type& ring) {
    double sum = 0.0;
    for (std::size_t k = 0; k + 1 < ring.size(); ++k) {
        const Point a = ring[k] - ring[0];
        const Point b = ring[k + 1] - ring[0];
        sum += a.x() * b.y() - a.y() * b.x();
    }
    return sum / 2.0;
}

/// By the surveyor's formula, whatever the outlines are worth.
double drawn_area(const MultiPolygon& area) {
    double sum = 0.0;
    for (const Polygon& polygon : area) {
        sum += std::abs(signed_area(polygon.outer()));
        for (const auto& hole : polygon.inners()) sum -= std::abs(signed_area(hole));
    }
    return sum;
}

Shape sound_shape(ShapeBench& bench, const MultiPolygon& area, const Subject& about, FindingList& findings) {
    Shape drawn = bench.drawn(area);
    const std::string fault = bench.fault(drawn);
    if (fault.empty()) return drawn;
    Shape mended = bench.mended(drawn);
    const AreaChange change{drawn_area(area), bench.area(mended)};
    findings.mended(about,
                    fmt::format("outline is broken ({}); mended, {:.1f} m² before and {:.1f} m² after", fault,
                                change.before, change.after),
                    change);
    return mended;
}

}  // namespace

Shape mend(ShapeBench& bench, const MultiPolygon& area, Subject about, FindingList& findings) {
    if (!area.empty() && !area.front().outer().empty()) about.where = area.front().outer().front();
    try {
        Shape shape = sound_shape(bench, area, about, findings);
        if (bench.area(shape) >= least_area) return shape;
        findings.error(about, "left out", "outline encloses no area, expected a polygon; left out");
    } catch (const GeosError& problem) {
        findings.error(about, "left out", fmt::format("outline cannot be mended ({}); left out", problem.what()));
    }
    return bench.drawn({});
}

}  // namespace shangquan
