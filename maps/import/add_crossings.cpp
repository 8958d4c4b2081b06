#include "maps/import/line_index.hpp"
#include "maps/import/town.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace shangquan {

namespace {

constexpr double crossing_width = 4.0;  ///< metres, of marked and unmarked crossings
constexpr double usual_cycle = 90.0;    ///< seconds of a round of lights (assumed)
constexpr double usual_green = 30.0;    ///< seconds of it for those on foot (assumed)
constexpr double overlap = 1.5;         ///< metres that a crossing reaches onto the ground beside the kerb
constexpr double on_the_way = 2.0;      ///< metres
constexpr double most_slant = 2.0;      ///< a crossing is at the most so many times as long as the street is wide
constexpr double arm_gap = 2.0;         ///< metres from a junction's corner to the crossing of its arm

/// Lays crossings over the carriageways of a town, none twice.
class CrossingLayer {
public:
    explicit CrossingLayer(Town& town) : town_(town), roads_(carriageways(town)), index_(lines_of(roads_)) {}

    void lay() {
        for (const TownWay& way : town_.ways)
            if (way.level == 0 && way.drawn->tags["footway"] == "crossing") lay_drawn(way);
        for (const SitePoint& point : town_.site.points)
            if (point.tags["highway"] == "crossing" && point.tags["crossing"] != "no") lay_point(point);
        for (const TownWay& way : town_.ways)
            if (way.level == 0 && !way.form.carriageway() && way.drawn->tags["footway"] != "crossing") lay_under(way);
        lay_junctions();
    }

private:
    static std::vector<const TownWay*> carriageways(const Town& town) {
        std::vector<const TownWay*> found;
        for (const TownWay& way : town.ways)
            if (way.form.carriageway() && way.level == 0) found.push_back(&way);
        return found;
    }

    static std::vector<const Polyline*> lines_of(const std::vector<const TownWay*>& ways) {
        std::vector<const Polyline*> lines;
        for (const TownWay* way : ways) lines.push_back(&way->drawn->line);
        return lines;
    }

    static bool has_signal(const Tags& tags) { return tags["crossing"] == "traffic_signals" || tags["crossing:signals"] == "yes"; }

    /// Lights with usual times.
    static void give_signal(AreaFeature& crossing) {
        crossing.signal = {usual_cycle, usual_green, static_cast<double>(key_of(crossing.id) % static_cast<Key>(usual_cycle))};
    }

    /// The strip of a crossing, and where it crosses.
    void lay_strip(const std::string& id, const Tags& tags, const std::string& confidence, const Polyline& line, double width,
                   const std::vector<Point>& places) {
        town_.add_strip(town_.identity(id, tags, confidence), AreaKind::crossing, 0, line, width);
        auto& areas = town_.layers.areas;
        const bool laid = !areas.empty() && areas.back().id == id && areas.back().kind == AreaKind::crossing;
        if (laid && has_signal(tags)) give_signal(areas.back());
        for (const Point& place : places) {
            laid_.add(place);
            if (laid) strips_.emplace_back(place, areas.size() - 1);
        }
    }

    /// Lights often stand at a point of the street while the crossing is drawn as a way.
    void give_signal_at(const Point& place) {
        const auto far = [&place](const auto& strip) { return (strip.first - place).norm(); };
        const auto nearest = std::min_element(strips_.begin(), strips_.end(), [&far](const auto& a, const auto& b) { return far(a) < far(b); });
        if (nearest != strips_.end() && far(*nearest) <= crossing_width) give_signal(town_.layers.areas[nearest->second]);
    }

    /// A crossing drawn as a way of its own; it may begin before the kerb.
    void lay_drawn(const TownWay& way) {
        town_.add_strip(town_.identity(way.drawn->id + "-landing", way.drawn->tags, "high"), AreaKind::sidewalk, 0,
                        way.drawn->line, way.form.width);
        std::vector<Point> places;
        for (const Meeting& meeting : index_.crossings(way.drawn->line)) places.push_back(meeting.at);
        lay_strip(way.drawn->id, way.drawn->tags, "high", way.drawn->line, std::max(crossing_width, way.form.width), places);
    }

