#include "maps/check/corners.hpp"
#include "maps/check/ground_names.hpp"
#include "maps/check/shape_index.hpp"
#include "maps/check/zone_rules.hpp"
#include "maps/ground/keep_joined.hpp"
#include "maps/ground/mend.hpp"

#include <boost/geometry/algorithms/is_empty.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

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

std::vector<MultiPolygon> shapes_of(const std::vector<const AreaFeature*>& areas) {
    std::vector<MultiPolygon> shapes;
    for (const AreaFeature* area : areas) shapes.push_back(area->shape);
    return shapes;
}

/// What is drawn to be walked on.
std::vector<const AreaFeature*> grounds_of(const ZoneLayers& layers, int level) {
    std::vector<const AreaFeature*> grounds;
    for (const AreaFeature& area : layers.areas)
        if (area.kind < AreaKind::barrier && area.level == level && !corners(area).empty()) grounds.push_back(&area);
    return grounds;
}

/// Where two outlines come nearest to each other.
struct Link {
    Point here;
    Point there;

    [[nodiscard]] double length() const { return (here - there).norm(); }
    [[nodiscard]] Point at(double share) const { return here + (there - here) * share; }
    /// The place `distance` metres from `here` on the line through both; `here` where both are one.
    [[nodiscard]] Point beyond(double distance) const {
        return length() > 0.0 ? Point{here + (there - here) * (distance / length())} : here;
    }
};

/// Outlines of which some nearly touch.
class Neighbours {
public:
    explicit Neighbours(std::vector<MultiPolygon> outlines)
        : outlines_(std::move(outlines)), index_(pointers_to(outlines_)) {
        FindingList told{""};
        for (const MultiPolygon& outline : outlines_) shapes_.push_back(mend(bench_, outline, {}, told));
    }

    /// Calls `visit(row, other, link)` for every two that lie apart by less than a gap.
    template <class Visit>
    void each_near(const Visit& visit) {
        for (std::size_t row = 0; row < shapes_.size(); ++row) {
            std::vector<std::size_t> after = index_.near(row, widest_gap);
            std::erase_if(after, [&](std::size_t other) { return other <= row; });
            for (const std::size_t other : bench_.near(shapes_[row], shapes_, after, widest_gap)) {
                const auto [here, there] = bench_.nearest(shapes_[row], shapes_[other]);
                visit(row, other, Link{here, there});
            }
        }
    }

    [[nodiscard]] double area(std::size_t row) { return bench_.area(shapes_[row]); }

private:
    std::vector<MultiPolygon> outlines_;
    ShapeIndex index_;
    ShapeBench bench_;
    std::vector<Shape> shapes_;
};

/// Looks for grounds that nearly touch with nothing between them.
class GapFinder {
public:
    GapFinder(const ZoneLayers& layers, const Floor& floor, FindingList& findings)
        : layers_(layers),
          level_(floor.level),
          findings_(findings),
          pieces_(pieces_of(floor.walkable)),
          ground_(pointers_to(pieces_)),
          obstacles_(obstacles_of(layers, floor.level)),
          names_(layers, floor.level) {}

    /// Pieces of ground that hang together nowhere.
    void tell_parted() {
        Neighbours pieces{pieces_};
        pieces.each_near([&](std::size_t row, std::size_t other, const Link& link) {
            const double smaller = std::min(pieces.area(row), pieces.area(other));
            if (smaller < crumb || !is_empty(link)) return;
            tell(pieces.area(row) < pieces.area(other) ? link : Link{link.there, link.here}, smaller);
        });
    }

    /// Areas of one piece of ground that visitors walk round. A place is told of once, though areas lie over each other there.
    void tell_slits() {
        const auto grounds = grounds_of(layers_, level_);
        std::vector<Point> told;
        Neighbours{shapes_of(grounds)}.each_near([&](std::size_t row, std::size_t other, const Link& link) {
            if (link.length() < least_slit || !is_slit(link) || !is_empty(link)) return;
            const Point place = link.at(0.5);
            const auto here = [&place](const Point& one) { return (one - place).norm() < same_place; };
            if (std::any_of(told.begin(), told.end(), here)) return;
            told.push_back(place);
            findings_.note({"areas", grounds[row]->id, place}, "gap",
                           fmt::format("lies {:.2f} m from \"{}\" with nothing between; visitors walk round",
                                       link.length(), grounds[other]->id));
        });
    }

private:
    /// `link` leads from the smaller piece.
    void tell(const Link& link, double area) {
        const auto own = names_.at(link.beyond(-edge));
        const auto other = names_.at(link.beyond(link.length() + edge));
        findings_.warning(
            {own ? own->layer : "areas", own ? own->id : "", link.at(0.5)}, "gap",
            fmt::format("{:.0f} m² on floor {} are parted by {:.2f} m from {}, with nothing between", area, level_,
                        link.length(), other ? fmt::format("\"{}\" of {}", other->id, other->layer) : "other ground"));
    }

    static constexpr double least_slit = 0.002;  ///< metres; nearer outlines are one after rounding
    static constexpr double same_place = 0.1;    ///< metres
    static constexpr double stride = 0.02;       ///< metres; no wall is thinner
    static constexpr double edge = 0.05;         ///< metres inside an outline

    /// Whether nothing drawn stands anywhere along a link.
    [[nodiscard]] bool is_empty(const Link& link) const {
        const int places = static_cast<int>(link.length() / stride) + 2;
        for (int k = 1; k < places; ++k)
            if (obstacles_.holder(link.at(static_cast<double>(k) / places))) return false;
        return true;
    }

    /// The piece of ground just inside an outline. Links often end at a corner, so to both sides of its line, too.
    [[nodiscard]] std::optional<std::size_t> piece_at(const Link& link, double distance) const {
        const Point along = (link.there - link.here) / link.length();
        const Point aside{-along.y() * edge, along.x() * edge};
        for (const Point& place :
             {link.beyond(distance), Point{link.beyond(distance) + aside}, Point{link.beyond(distance) - aside}})
            if (const auto piece = ground_.holder(place)) return piece;
        return std::nullopt;
    }

    /// Whether the ground ends at one end of a link and begins again at the other.
    [[nodiscard]] bool is_slit(const Link& link) const {
        const auto before = piece_at(link, -edge);
        return before && before == piece_at(link, link.length() + edge) && !ground_.holder(link.at(0.5));
    }

    const ZoneLayers& layers_;
    int level_;
    FindingList& findings_;
    std::vector<MultiPolygon> pieces_;
    ShapeIndex ground_;
    ShapeIndex obstacles_;
    GroundNames names_;
};

}  // namespace

void find_gaps(const CheckedZone& zone, FindingList& findings) {
    for (const Floor& floor : zone.built.floors) {
        GapFinder finder{zone.layers, floor, findings};
        finder.tell_parted();
        finder.tell_slits();
    }
}

}  // namespace shangquan
