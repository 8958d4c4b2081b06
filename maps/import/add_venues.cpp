#include "maps/import/building_index.hpp"
#include "maps/import/building_rules.hpp"
#include "maps/import/town.hpp"
#include "maps/import/venue_rules.hpp"
#include "maps/import/walked_ground.hpp"

#include <fmt/format.h>
#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/algorithms/centroid.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace shangquan {

namespace {

constexpr double door_reach = 40.0;        ///< metres from a venue's place to the ground before it
constexpr double at_the_outline = 0.5;     ///< metres between an entrance and the outline it belongs to
constexpr double persons_on_ground = 0.1;  ///< persons at once per m² of a park or square (assumed)
constexpr double least_ground = 100.0;     ///< m² of a park or square worth going to
constexpr double ground_share = 0.1;       ///< of a park or square, that draws people as floors do (assumed)
constexpr double net_share = 0.6;          ///< of the floors of a building, open to its visitors (assumed)
constexpr double most_floor_area = 300000.0;

/// Puts the venues of a town on its ground.
class VenuePlacer {
public:
    VenuePlacer(Town& town, const WalkedGround& ground)
        : town_(town), ground_(ground), buildings_(town.layers.buildings) {
        for (std::size_t row = 0; row < town.layers.buildings.size(); ++row)
            building_rows_[town.layers.buildings[row].id] = row;
        for (const SitePoint& point : town.site.points) {
            if (!point.tags.has("entrance")) continue;
            if (const auto building = buildings_.nearest(point.at, at_the_outline))
                entrances_[*building].push_back(point.at);
        }
    }

    void place() {
        for (const SitePoint& point : town_.site.points)
            if (const auto form = venue_form(point.tags)) place_point(point, *form);
        for (const SiteArea& area : town_.site.areas) {
            if (const auto form = venue_form(area.tags))
                place_area(area, *form);
            else if (is_open_air(area.tags))
                place_ground(area, {Category::rest, 0.0, persons_on_ground, {}, 0.0});
        }
        tell_missing();
    }

private:
    void place_point(const SitePoint& point, const VenueForm& form) {
        const auto building = buildings_.around(point.at, door_reach);
        const Point* nearest = nullptr;
        if (building)
            if (const auto found = entrances_.find(*building); found != entrances_.end())
                nearest = &*std::min_element(
                    found->second.begin(), found->second.end(),
                    [&](const Point& a, const Point& b) { return (a - point.at).norm() < (b - point.at).norm(); });
        const std::vector<Point> doors{nearest != nullptr ? *nearest : point.at};
        add(venue(point.id, point.tags, form, form.floor_area, building), doors, level_of(point.tags));
    }

    void place_area(const SiteArea& area, const VenueForm& form) {
        if (is_under_the_sky(area)) return place_ground(area, form);
        const double footprint = std::abs(boost::geometry::area(area.area));
        const int levels = area.tags.has("building") ? building_levels(area.tags) : 1;
        const double floor_area = std::clamp(footprint * levels * net_share, 10.0, most_floor_area);
        std::optional<std::size_t> building;
        if (const auto own = building_rows_.find(area.id); own != building_rows_.end()) building = own->second;
        std::vector<Point> doors;
        if (building)
            if (const auto found = entrances_.find(*building); found != entrances_.end()) doors = found->second;
        if (doors.empty()) doors = corners_on_ground(area.area);
        add(venue(area.id, area.tags, form, floor_area, building), doors, level_of(area.tags));
    }

    /// Without entrances people go in where the outline is nearest to the ground, at most on four sides.
    [[nodiscard]] std::vector<Point> corners_on_ground(const MultiPolygon& area) const {
        std::vector<Point> doors;
        if (area.empty()) return doors;
        Point middle = Point::Zero();
        boost::geometry::centroid(area, middle);
        for (const Point& side : {Point{1, 0}, Point{-1, 0}, Point{0, 1}, Point{0, -1}}) {
            const auto& ring = area.front().outer();
            const auto farthest = std::max_element(ring.begin(), ring.end(), [&](const Point& a, const Point& b) {
                return (a - middle).dot(side) < (b - middle).dot(side);
            });
            if (ground_.nearest(0, *farthest, 10.0)) doors.push_back(*farthest);
        }
        if (doors.empty()) doors.push_back(area.front().outer().front());
        return doors;
    }

