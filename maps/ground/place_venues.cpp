#include "maps/ground/cells_inside.hpp"
#include "maps/ground/mend.hpp"
#include "maps/ground/place_things.hpp"
#include "maps/ground/snap.hpp"

#include <fmt/format.h>
#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/algorithms/centroid.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <map>

namespace shangquan {

namespace {

/// Where visitors of an open-air venue stand and the point they walk to.
struct Stand {
    Polygon ground;
    Point door = Point::Zero();
};

/// The cell nearest to the middle of the ground; empty where no cell of it can be walked.
std::optional<Point> door_of(const Polygon& ground, const Mask& mask) {
    const std::vector<Point> cells = cells_inside(ground, mask);
    if (cells.empty()) return std::nullopt;
    Point middle = Point::Zero();
    boost::geometry::centroid(ground, middle);
    return *std::min_element(cells.begin(), cells.end(), [&](const Point& a, const Point& b) {
        return (a - middle).squaredNorm() < (b - middle).squaredNorm();
    });
}

class VenuePlacer {
public:
    VenuePlacer(const ZoneLayers& layers, const std::vector<Floor>& floors, FindingList& findings)
        : layers_(layers), floors_(floors), findings_(findings) {}

    std::optional<Venue> place(const VenueFeature& drawn) {
        const Subject about = subject(drawn);
        const FloorId floor = floor_of(floors_, drawn.level, about, findings_);
        if (!floor.valid()) return std::nullopt;
        Venue venue{.id = drawn.id,
                    .key = key_of(layers_.id + "/" + drawn.id),
                    .name = drawn.name,
                    .category = drawn.category,
                    .floor = floor,
                    .floor_area = drawn.floor_area,
                    .capacity = drawn.capacity,
                    .hours = drawn.hours,
                    .attraction = drawn.attraction,
                    .doors = {},
                    .ground = {}};
        if (drawn.ground.outer().empty())
            add_doors(drawn, venue);
        else
            add_ground(drawn, venue);
        if (venue.doors.empty()) return std::nullopt;
        return venue;
    }

private:
    static Subject subject(const VenueFeature& drawn) {
        const bool behind_doors = drawn.ground.outer().empty();
        if (behind_doors && drawn.doors.empty()) return {"venues", drawn.id};
        return {"venues", drawn.id, behind_doors ? drawn.doors.front() : drawn.ground.outer().front()};
    }

    void add_doors(const VenueFeature& drawn, Venue& venue) {
        for (const Point& door : drawn.doors)
            if (const auto place = doorstep(venue.floor, {"venues", drawn.id, door})) venue.doors.push_back(*place);
        if (drawn.doors.empty()) findings_.error(subject(drawn), "no door", "has neither doors nor a ground; left out");
    }

    /// Where a door opens; nothing, and an error finding, where there is no ground or none that a gate is joined to.
    std::optional<Point> doorstep(FloorId floor, const Subject& door) {
        const Mask& mask = floors_[floor.value].mask;
        if (snapped(mask, door.where) || !snapped(drawn_cells(floor), door.where)) return snapped(mask, door, findings_);
        findings_.error(door, "unreachable", "no gate is joined to the ground before its door; left out");
        return std::nullopt;
    }

    /// Cut to walkable ground; where nothing of it can be walked, the venue gets a door beside it.
    void add_ground(const VenueFeature& drawn, Venue& venue) {
        if (const auto stand = stand_of(drawn, venue.floor)) {
            venue.ground = stand->ground;
            venue.doors.push_back(stand->door);
            return;
        }
        const Subject about = subject(drawn);
        const auto beside = nearest_to_outline(drawn.ground, floors_[venue.floor.value].mask);
        if (!beside && nearest_to_outline(drawn.ground, drawn_cells(venue.floor))) {
            findings_.error(about, "unreachable", "no gate is joined to its ground; left out");
            return;
        }
        if (!beside) {
            findings_.error(about, "no ground",
                            fmt::format("ground lies more than {} m from walkable ground; left out", snap_limit));
            return;
        }
        findings_.warning(about, "no ground", "nobody can walk on its ground; visitors wait at a point beside it");
        venue.doors.push_back(*beside);
    }

    std::optional<Stand> stand_of(const VenueFeature& drawn, FloorId floor) {
        Shape ground = mend(bench_, MultiPolygon{drawn.ground}, subject(drawn), findings_);
        MultiPolygon parts = bench_.polygons(bench_.common(ground, walkable(floor)));
        const auto size = [](const Polygon& part) { return std::abs(boost::geometry::area(part)); };
        std::stable_sort(parts.begin(), parts.end(),
                         [&](const Polygon& a, const Polygon& b) { return size(a) > size(b); });
        for (const Polygon& part : parts)
            if (const auto door = door_of(part, floors_[floor.value].mask)) return Stand{part, *door};
        return std::nullopt;
    }

    static std::optional<Point> nearest_to_outline(const Polygon& ground, const Mask& mask) {
        std::optional<Point> nearest;
        double least = snap_limit;
        for (const Point& corner : ground.outer()) {
            const auto place = snapped(mask, corner);
            if (!place || (*place - corner).norm() > least) continue;
            least = (*place - corner).norm();
            nearest = place;
        }
        return nearest;
    }

    const Shape& walkable(FloorId floor) {
        auto found = walkable_.find(floor);
        if (found == walkable_.end())
            found = walkable_.emplace(floor, bench_.drawn(floors_[floor.value].walkable)).first;
        return found->second;
    }

    /// The cells of a floor before those that no gate is joined to were taken away.
    const Mask& drawn_cells(FloorId floor) {
        auto found = drawn_cells_.find(floor);
        if (found == drawn_cells_.end())
            found = drawn_cells_.emplace(floor, floor_cells(floors_[floor.value].walkable, layers_.frame.grid).mask).first;
        return found->second;
    }

    const ZoneLayers& layers_;
    const std::vector<Floor>& floors_;
    FindingList& findings_;
    ShapeBench bench_;
    std::map<FloorId, Mask> drawn_cells_;
    std::map<FloorId, Shape> walkable_;
};

}  // namespace

std::vector<Venue> place_venues(const ZoneLayers& layers, const std::vector<Floor>& floors, FindingList& findings) {
    VenuePlacer placer{layers, floors, findings};
    std::vector<Venue> venues;
    for (const VenueFeature& drawn : layers.venues)
        if (auto venue = placer.place(drawn)) venues.push_back(std::move(*venue));
    return venues;
}

}  // namespace shangquan
