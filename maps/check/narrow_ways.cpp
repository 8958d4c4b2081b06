#include "maps/check/mean_width.hpp"
#include "maps/check/narrow.hpp"
#include "maps/ground/cells_inside.hpp"
#include "maps/ground/keep_joined.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr double least_width = 1.2;  ///< metres; what is as wide can be walked wherever it lies
constexpr double stride = 1.0;       ///< metres between the places looked at along a way

/// Metres of a way, and how many of them no cell beside can be walked on.
struct Length {
    double whole = 0.0;
    double lost = 0.0;
};

bool walkable_near(const Mask& cells, const Point& place) {
    const Cell home = cells.frame.cell_of(place.x(), place.y());
    for (int j = home.j - 1; j <= home.j + 1; ++j)
        for (int i = home.i - 1; i <= home.i + 1; ++i)
            if (cells.frame.contains({i, j}) && cells.at({i, j}) != 0) return true;
    return false;
}

/// Of the line moved `aside` metres to its left.
Length length_of(const Polyline& line, double aside, const Mask& cells) {
    Length length;
    for (std::size_t k = 0; k + 1 < line.size(); ++k) {
        const double segment = (line[k + 1] - line[k]).norm();
        if (segment <= 0.0) continue;
        const Point along = (line[k + 1] - line[k]) / segment;
        const Point left{-along.y(), along.x()};
        const auto places = static_cast<int>(std::ceil(segment / stride));
        for (int place = 0; place < places; ++place) {
            const Point at = line[k] + along * segment * (place + 0.5) / places + left * aside;
            if (!cells.frame.contains(cells.frame.cell_of(at.x(), at.y()))) continue;
            length.whole += segment / places;
            if (!walkable_near(cells, at)) length.lost += segment / places;
        }
    }
    return length;
}

class WayTeller {
public:
    WayTeller(const Mask& cells, FindingList& findings) : cells_(cells), findings_(findings) {}

    void look_at(const StreetFeature& street) {
        const bool walked = street.kind >= StreetKind::pedestrian;
        if (walked && street.width < least_width) tell(street, "width", street.width, {0.0});
        const double middle = (street.width + street.sidewalk) / 2.0;
        if (!walked && street.sidewalk > 0.0 && street.sidewalk < least_width)
            tell(street, "sidewalk", street.sidewalk, {middle, -middle});
    }

private:
    /// Where a wider way runs along, nothing is lost.
    void tell(const StreetFeature& street, const char* what, double width, const std::vector<double>& strips) {
        Length length;
        for (const double aside : strips) {
            const Length strip = length_of(street.line, aside, cells_);
            length = {length.whole + strip.whole, length.lost + strip.lost};
        }
        if (length.lost <= length.whole / 2.0) return;
        findings_.warning({"streets", street.id, street.line[street.line.size() / 2]}, "narrow",
                          fmt::format("{} is {:.2f} m, expected {:.1f} m or more; {:.0f} of {:.0f} m cannot be walked",
                                      what, width, least_width, length.lost, length.whole));
    }

    const Mask& cells_;
    FindingList& findings_;
};

bool is_ground(AreaKind kind) { return kind < AreaKind::barrier; }

void look_at(const AreaFeature& area, const Mask& cells, FindingList& findings) {
    for (const Polygon& part : area.shape) {
        const double width = mean_width(part);
        if (width >= least_width || width < thinnest || !cells_inside(part, cells).empty()) continue;
        findings.warning({"areas", area.id, part.outer().front()}, "narrow",
                         fmt::format("a part is {:.1f} m wide, expected {:.1f} m at least; no cell of it can be walked",
                                     width, least_width));
    }
}

/// Ways too narrow are cells that do not hang together.
Mask without_crumbs(Mask cells, const Parts& parts) {
    std::vector<bool> kept;
    for (const double area : parts.area) kept.push_back(area >= crumb);
    clear_parts(cells, parts, kept);
    return cells;
}

}  // namespace

void find_narrow_ways(const CheckedZone& zone, FindingList& findings) {
    for (std::size_t k = 0; k < zone.built.floors.size(); ++k) {
        const int level = zone.built.floors[k].level;
        const Mask cells = without_crumbs(zone.cells[k].mask, zone.parts[k]);
        for (const AreaFeature& area : zone.layers.areas)
            if (area.level == level && is_ground(area.kind)) look_at(area, cells, findings);
        WayTeller teller{cells, findings};
        for (const StreetFeature& street : zone.layers.streets)
            if (level == 0 && street.layer == 0) teller.look_at(street);
    }
}

}  // namespace shangquan
