#include "maps/import/building_rules.hpp"
#include "maps/import/town.hpp"

#include <fmt/format.h>
#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <array>
#include <cmath>

namespace shangquan {

namespace {

struct AreaRule {
    std::string_view key;
    std::string_view value;  ///< empty: any but "no"
    AreaKind kind;
};

/// The first rule that fits decides.
constexpr std::array<AreaRule, 25> area_rules{{
    {"indoor", "corridor", AreaKind::indoor},        {"indoor", "area", AreaKind::indoor},
    {"highway", "pedestrian", AreaKind::square},     {"area:highway", "pedestrian", AreaKind::square},
    {"place", "square", AreaKind::square},           {"amenity", "marketplace", AreaKind::square},
    {"highway", "footway", AreaKind::square},        {"highway", "path", AreaKind::square},
    {"highway", "living_street", AreaKind::square},  {"highway", "steps", AreaKind::square},
    {"area:highway", "footway", AreaKind::sidewalk}, {"area:highway", "crossing", AreaKind::crossing},
    {"railway", "platform", AreaKind::platform},     {"public_transport", "platform", AreaKind::platform},
    {"highway", "platform", AreaKind::platform},     {"man_made", "pier", AreaKind::promenade},
    {"natural", "beach", AreaKind::field},           {"leisure", "park", AreaKind::park},
    {"leisure", "playground", AreaKind::park},       {"leisure", "garden", AreaKind::park},
    {"landuse", "village_green", AreaKind::park},    {"landuse", "recreation_ground", AreaKind::park},
    {"landuse", "grass", AreaKind::green},           {"leisure", "pitch", AreaKind::green},
    {"landuse", "forest", AreaKind::green},
}};

bool fits(const Tags& tags, std::string_view key, std::string_view value) {
    return value.empty() ? tags.has(key) : tags[key] == value;
}

bool is_private(const Tags& tags) { return tags["access"] == "private" || tags["access"] == "no"; }

int street_or(const Tags& tags) {
    const std::vector<int> levels = tags.levels();
    return levels.empty() ? 0 : levels.front();
}

std::optional<WaterKind> water_kind(const Tags& tags) {
    if (tags["tunnel"] == "culvert" || tags["location"] == "underground") return std::nullopt;
    if (tags["waterway"] == "riverbank" || tags["water"] == "river" || tags["water"] == "canal")
        return WaterKind::river;
    if (tags["natural"] == "water" || tags["landuse"] == "reservoir" || tags["landuse"] == "basin")
        return WaterKind::lake;
    if (tags["amenity"] == "fountain" || tags["leisure"] == "swimming_pool") return WaterKind::pool;
    return std::nullopt;
}

/// Usual width in metres of running water drawn as a line; 0 for none.
double usual_water_width(const Tags& tags) {
    if (tags.has("tunnel") || tags["location"] == "underground") return 0.0;
    const std::string_view kind = tags["waterway"];
    const double usual = kind == "river" ? 20.0 : kind == "canal" ? 8.0 : kind == "stream" ? 2.0 : 0.0;
    return usual > 0.0 ? tags.metres("width").value_or(usual) : 0.0;
}

void add_water(Town& town, Feature identity, WaterKind kind, MultiPolygon shape) {
    WaterFeature water;
    static_cast<Feature&>(water) = std::move(identity);
    water.kind = kind;
    water.shape = std::move(shape);
    town.layers.water.push_back(std::move(water));
}

void add_building(Town& town, const SiteArea& drawn) {
    BuildingFeature building;
    static_cast<Feature&>(building) = town.identity(drawn.id, drawn.tags, "high");
    building.kind = building_kind(drawn.tags);
    building.levels = building_levels(drawn.tags);
    building.shape = drawn.area;
    town.layers.buildings.push_back(std::move(building));
}

void add_ground(Town& town, const SiteArea& drawn) {
    for (const AreaRule& rule : area_rules) {
        if (!fits(drawn.tags, rule.key, rule.value)) continue;
        if (is_private(drawn.tags) && rule.kind != AreaKind::green) return;
        town.add_area(town.identity(drawn.id, drawn.tags, "high"), rule.kind, street_or(drawn.tags), drawn.area);
        return;
    }
}

}  // namespace

void drop_fragments(Town& town) {
    constexpr double least = 1.0;  // square metres
    const auto before = town.site.areas.size();
    std::erase_if(town.site.areas,
                  [](const SiteArea& drawn) { return std::abs(boost::geometry::area(drawn.area)) < least; });
    if (const auto lost = before - town.site.areas.size(); lost > 0)
        town.findings.note({"source", ""}, "left out",
                           fmt::format("{} outlines enclose less than {} m²; left out", lost, least));
}

void add_grounds(Town& town) {
    for (const SiteArea& drawn : town.site.areas) {
        if (stands_in_the_way(drawn.tags)) add_building(town, drawn);
        if (const auto kind = water_kind(drawn.tags))
            add_water(town, town.identity(drawn.id, drawn.tags, "high"), *kind, drawn.area);
        add_ground(town, drawn);
    }
    for (const SiteLine& drawn : town.site.lines) {
        const double width = usual_water_width(drawn.tags);
        if (width <= 0.0) continue;
        const Shape strip = town.bench.widened(drawn.line, width / 2.0);
        add_water(town, town.identity(drawn.id, drawn.tags, "medium"), WaterKind::river, town.bench.polygons(strip));
    }
}

}  // namespace shangquan
