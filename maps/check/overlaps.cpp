#include "maps/check/box_index.hpp"
#include "maps/check/zone_rules.hpp"
#include "maps/ground/mend.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {

namespace {

constexpr double least_overlap = 1.0;  ///< m²; walls that neighbours share are rarely drawn alike to the decimetre
constexpr double twin_share = 0.999;   ///< of both; then one is drawn over the other, which is another rule's

/// Sound outlines of a layer.
class Outlines {
public:
    template <class Item>
    Outlines(ShapeBench& bench, std::string name, const std::vector<Item>& items) : layer(std::move(name)) {
        FindingList told{""};
        for (const Item& item : items) {
            Shape shape = mend(bench, item.shape, {}, told);
            const auto box = bench.box(shape);
            if (!box) continue;
            ids.push_back(item.id);
            shapes.push_back(std::move(shape));
            boxes.push_back(*box);
        }
    }

    std::string layer;
    std::vector<std::string> ids;
    std::vector<Shape> shapes;
    std::vector<Box> boxes;
};

class OverlapFinder {
public:
    OverlapFinder(ShapeBench& bench, const Outlines& drawn, FindingList& findings)
        : bench_(bench), drawn_(drawn), findings_(findings) {}

    void compare(std::size_t k, const Outlines& others, std::size_t other) {
        const Shape common = bench_.common(drawn_.shapes[k], others.shapes[other]);
        const double shared = bench_.area(common);
        const double own = bench_.area(drawn_.shapes[k]);
        const double second = bench_.area(others.shapes[other]);
        if (shared < least_overlap || shared > twin_share * std::max(own, second)) return;
        findings_.warning({drawn_.layer, drawn_.ids[k], bench_.inner_point(common)}, "overlap",
                          fmt::format("{:.1f} m² of its {:.1f} m² are covered by \"{}\" of {}, which has {:.1f} m²",
                                      shared, own, others.ids[other], others.layer, second),
                          {own + second, own + second - shared});
    }

private:
    ShapeBench& bench_;
    const Outlines& drawn_;
    FindingList& findings_;
};

}  // namespace

void find_overlaps(const CheckedZone& zone, FindingList& findings) {
    ShapeBench bench;
    const Outlines buildings{bench, "buildings", zone.layers.buildings};
    const Outlines water{bench, "water", zone.layers.water};
    const BoxIndex near_buildings{buildings.boxes};
    const BoxIndex near_water{water.boxes};
    OverlapFinder finder{bench, buildings, findings};
    for (std::size_t k = 0; k < buildings.shapes.size(); ++k) {
        for (const std::size_t other : near_buildings.near(buildings.boxes[k], 0.0))
            if (other > k) finder.compare(k, buildings, other);
        for (const std::size_t other : near_water.near(buildings.boxes[k], 0.0)) finder.compare(k, water, other);
    }
}

}  // namespace shangquan
