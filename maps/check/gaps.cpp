#include "maps/check/shape_index.hpp"
#include "maps/check/zone_rules.hpp"
#include "maps/ground/keep_joined.hpp"
#include "maps/ground/shape.hpp"

#include <boost/geometry/algorithms/is_empty.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace shangquan {

namespace {

constexpr double widest_gap = 1.0;  ///< metres between grounds that were meant to touch

/// Everything drawn that keeps ground apart on purpose.
std::vector<const MultiPolygon*> obstacles_of(const ZoneLayers& layers, int level) {
    std::vector<const MultiPolygon*> obstacles;
    const auto add = [&obstacles](const MultiPolygon& shape) {
        if (!boost::geometry::is_empty(shape)) obstacles.push_back(&shape);
    };
    for (const AreaFeature& area : layers.areas)
        if (area.kind == AreaKind::barrier && area.level == level) add(area.shape);
    if (level != 0) return obstacles;
    for (const BuildingFeature& building : layers.buildings) add(building.shape);
    for (const WaterFeature& water : layers.water) add(water.shape);
    return obstacles;
}

/// Looks for grounds that nearly touch with nothing between them.
class GapFinder {
public:
    GapFinder(const ZoneLayers& layers, const Floor& floor, FindingList& findings)
        : level_(floor.level), findings_(findings), pieces_(pieces_of(floor.walkable)), ground_(pointers_to(pieces_)),
          obstacles_(obstacles_of(layers, floor.level)) {
        for (const MultiPolygon& piece : pieces_) shapes_.push_back(bench_.drawn(piece));
    }

    void tell() {
        for (std::size_t row = 0; row < pieces_.size(); ++row)
            for (const std::size_t other : ground_.near(row, widest_gap))
                if (other > row) compare(row, other);
    }

private:
    void compare(std::size_t row, std::size_t other) {
        const double smaller = std::min(bench_.area(shapes_[row]), bench_.area(shapes_[other]));
        if (smaller < crumb) return;
        const auto [here, there] = bench_.nearest(shapes_[row], shapes_[other]);
        const double gap = (here - there).norm();
        const Point middle = (here + there) / 2.0;
        if (gap > widest_gap || obstacles_.holder(middle)) return;
        findings_.warning({"areas", "", middle}, "gap",
                          fmt::format("{:.0f} m² on floor {} are parted from their neighbour by {:.2f} m with nothing between",
                                      smaller, level_, gap));
    }

    int level_;
    FindingList& findings_;
    std::vector<MultiPolygon> pieces_;
    ShapeIndex ground_;
    ShapeIndex obstacles_;
    ShapeBench bench_;
    std::vector<Shape> shapes_;
};

}  // namespace

void find_gaps(const CheckedZone& zone, FindingList& findings) {
    for (const Floor& floor : zone.built.floors) GapFinder{zone.layers, floor, findings}.tell();
}

}  // namespace shangquan
