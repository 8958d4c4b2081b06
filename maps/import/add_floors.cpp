#include "maps/ground/snap.hpp"
#include "maps/import/line_index.hpp"
#include "maps/import/town.hpp"
#include "maps/import/walked_ground.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace shangquan {

namespace {

constexpr double inward = 2.0;       ///< metres from the end of a way to the landing on it
constexpr double lift_width = 1.6;   ///< metres, a usual cabin
constexpr double stair_width = 2.0;  ///< metres, usual where a way says nothing
constexpr double storey_walk = 6.0;  ///< metres walked a storey on ramps too short to be drawn (assumed)

bool is_stairs(const TownWay& way) { return way.form.kind == StreetKind::steps || way.drawn->tags.has("conveying"); }

/// The levels that other ways than stairs have at a place.
std::set<int> levels_at(const Town& town, const CornerIndex& corners, const Point& place) {
    std::set<int> levels;
    for (const CornerIndex::Touch& touch : corners.at(place))
        if (!is_stairs(town.ways[touch.line]) && !town.ways[touch.line].form.carriageway())
            levels.insert(town.ways[touch.line].level);
    return levels;
}

/// Turns the way's line so that it climbs.
void set_climb(TownWay& way, int from, int to) {
    way.level = std::min(from, to);
    way.upper = std::max(from, to);
}

CornerIndex corners_of(const Town& town) {
    std::vector<const Polyline*> lines;
    for (const TownWay& way : town.ways) lines.push_back(&way.drawn->line);
    return CornerIndex{lines};
}

ConnectorDirection direction_of(const Tags& tags, bool drawn_upward) {
    const std::string_view moves = tags["conveying"];
    if (moves != "forward" && moves != "backward") return ConnectorDirection::both;
    return (moves == "forward") == drawn_upward ? ConnectorDirection::up : ConnectorDirection::down;
}

/// Makes the connectors of a town.
class ConnectorMaker {
public:
    explicit ConnectorMaker(Town& town) : town_(town), corners_(corners_of(town)) {}

    void make() {
        for (const TownWay& way : town_.ways)
            if (!way.form.carriageway() && way.level != 0 && !way.joins_floors()) add_way(way);
        for (const AreaFeature& area : town_.layers.areas) levels_.insert(area.level);
        levels_.insert(0);
        for (const TownWay& way : town_.ways)
            if (way.joins_floors()) add_stairs(way);
        for (const TownWay& way : town_.ways)
            if (!way.form.carriageway() && way.level != 0 && !way.joins_floors()) add_ramps(way);
        add_lifts();
    }

private:
    void add_way(const TownWay& way) {
        town_.add_strip(town_.identity(way.drawn->id, way.drawn->tags, "high"), AreaKind::platform, way.level,
                        way.drawn->line, way.form.width);
    }

    void add_stairs(const TownWay& way) {
        if (levels_.count(way.level) == 0 || levels_.count(way.upper) == 0) {
            town_.findings.note({"connectors", way.drawn->id, way.drawn->line.front()}, "no floor",
                                fmt::format("leads from floor {} to {}, where nothing can be walked on; left out",
                                            way.level, way.upper));
            return;
        }
        const Tags& tags = way.drawn->tags;
        const bool upward = climbs_as_drawn(way);
        ConnectorFeature stairs;
        static_cast<Feature&>(stairs) = town_.identity(way.drawn->id, tags, "high");
        stairs.kind = tags.has("conveying") ? ConnectorKind::escalator : ConnectorKind::stairs;
        stairs.direction =
            stairs.kind == ConnectorKind::escalator ? direction_of(tags, upward) : ConnectorDirection::both;
        stairs.from_level = way.level;
        stairs.to_level = way.upper;
        stairs.width = tags.metres("width").value_or(stair_width);
        stairs.line = way.drawn->line;
        if (!upward) std::reverse(stairs.line.begin(), stairs.line.end());
        town_.layers.connectors.push_back(std::move(stairs));
    }

