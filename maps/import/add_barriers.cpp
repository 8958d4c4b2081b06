#include "maps/import/line_index.hpp"
#include "maps/import/town.hpp"

#include <algorithm>
#include <array>

namespace shangquan {

namespace {

constexpr std::array<std::string_view, 7> walls{"wall",           "fence",      "hedge",   "city_wall",
                                                "retaining_wall", "guard_rail", "handrail"};
constexpr std::array<std::string_view, 5> gates{"gate", "entrance", "swing_gate", "kissing_gate", "turnstile"};
constexpr double thickness = 0.4;    ///< metres (A)
constexpr double opening = 3.0;      ///< metres around a gate or a way
constexpr double at_the_wall = 0.5;  ///< metres

template <std::size_t count>
bool is_one_of(std::string_view word, const std::array<std::string_view, count>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Where one gets through: gates drawn on walls, and ways that cross them.
std::vector<Point> openings(const Town& town, const LineIndex& index) {
    std::vector<Point> found;
    for (const SitePoint& point : town.site.points)
        if (is_one_of(point.tags["barrier"], gates) || point.tags.has("entrance"))
            if (const auto wall = index.nearest(point.at, at_the_wall)) found.push_back(wall->at);
    for (const TownWay& way : town.ways) {
        if (way.level != 0) continue;
        for (const Meeting& meeting : index.crossings(way.drawn->line)) found.push_back(meeting.at);
    }
    return found;
}

}  // namespace

void add_barriers(Town& town) {
    std::vector<const SiteLine*> drawn;
    std::vector<const Polyline*> lines;
    for (const SiteLine& line : town.site.lines) {
        if (!is_one_of(line.tags["barrier"], walls) || line.tags.whole("layer") != 0) continue;
        drawn.push_back(&line);
        lines.push_back(&line.line);
    }
    const LineIndex index{lines};
    std::vector<std::vector<Point>> through(lines.size());
    for (const Point& at : openings(town, index))
        if (const auto wall = index.nearest(at, at_the_wall)) through[wall->line].push_back(wall->at);
    for (std::size_t row = 0; row < drawn.size(); ++row) {
        Shape wall = town.bench.widened(drawn[row]->line, thickness / 2.0);
        for (const Point& at : through[row])
            wall = town.bench.minus(wall, town.bench.widened({at, at + Point{0.01, 0.0}}, opening / 2.0));
        town.add_area(town.identity(drawn[row]->id, drawn[row]->tags, "high"), AreaKind::barrier, 0,
                      town.bench.polygons(wall));
    }
}

}  // namespace shangquan
