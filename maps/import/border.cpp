#include "maps/import/border.hpp"

#include "maps/input_error.hpp"
#include "maps/read/border_frame.hpp"
#include "maps/read/ogr_shapes.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace shangquan {

namespace {

bool is_polygon(const OGRGeometry& geometry) {
    const auto type = wkbFlatten(geometry.getGeometryType());
    return type == wkbPolygon || type == wkbMultiPolygon;
}

MultiPolygon box_polygon(const OGREnvelope& box) {
    Polygon polygon;
    polygon.outer() = {
        {box.MinX, box.MinY}, {box.MinX, box.MaxY}, {box.MaxX, box.MaxY}, {box.MaxX, box.MinY}, {box.MinX, box.MinY}};
    return {polygon};
}

/// "west,south,east,north"; empty where the text is something else, a file's name most likely.
std::optional<OGREnvelope> box_of(const std::string& text) {
    std::array<double, 4> sides{};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (std::size_t k = 0; k < sides.size(); ++k) {
        if (k > 0 && (at == end || *at++ != ',')) return std::nullopt;
        const auto [next, problem] = std::from_chars(at, end, sides[k]);
        if (problem != std::errc{} || !std::isfinite(sides[k])) return std::nullopt;
        at = next;
    }
    if (at != end) return std::nullopt;
    if (sides[0] >= sides[2] || sides[1] >= sides[3])
        throw InputError(fmt::format("--clip is \"{}\", expected west,south,east,north in degrees", text));
    OGREnvelope box;
    box.Merge(sides[0], sides[1]);
    box.Merge(sides[2], sides[3]);
    return box;
}

MultiPolygon clip_border(const std::string& clip) {
    if (const auto box = box_of(clip)) return box_polygon(*box);
    const Source source = read_source(clip, {.datum = Datum::wgs84, .crs = std::nullopt});
    for (const Thing& thing : source.things)
        if (is_polygon(*thing.geometry)) return polygons_of(*thing.geometry, Point::Zero());
    throw InputError(fmt::format("--clip: {} holds no polygon, expected one or west,south,east,north", clip));
}

bool is_built(const Thing& thing) { return thing.tags.has("building") || thing.tags.has("highway"); }

/// The box of all that `counts`; not set where nothing does.
template <class Counts>
OGREnvelope box_around(const std::vector<Source>& sources, const Counts& counts) {
    OGREnvelope all;
    for (const Source& source : sources)
        for (const Thing& thing : source.things) {
            if (!counts(thing)) continue;
            OGREnvelope box;
            thing.geometry->getEnvelope(&box);
            all.Merge(box);
        }
    return all;
}

MultiPolygon unclipped_border(const std::vector<Source>& sources) {
    for (const Source& source : sources)
        for (const Thing& thing : source.things)
            if (thing.tags["boundary"] == "site" && is_polygon(*thing.geometry))
                return polygons_of(*thing.geometry, Point::Zero());
    OGREnvelope box;
    for (const Source& source : sources)
        if (source.bounds) box.Merge(*source.bounds);
    if (!box.IsInit()) box = box_around(sources, is_built);
    if (!box.IsInit()) box = box_around(sources, [](const Thing&) { return true; });
    if (!box.IsInit() || box.MinX >= box.MaxX || box.MinY >= box.MaxY)
        throw InputError(fmt::format("{}: holds nothing to make a map of", sources.front().file.string()));
    return box_polygon(box);
}

}  // namespace

MultiPolygon find_border(const std::vector<Source>& sources, const std::optional<std::string>& clip) {
    const MultiPolygon border = clip ? clip_border(*clip) : unclipped_border(sources);
    if (const std::string trouble = border_trouble(border); !trouble.empty())
        throw InputError(fmt::format("the map {}; cut it with --clip west,south,east,north", trouble));
    return border;
}

}  // namespace shangquan
