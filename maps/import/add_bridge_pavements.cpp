#include "maps/import/line_index.hpp"
#include "maps/import/town.hpp"

#include <fmt/format.h>

#include <cmath>

namespace shangquan {

namespace {

constexpr double same_pavement = 4.0;  ///< metres from a bridge's pavement to a footway that is drawn for it

/// The line moved to its left, or to its right where `metres` are negative.
Polyline moved(const Polyline& line, double metres) {
    Polyline result;
    for (std::size_t k = 0; k < line.size(); ++k) {
        const Point before = k > 0 ? Point{(line[k] - line[k - 1]).normalized()} : Point::Zero();
        const Point after = k + 1 < line.size() ? Point{(line[k + 1] - line[k]).normalized()} : Point::Zero();
        const Point along = (before + after).normalized();
        result.push_back(line[k] + metres * Point{-along.y(), along.x()});
    }
    return result;
}

Point middle_of(const Polyline& line) { return (line[(line.size() - 1) / 2] + line[line.size() / 2]) / 2.0; }

/// The pavement as a footway of its own, on the floor of the bridge.
TownWay pavement_of(Town& town, const TownWay& bridge, double signed_width) {
    SiteLine& drawn = town.bridge_pavements.emplace_back();
    drawn.id = fmt::format("{}-{}", bridge.drawn->id, signed_width > 0.0 ? "left" : "right");
    drawn.tags = bridge.drawn->tags;
    drawn.tags.set("highway", "footway");
    drawn.line = moved(bridge.drawn->line, std::copysign(bridge.form.width / 2.0, signed_width) + signed_width / 2.0);
    TownWay way{&drawn, {.kind = StreetKind::footway, .width = std::abs(signed_width), .assumed = bridge.form.assumed}};
    way.level = way.upper = bridge.level;
    way.of_bridge = true;
    return way;
}

}  // namespace

void add_bridge_pavements(Town& town) {
    std::vector<const Polyline*> footways;
    for (const TownWay& way : town.ways)
        if (way.level > 0 && !way.form.carriageway()) footways.push_back(&way.drawn->line);
    const LineIndex drawn{footways};
    std::vector<TownWay> pavements;
    for (const TownWay& way : town.ways) {
        if (!way.form.carriageway() || way.level <= 0) continue;
        for (const double width : {way.form.left, -way.form.right}) {
            if (width == 0.0) continue;
            TownWay pavement = pavement_of(town, way, width);
            if (!drawn.nearest(middle_of(pavement.drawn->line), same_pavement))
                pavements.push_back(std::move(pavement));
        }
    }
    for (TownWay& pavement : pavements) town.ways.push_back(std::move(pavement));
}

}  // namespace shangquan
