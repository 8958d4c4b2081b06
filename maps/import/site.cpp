#include "maps/import/site.hpp"

#include "maps/ground/shape.hpp"
#include "maps/import/border.hpp"
#include "maps/input_error.hpp"
#include "maps/read/border_frame.hpp"
#include "maps/read/ogr_shapes.hpp"
#include "maps/read/projection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace shangquan {

namespace {

/// Moves geometries from degrees onto the site and cuts what leaves it.
class SitePlacer {
public:
    explicit SitePlacer(const BorderFrame& site)
        : origin_(site.frame.easting, site.frame.northing),
          to_metres_(transformation(reference_system(wgs84_epsg), reference_system(site.frame.epsg))) {
        for (const Polygon& part : site.border)
            for (const Point& corner : part.outer()) box_.Merge(corner.x() + origin_.x(), corner.y() + origin_.y());
        OGRLinearRing ring;
        ring.setPoints(5, std::vector<OGRRawPoint>{{box_.MinX, box_.MinY},
                                                   {box_.MaxX, box_.MinY},
                                                   {box_.MaxX, box_.MaxY},
                                                   {box_.MinX, box_.MaxY},
                                                   {box_.MinX, box_.MinY}}
                              .data());
        box_ring_.addRing(&ring);
    }

    /// Empty where nothing of it lies on the site.
    std::unique_ptr<OGRGeometry> place(std::unique_ptr<OGRGeometry> geometry) const {
        if (geometry->transform(to_metres_.get()) != OGRERR_NONE) return nullptr;
        OGREnvelope reach;
        geometry->getEnvelope(&reach);
        if (!box_.Intersects(reach)) return nullptr;
        if (box_.Contains(reach)) return geometry;
        if (geometry->getDimension() == 2 && geometry->IsValid() == FALSE) geometry.reset(geometry->MakeValid());
        if (geometry) geometry.reset(geometry->Intersection(&box_ring_));
        return geometry && geometry->IsEmpty() == 0 ? std::move(geometry) : nullptr;
    }

    [[nodiscard]] const Point& origin() const { return origin_; }

private:
    Point origin_;
    Transformation to_metres_;
    OGREnvelope box_;
    OGRPolygon box_ring_;
};

void drop_doubles(Polyline& line) {
    line.erase(std::unique(line.begin(), line.end(), [](const Point& a, const Point& b) { return a == b; }),
               line.end());
}

/// Drawings give outlines as closed lines.
bool is_outline(const Tags& tags, const OGRLineString& line) {
    constexpr std::array<std::string_view, 7> keys{"building",     "natural", "leisure", "place",
                                                   "area:highway", "amenity", "shop"};
    return line.get_IsClosed() != 0 && line.getNumPoints() > 3 &&
           std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return tags.has(key); });
}

MultiPolygon filled(const OGRLineString& outline, const Point& origin) {
    OGRLinearRing ring;
    ring.addSubLineString(&outline);
    OGRPolygon polygon;
    polygon.addRing(&ring);
    return polygons_of(polygon, origin);
}

/// Sorts a placed geometry into the site by its parts.
void add_parts(Site& site, const Thing& thing, const OGRGeometry& geometry, const Point& origin) {
    switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPoint: {
            const OGRPoint& point = *geometry.toPoint();
            site.points.push_back({thing.id, thing.tags, Point{point.getX(), point.getY()} - origin});
            break;
        }
        case wkbLineString: {
            if (is_outline(thing.tags, *geometry.toLineString())) {
                site.areas.push_back({thing.id, thing.tags, filled(*geometry.toLineString(), origin)});
                break;
            }
            Polyline line = line_of(*geometry.toLineString(), origin);
            drop_doubles(line);
            if (line.size() > 1) site.lines.push_back({thing.id, thing.tags, std::move(line)});
            break;
        }
        case wkbPolygon:
        case wkbMultiPolygon:
            site.areas.push_back({thing.id, thing.tags, polygons_of(geometry, origin)});
            break;
        case wkbMultiPoint:
        case wkbMultiLineString:
        case wkbGeometryCollection:
            for (const OGRGeometry* part : *geometry.toGeometryCollection()) add_parts(site, thing, *part, origin);
            break;
        default:
            break;
    }
}

/// Collections are placed part by part: cutting one of points, lines and areas at once is more than GEOS can do.
void add_thing(Site& site, const Thing& thing, const OGRGeometry& geometry, const SitePlacer& placer) {
    if (wkbFlatten(geometry.getGeometryType()) == wkbGeometryCollection) {
        for (const OGRGeometry* part : *geometry.toGeometryCollection()) add_thing(site, thing, *part, placer);
    } else if (const auto placed = placer.place(std::unique_ptr<OGRGeometry>{geometry.clone()})) {
        add_parts(site, thing, *placed, placer.origin());
    }
}

/// Ids that occur twice (parts of one thing, two files) get a number, so that a layer can hold them.
class UniqueIds {
public:
    template <class Item>
    void number(std::vector<Item>& items) {
        for (Item& item : items)
            if (const int before = seen_[item.id]++; before > 0) item.id = fmt::format("{}-{}", item.id, before + 1);
    }

private:
    std::map<std::string, int> seen_;
};

}  // namespace

Site make_site(const std::vector<Source>& sources, const std::optional<std::string>& clip) {
    Site site;
    const BorderFrame placed = border_frame(find_border(sources, clip));
    site.frame = placed.frame;
    site.border = placed.border;
    const SitePlacer placer{placed};
    for (const Source& source : sources)
        for (const Thing& thing : source.things) add_thing(site, thing, *thing.geometry, placer);
    UniqueIds ids;
    ids.number(site.points);
    ids.number(site.lines);
    ids.number(site.areas);
    return site;
}

}  // namespace shangquan
