#include "maps/import/town.hpp"

#include <fmt/format.h>

namespace shangquan {

namespace {

constexpr double least_area = 0.5;  ///< square metres

std::string_view first_of(const Tags& tags, std::string_view key, std::string_view otherwise) {
    return tags.has(key) ? tags[key] : tags[otherwise];
}

}  // namespace

Feature Town::identity(const std::string& id, const Tags& tags, const std::string& confidence) const {
    return {.id = id,
            .name = {std::string{first_of(tags, "name:zh", "name")}, std::string{first_of(tags, "name:en", "name")}},
            .source = fmt::format("{} {}", origin, id),
            .confidence = confidence};
}

void Town::add_area(Feature identity, AreaKind kind, int level, const MultiPolygon& shape) {
    if (shape.empty()) return;
    AreaFeature area;
    static_cast<Feature&>(area) = std::move(identity);
    area.kind = kind;
    area.level = level;
    area.shape = shape;
    layers.areas.push_back(std::move(area));
}

void Town::add_strip(Feature identity, AreaKind kind, int level, const Polyline& line, double width) {
    const Shape strip = bench.widened(line, width / 2.0);
    if (bench.area(strip) >= least_area) add_area(std::move(identity), kind, level, bench.polygons(strip));
}

}  // namespace shangquan
