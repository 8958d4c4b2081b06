#include "maps/import/line_index.hpp"
#include "maps/import/town.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {

namespace {

bool is_bridge(const Tags& tags) { return tags.has("bridge"); }
bool is_passage(const Tags& tags) { return tags["tunnel"] == "building_passage"; }
bool is_tunnel(const Tags& tags) { return tags.has("tunnel") && !is_passage(tags); }
bool is_covered(const Tags& tags) {
    return is_passage(tags) || tags.has("covered") || tags.has("indoor") || tags["highway"] == "corridor";
}

/// The floor the tags alone put a way on.
int tagged_level(const Tags& tags) {
    const std::vector<int> levels = tags.levels();
    if (levels.size() == 1) return levels.front();
    const int layer = tags.whole("layer");
    if (is_bridge(tags)) return std::clamp(layer, 1, 3);
    if (is_tunnel(tags)) return std::clamp(layer, -3, -1);
    return 0;
}

/// Bridges with no way below them belong to the street: what they cross is water or rails.
void lower_bridges_over_water(Town& town) {
    std::vector<const Polyline*> below;
    for (const TownWay& way : town.ways)
        if (way.level == 0) below.push_back(&way.drawn->line);
    const LineIndex index{below};
    for (TownWay& way : town.ways) {
        if (!is_bridge(way.drawn->tags) || way.level == 0 || !way.drawn->tags["level"].empty()) continue;
        const Point begin = way.drawn->line.front();
        const Point end = way.drawn->line.back();
        const auto at_an_end = [&](const Meeting& meeting) {
            return (meeting.at - begin).norm() < 1.0 || (meeting.at - end).norm() < 1.0;
        };
        const auto met = index.crossings(way.drawn->line);
        if (!std::all_of(met.begin(), met.end(), at_an_end)) continue;
        way.level = 0;
        way.over_water = true;
    }
}

void add_street(Town& town, const TownWay& way, double sidewalk) {
    StreetFeature street;
    static_cast<Feature&>(street) = town.identity(way.drawn->id, way.drawn->tags, way.form.assumed ? "medium" : "high");
    street.kind = way.form.kind;
    street.width = way.form.width;
    street.sidewalk = sidewalk;
    street.layer = std::clamp(way.level, -5, 5);
    street.line = way.drawn->line;
    town.layers.streets.push_back(std::move(street));
}

/// A strip beside a carriageway, from kerb to its outer edge.
void add_sidewalk(Town& town, const TownWay& way, const Pavement& pavement, std::size_t number) {
    const double half = way.form.width / 2.0;
    const double outer = pavement.width > 0.0 ? half + pavement.width : pavement.width - half;
    const Shape strip = town.bench.beside(pavement.beside, outer);
    const AreaKind kind = way.over_water ? AreaKind::bridge : AreaKind::sidewalk;
    const std::string id = fmt::format("{}-{}-{}", way.drawn->id, pavement.width > 0.0 ? "left" : "right", number);
    town.add_area(town.identity(id, way.drawn->tags, "medium"), kind, 0,
                  town.bench.polygons(town.bench.minus(strip, town.bench.widened(way.drawn->line, half))));
    int links = 0;
    for (const Polyline& link : pavement.links)
        town.add_strip(town.identity(fmt::format("{}-link-{}", id, ++links), way.drawn->tags, "low"),
                       AreaKind::sidewalk, 0, link, usual_way);
}

void add_carriageway(Town& town, const TownWay& way) {
    const bool even = way.form.left == way.form.right && !way.over_water && !way.beside_footway;
    add_street(town, way, even ? way.form.left : 0.0);
    if (even || way.level != 0) return;
    std::size_t number = 0;
    for (const Pavement& pavement : way.pavements) add_sidewalk(town, way, pavement, ++number);
}

}  // namespace

void sort_ways(Town& town) {
    for (const SiteLine& drawn : town.site.lines)
        if (const auto form = way_form(drawn.tags))
            town.ways.push_back({&drawn, *form, tagged_level(drawn.tags), false, 0});
    lower_bridges_over_water(town);
    for (TownWay& way : town.ways) way.upper = way.level;
}

void add_streets(Town& town) {
    for (const TownWay& way : town.ways) {
        const Tags& tags = way.drawn->tags;
        if (way.form.carriageway()) {
            add_carriageway(town, way);
            continue;
        }
        if (way.level != 0 || way.joins_floors() || tags["footway"] == "crossing") continue;
        add_street(town, way, 0.0);
        if (!way.over_water && !way.through && !is_covered(tags)) continue;
        Feature identity = town.identity(way.drawn->id + "-through", tags, "high");
        town.add_strip(std::move(identity), way.over_water ? AreaKind::bridge : AreaKind::passage, 0, way.drawn->line,
                       way.form.width);
    }
}

}  // namespace shangquan