    /// A crossing drawn as a point of the street.
    void lay_point(const SitePoint& point) {
        const auto road = index_.nearest(point.at, on_the_way);
        if (!road) return;
        if (!is_laid(road->at, crossing_width)) lay_across(point.id, point.tags, "high", *road, normal(road->along));
        else if (has_signal(point.tags)) give_signal_at(road->at);
    }

    /// Where a footway leads over a street without saying how.
    void lay_under(const TownWay& way) {
        int number = 0;
        for (const Meeting& meeting : index_.crossings(way.drawn->line)) {
            const bool at_an_end = (meeting.at - way.drawn->line.front()).norm() < 0.1 ||
                                   (meeting.at - way.drawn->line.back()).norm() < 0.1;
            const double sine = std::abs(meeting.own.dot(normal(meeting.along)));
            if (is_laid(meeting.at, crossing_width) || (!at_an_end && sine < 1.0 / most_slant)) continue;
            const Point direction = at_an_end ? normal(meeting.along) : meeting.own;
            lay_across(fmt::format("{}-over-{}", way.drawn->id, ++number), {}, "low", meeting, direction);
        }
    }

    /// People cross the arms of junctions of quiet streets.
    void lay_junctions() {
        const CornerIndex corners{lines_of(roads_)};
        for (const auto& [place, touches] : corners) {
            std::size_t arms = 0;
            double reach = 0.0;
            for (const CornerIndex::Touch& touch : touches) {
                const TownWay& road = *roads_[touch.line];
                arms += touch.corner == 0 || touch.corner + 1 == road.drawn->line.size() ? 1U : 2U;
                reach = std::max(reach, road.form.reach());
            }
            if (arms < 3) continue;
            for (const CornerIndex::Touch& touch : touches) lay_arms(touch, reach);
        }
    }

    void lay_arms(const CornerIndex::Touch& touch, double reach) {
        const TownWay& road = *roads_[touch.line];
        if (!is_minor(road.drawn->tags)) return;
        if (touch.corner > 0) lay_arm(touch, -1, reach);
        if (touch.corner + 1 < road.drawn->line.size()) lay_arm(touch, 1, reach);
    }

    void lay_arm(const CornerIndex::Touch& touch, int way_on, double reach) {
        const TownWay& road = *roads_[touch.line];
        const Polyline& line = road.drawn->line;
        double left = reach + arm_gap;
        auto k = static_cast<long>(touch.corner);
        while (k + way_on >= 0 && k + way_on < static_cast<long>(line.size())) {
            const Point& from = line[static_cast<std::size_t>(k)];
            const Point step = line[static_cast<std::size_t>(k + way_on)] - from;
            if (step.norm() >= left) {
                const Meeting here{touch.line, from + left * step.normalized(), step.normalized(), Point::Zero()};
                if (is_laid(here.at, 2.0 * reach)) return;
                lay_across(fmt::format("{}-arm-{}", road.drawn->id, ++arms_), {}, "low", here, normal(here.along));
                return;
            }
            left -= step.norm();
            k += way_on;
        }
    }

    void lay_across(const std::string& id, const Tags& tags, const std::string& confidence, const Meeting& meeting,
                    const Point& direction) {
        const TownWay& road = *roads_[meeting.line];
        const double slant = std::max(1.0 / most_slant, std::abs(direction.dot(normal(meeting.along))));
        const double half = (road.landing() + overlap) / slant;
        const Polyline line{meeting.at - half * direction, meeting.at + half * direction};
        if (road.beside_footway)
            town_.add_strip(town_.identity(id + "-landing", tags, confidence), AreaKind::sidewalk, 0, line,
                            crossing_width);
        lay_strip(id, tags, confidence, line, crossing_width, {meeting.at});
    }

    [[nodiscard]] bool is_laid(const Point& place, double within) const { return laid_.any_within(place, within); }

    static Point normal(const Point& along) { return {-along.y(), along.x()}; }

    Town& town_;
    std::vector<const TownWay*> roads_;
    LineIndex index_;
    PlaceSet laid_;
    std::vector<std::pair<Point, std::size_t>> strips_;  ///< where crossings cross, and their rows among the areas
    int arms_ = 0;
};

}  // namespace

void add_crossings(Town& town) { CrossingLayer{town}.lay(); }

}  // namespace shangquan
