#include "maps/read/border_frame.hpp"

#include "maps/read/projection.hpp"

namespace shangquan {

namespace {

OGREnvelope envelope(const MultiPolygon& area) {
    OGREnvelope box;
    for (const Polygon& polygon : area)
        for (const Point& corner : polygon.outer()) box.Merge(corner.x(), corner.y());
    return box;
}

MultiPolygon in_frame(MultiPolygon degrees, const LocalFrame& frame) {
    const auto place = [&](Polygon::ring_type& ring) {
        for (Point& corner : ring) corner = to_local(frame, {corner.x(), corner.y()});
    };
    for (Polygon& polygon : degrees) {
        place(polygon.outer());
        for (auto& hole : polygon.inners()) place(hole);
    }
    return degrees;
}

}  // namespace

BorderFrame border_frame(const MultiPolygon& degrees) {
    const OGREnvelope box = envelope(degrees);
    const int epsg = utm_epsg({(box.MinX + box.MaxX) / 2.0, (box.MinY + box.MaxY) / 2.0});
    const LocalFrame whole_utm_zone{.epsg = epsg, .easting = 0.0, .northing = 0.0, .grid = {}};
    const LocalFrame frame = frame_around(epsg, envelope(in_frame(degrees, whole_utm_zone)));
    return {frame, in_frame(degrees, frame)};
}

}  // namespace shangquan
