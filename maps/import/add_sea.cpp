#include "maps/import/line_index.hpp"
#include "maps/import/town.hpp"

#include <fmt/format.h>
#include <boost/geometry/algorithms/within.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr double cut = 0.005;    ///< metres to either side of a coast that part land and sea
constexpr double aside = 0.05;   ///< metres from a coast to what lies beside it
constexpr double pitch = 10.0;   ///< metres of coast that are looked at together
constexpr double cut_off = 40.0; ///< metres from a last corner to the border within which an extract lacks the rest (A)

bool is_coast(const Tags& tags) { return tags["natural"] == "coastline"; }

/// All coasts with the land on their left, as OpenStreetMap draws them. Closed ones are islands.
std::vector<Polyline> coasts_of(const Site& site) {
    std::vector<Polyline> coasts;
    for (const SiteLine& drawn : site.lines)
        if (is_coast(drawn.tags)) coasts.push_back(drawn.line);
    for (const SiteArea& drawn : site.areas) {
        if (!is_coast(drawn.tags)) continue;
        for (const Polygon& island : drawn.area) coasts.emplace_back(island.outer().rbegin(), island.outer().rend());
    }
    return coasts;
}

/// Extracts lack the corners beyond their border, so coasts end before it: on to the border from there.
void prolong(std::vector<Polyline>& coasts, const MultiPolygon& border) {
    std::vector<Polyline> rings;
    for (const Polygon& part : border) rings.emplace_back(part.outer().begin(), part.outer().end());
    std::vector<const Polyline*> edges;
    for (const Polyline& ring : rings) edges.push_back(&ring);
    std::vector<const Polyline*> drawn;
    for (const Polyline& coast : coasts) drawn.push_back(&coast);
    const LineIndex edge{edges};
    const CornerIndex corners{drawn};
    std::vector<Polyline> longer = coasts;
    for (Polyline& coast : longer) {
        const auto first = edge.nearest(coast.front(), cut_off);
        const auto last = edge.nearest(coast.back(), cut_off);
        const bool begins = corners.at(coast.front()).size() == 1;
        const bool ends = corners.at(coast.back()).size() == 1;
        if (begins && first) coast.insert(coast.begin(), first->at);
        if (ends && last) coast.push_back(last->at);
    }
    coasts = std::move(longer);
}

/// A part of the site between coasts, and the metres of coast that have it on either side.
struct Part {
    Polygon ground;
    double as_land = 0.0;
    double as_sea = 0.0;
};

std::vector<Part> parts_between(const std::vector<Polyline>& coasts, Town& town) {
    std::vector<Shape> cuts;
    for (const Polyline& coast : coasts) cuts.push_back(town.bench.widened(coast, cut));
    const Shape border = town.bench.drawn(town.layers.border);
    std::vector<Part> parts;
    for (const Polygon& ground : town.bench.polygons(town.bench.minus(border, town.bench.united(cuts)), 1.0)) parts.push_back({ground});
    return parts;
}

Part* part_at(const Point& place, std::vector<Part>& parts) {
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return boost::geometry::within(place, part.ground); });
    return found == parts.end() ? nullptr : &*found;
}

void look_along(const Polyline& coast, std::vector<Part>& parts) {
    for (std::size_t k = 1; k < coast.size(); ++k) {
        const Point along = coast[k] - coast[k - 1];
        const Point left = Point{-along.y(), along.x()}.normalized() * aside;
        const int looks = std::max(1, static_cast<int>(along.norm() / pitch));
        for (int look = 0; look < looks; ++look) {
            const Point place = coast[k - 1] + along * ((look + 0.5) / looks);
            if (Part* land = part_at(place + left, parts)) land->as_land += along.norm() / looks;
            if (Part* sea = part_at(place - left, parts)) sea->as_sea += along.norm() / looks;
        }
    }
}

}  // namespace

void add_sea(Town& town) {
    std::vector<Polyline> coasts = coasts_of(town.site);
    if (coasts.empty()) return;
    prolong(coasts, town.layers.border);
    std::vector<Part> parts = parts_between(coasts, town);
    for (const Polyline& coast : coasts) look_along(coast, parts);
    int count = 0;
    for (const Part& part : parts) {
        if (part.as_sea <= part.as_land) continue;
        WaterFeature water;
        static_cast<Feature&>(water) = town.identity(fmt::format("sea-{}", ++count), {}, "high");
        water.kind = WaterKind::lake;
        water.shape = {part.ground};
        town.layers.water.push_back(std::move(water));
    }
}

}  // namespace shangquan