    static const Polygon& largest_of(const MultiPolygon& area) {
        return *std::max_element(area.begin(), area.end(), [](const Polygon& a, const Polygon& b) {
            return std::abs(boost::geometry::area(a)) < std::abs(boost::geometry::area(b));
        });
    }

    /// Gardens, zoos, markets: no building, and more than half of it can be walked on.
    [[nodiscard]] bool is_under_the_sky(const SiteArea& area) const {
        const Polygon& ground = largest_of(area.area);
        const double square_metres = std::abs(boost::geometry::area(ground));
        return !area.tags.has("building") && square_metres >= least_ground &&
               ground_.cells_inside(0, ground) > square_metres / 2.0;
    }

    /// A venue under the open sky: people are on its ground. As many as there is room for, though it draws less than
    /// floors of that size do.
    void place_ground(const SiteArea& area, const VenueForm& form) {
        const Polygon& ground = largest_of(area.area);
        const double square_metres = std::abs(boost::geometry::area(area.area));
        if (square_metres < least_ground) return;
        if (ground_.cells_inside(0, ground) == 0) {
            ++unreachable_;
            town_.findings.note({"venues", area.id, ground.outer().front()}, "unreachable",
                                "nobody can walk on this ground; left out");
            return;
        }
        VenueFeature made = venue(area.id, area.tags, form, square_metres, std::nullopt);
        made.floor_area = ground_share * square_metres;
        made.ground = ground;
        town_.layers.venues.push_back(std::move(made));
    }

    [[nodiscard]] VenueFeature venue(const std::string& id, const Tags& tags, const VenueForm& form, double floor_area,
                                     const std::optional<std::size_t>& building) const {
        VenueFeature made;
        static_cast<Feature&>(made) = town_.identity(id, tags, "medium");
        made.category = form.category;
        made.floor_area = floor_area;
        made.capacity = std::max(2, static_cast<int>(std::lround(floor_area * form.persons_per_area)));
        made.hours = form.hours;
        made.attraction = form.attraction;
        if (building) made.building = town_.layers.buildings[*building].id;
        return made;
    }

    /// The venue's own floor where it can be walked on, otherwise the street: its stairs are inside.
    [[nodiscard]] int level_of(const Tags& tags) const {
        const std::vector<int> levels = tags.levels();
        return levels.size() == 1 && ground_.floor(levels.front()) != nullptr ? levels.front() : 0;
    }

    void add(VenueFeature made, const std::vector<Point>& doors, int level) {
        for (const int floor : {level, 0}) {
            for (const Point& door : doors)
                if (const auto place = ground_.nearest(floor, door, door_reach)) made.doors.push_back(*place);
            made.level = floor;
            if (!made.doors.empty()) break;
        }
        if (made.doors.empty()) {
            ++unreachable_;
            town_.findings.note({"venues", made.id, doors.front()}, "unreachable",
                                fmt::format("\"{}\" lies more than {} m from ground that can be walked to; left out",
                                            made.name.en, door_reach));
            return;
        }
        ++placed_;
        town_.layers.venues.push_back(std::move(made));
    }

    void tell_missing() {
        if (unreachable_ == 0) return;
        town_.findings.warning(
            {"venues", ""}, "unreachable",
            fmt::format("{} of {} venues cannot be walked to and are left out", unreachable_, unreachable_ + placed_));
    }

    Town& town_;
    const WalkedGround& ground_;
    BuildingIndex buildings_;
    std::map<std::string, std::size_t> building_rows_;     ///< by id
    std::map<std::size_t, std::vector<Point>> entrances_;  ///< by building
    std::size_t placed_ = 0;
    std::size_t unreachable_ = 0;
};

}  // namespace

void add_venues(Town& town, const WalkedGround& ground) { VenuePlacer{town, ground}.place(); }

}  // namespace shangquan
