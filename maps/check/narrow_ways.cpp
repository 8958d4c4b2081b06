#include "maps/check/narrow.hpp"

#include <fmt/format.h>

namespace shangquan {

namespace {

constexpr double narrowest = 2.0;  ///< metres; whatever is narrower may hold no whole cell of 1 m

bool walked_on(const StreetFeature& street) { return street.kind >= StreetKind::pedestrian; }

/// The part of a street people walk on, in metres across; 0 for none.
double walked_width(const StreetFeature& street) { return walked_on(street) ? street.width : street.sidewalk; }

}  // namespace

void find_narrow_ways(const CheckedZone& zone, FindingList& findings) {
    for (const StreetFeature& street : zone.layers.streets) {
        const double width = walked_width(street);
        if (street.layer != 0 || width <= 0.0 || width >= narrowest || street.line.empty()) continue;
        findings.warning({"streets", street.id, street.line.front()}, "narrow",
                         fmt::format("{} is {:.2f} m, expected {} m or more: narrower ways are lost between cells of 1 m",
                                     walked_on(street) ? "width" : "sidewalk", width, narrowest));
    }
}

}  // namespace shangquan
