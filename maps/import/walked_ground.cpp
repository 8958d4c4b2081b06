#include "maps/import/walked_ground.hpp"

#include "maps/ground/keep_joined.hpp"
#include "maps/ground/parts.hpp"
#include "maps/ground/place_things.hpp"

#include <boost/geometry/algorithms/envelope.hpp>
#include <boost/geometry/algorithms/within.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

/// A gate in the largest piece of ground, so that what hangs together with it is kept.
void add_gate_on_largest(Zone& zone) {
    double most = 0.0;
    for (std::uint32_t row = 0; row < zone.floors.size(); ++row) {
        const Parts parts = parts_of(zone.floors[row].mask, zone.floors[row].cuts);
        const auto largest = std::max_element(parts.area.begin(), parts.area.end());
        if (largest == parts.area.end() || *largest <= most) continue;
        most = *largest;
        Gate gate;
        gate.floor = {row};
        gate.position =
            centre(zone.floors[row].mask.frame, parts.first[static_cast<std::size_t>(largest - parts.area.begin())]);
        gate.rate_in = gate.rate_out = 1.0;
        zone.gates.assign(1, gate);
    }
}

}  // namespace

Zone bare_ground(const ZoneLayers& layers, FloorMaker& maker) {
    FindingList told_when_built{layers.id};
    Zone zone;
    zone.id = layers.id;
    zone.floors = maker.floors();
    drop_crumbs(zone.floors, told_when_built);
    zone.connectors = place_connectors(layers, zone.floors, told_when_built);
    return zone;
}

WalkedGround::WalkedGround(Zone bare) : zone_(std::move(bare)) {
    add_gate_on_largest(zone_);
    FindingList told_when_built{zone_.id};
    keep_joined(zone_, told_when_built);
}

const Mask* WalkedGround::floor(int level) const {
    const auto found = std::find_if(zone_.floors.begin(), zone_.floors.end(),
                                    [&](const Floor& floor) { return floor.level == level; });
    return found == zone_.floors.end() ? nullptr : &found->mask;
}

std::optional<Point> WalkedGround::nearest(int level, const Point& place, double reach) const {
    const Mask* const mask = floor(level);
    if (mask == nullptr) return std::nullopt;
    const int cells = static_cast<int>(std::ceil(reach / mask->frame.cell));
    const Cell home = mask->frame.cell_of(place.x(), place.y());
    std::optional<Point> found;
    double least = reach;
    for (int j = home.j - cells; j <= home.j + cells; ++j)
        for (int i = home.i - cells; i <= home.i + cells; ++i) {
            if (!mask->frame.contains({i, j}) || mask->at({i, j}) == 0) continue;
            const Point middle = centre(mask->frame, {i, j});
            const double away = (middle - place).norm();
            if (away > least || (found && away >= least)) continue;
            least = away;
            found = middle;
        }
    return found;
}

int WalkedGround::cells_inside(int level, const Polygon& area) const {
    const Mask* const mask = floor(level);
    if (mask == nullptr) return 0;
    boost::geometry::model::box<Point> box;
    boost::geometry::envelope(area, box);
    const Cell low = mask->frame.cell_of(box.min_corner().x(), box.min_corner().y());
    const Cell high = mask->frame.cell_of(box.max_corner().x(), box.max_corner().y());
    int cells = 0;
    for (int j = low.j; j <= high.j; ++j)
        for (int i = low.i; i <= high.i; ++i)
            if (mask->frame.contains({i, j}) && mask->at({i, j}) != 0 &&
                boost::geometry::within(centre(mask->frame, {i, j}), area))
                ++cells;
    return cells;
}

}  // namespace shangquan
