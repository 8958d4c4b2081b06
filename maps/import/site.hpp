#pragma once

#include "maps/import/thing.hpp"
#include "maps/zone_layers.hpp"

#include <optional>
#include <string>
#include <vector>

namespace shangquan {

/// Things of the sources on the site, in metres about the frame's origin, by what they are drawn with.
struct SitePoint {
    std::string id;
    Tags tags;
    Point at = Point::Zero();
};

struct SiteLine {
    std::string id;
    Tags tags;
    Polyline line;  ///< two points or more, none twice in a row
};

struct SiteArea {
    std::string id;
    Tags tags;
    MultiPolygon area;
};

/// A town as found, cut at its border.
struct Site {
    LocalFrame frame;
    MultiPolygon border;
    std::vector<SitePoint> points;
    std::vector<SiteLine> lines;
    std::vector<SiteArea> areas;
};

/// Puts all sources on one site. The border is `clip` ("west,south,east,north" in degrees, or a file with one polygon);
/// without it a polygon tagged boundary=site, else the box the extract was cut with, else the box of all buildings and
/// streets. Throws `InputError`.
Site make_site(const std::vector<Source>& sources, const std::optional<std::string>& clip);

}  // namespace shangquan