    [[nodiscard]] bool climbs_as_drawn(const TownWay& way) const {
        const std::set<int> begin = levels_at(town_, corners_, way.drawn->line.front());
        const std::set<int> end = levels_at(town_, corners_, way.drawn->line.back());
        if (begin.count(way.level) != end.count(way.level)) return begin.count(way.level) == 1;
        if (begin.count(way.upper) != end.count(way.upper)) return end.count(way.upper) == 1;
        return way.drawn->tags["incline"] != "down";
    }

    /// Where a bridge or underpass simply goes on as a way of the street.
    void add_ramps(const TownWay& way) {
        const Polyline& line = way.drawn->line;
        add_ramp(way, line.front(), line[1], "begin");
        add_ramp(way, line.back(), line[line.size() - 2], "end");
    }

    void add_ramp(const TownWay& way, const Point& end, const Point& towards, const std::string& which) {
        const std::set<int> met = levels_at(town_, corners_, end);
        if (met.count(0) == 0 && !way.of_bridge) return;
        const Point landing = end + std::min(inward, (towards - end).norm()) * (towards - end).normalized();
        ConnectorFeature ramp;
        static_cast<Feature&>(ramp) =
            town_.identity(fmt::format("{}-{}", way.drawn->id, which), way.drawn->tags, "medium");
        ramp.kind = ConnectorKind::ramp;
        ramp.from_level = std::min(0, way.level);
        ramp.to_level = std::max(0, way.level);
        ramp.width = way.form.width;
        ramp.length = storey_walk * std::abs(way.level);
        ramp.line = way.level > 0 ? Polyline{end, landing} : Polyline{landing, end};
        town_.layers.connectors.push_back(std::move(ramp));
    }

    void add_lifts() {
        for (const SitePoint& point : town_.site.points)
            if (point.tags["highway"] == "elevator") add_lift(point.id, point.tags, point.at);
        for (const SiteArea& area : town_.site.areas)
            if (area.tags["highway"] == "elevator" && !area.area.empty())
                add_lift(area.id, area.tags, area.area.front().outer().front());
    }

    void add_lift(const std::string& id, const Tags& tags, const Point& at) {
        std::vector<int> stops;
        for (const int level : tags.levels())
            if (levels_.count(level) == 1) stops.push_back(level);
        if (tags.levels().empty()) {
            const std::set<int> met = levels_at(town_, corners_, at);
            stops.assign(met.begin(), met.end());
        }
        for (std::size_t k = 0; k + 1 < stops.size(); ++k) {
            ConnectorFeature lift;
            static_cast<Feature&>(lift) = town_.identity(fmt::format("{}-{}", id, k + 1), tags, "high");
            lift.kind = ConnectorKind::lift;
            lift.from_level = stops[k];
            lift.to_level = stops[k + 1];
            lift.width = lift_width;
            lift.line = {at, at};
            town_.layers.connectors.push_back(std::move(lift));
        }
    }

    Town& town_;
    CornerIndex corners_;
    std::set<int> levels_;
};

}  // namespace

void find_stairs(Town& town) {
    const CornerIndex corners = corners_of(town);
    for (TownWay& way : town.ways) {
        if (!is_stairs(way)) continue;
        const std::vector<int> tagged = way.drawn->tags.levels();
        if (tagged.size() > 1) {
            set_climb(way, tagged.front(), tagged.back());
            continue;
        }
        const std::set<int> begin = levels_at(town, corners, way.drawn->line.front());
        const std::set<int> end = levels_at(town, corners, way.drawn->line.back());
        if (begin.size() == 1 && end.size() == 1 && begin != end) set_climb(way, *begin.begin(), *end.begin());
    }
}

void add_floors(Town& town) { ConnectorMaker{town}.make(); }

void drop_loose_stairs(Town& town, const WalkedGround& ground) {
    std::erase_if(town.layers.connectors, [&](const ConnectorFeature& drawn) {
        if (ground.nearest(drawn.from_level, drawn.line.front(), snap_limit) &&
            ground.nearest(drawn.to_level, drawn.line.back(), snap_limit))
            return false;
        town.findings.note({"connectors", drawn.id, drawn.line.front()}, "no landing",
                           fmt::format("leads from floor {} to {}, where no ground can be walked to; left out",
                                       drawn.from_level, drawn.to_level));
        return true;
    });
}

}  // namespace shangquan
