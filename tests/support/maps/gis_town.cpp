#include "tests/support/maps/gis_town.hpp"

#include "maps/read/projection.hpp"
#include "tests/support/maps/drawn_map.hpp"
#include "tests/support/maps/write_features.hpp"

#include <array>
#include <ostream>
#include <stdexcept>
#include <string_view>

namespace shangquan {

namespace {

constexpr int unnamed_metres = 0;

/// In metres of the frame.
SourceFeatures things() {
    using Type = SourceFeature::Type;
    return {
        {"roads", Type::line, {{{0, 30}, {240, 30}}}, {{"NAME", "East Road"}}},
        {"plazas", Type::polygon, {{{30, 34}, {30, 80}, {200, 80}, {200, 34}, {30, 34}}}, {{"NAME", "Market Plaza"}}},
        {"buildings",
         Type::polygon,
         {{{90, 66}, {90, 90}, {120, 90}, {120, 66}, {90, 66}}},
         {{"NAME", "Arcade House"}}},
        {"shops", Type::point, {{{100, 68}}}, {{"NAME", "Tea Shop"}}},
        {"metro_exits", Type::point, {{{50, 50}}}, {{"NAME", "Exit 1"}}}};
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> drawing_layers{
    {{"roads", "C-ROAD-CNTR"},
     {"plazas", "L-PLAZA"},
     {"buildings", "A-BUILDING-OUTLINE"},
     {"shops", "SHOP"},
     {"metro_exits", "METRO"}}};

template <class Move>
void move_corners(SourceFeatures& features, const Move& move) {
    for (SourceFeature& feature : features)
        for (auto& part : feature.parts)
            for (Point& corner : part) corner = move(corner);
}

void put_on_grid(SourceFeatures& features) {
    const LocalFrame frame = DrawnMap::frame();
    move_corners(features, [&](const Point& corner) { return Point{corner + Point{frame.easting, frame.northing}}; });
}

void project(SourceFeatures& features, int epsg) {
    const auto there = transformation(reference_system(DrawnMap::frame().epsg), reference_system(epsg));
    move_corners(features, [&](Point corner) {
        if (there->Transform(1, &corner.x(), &corner.y()) == 0) throw std::runtime_error("no such place there");
        return corner;
    });
}

void redraw(SourceFeatures& features, Datum datum) {
    move_corners(features, [&](const Point& corner) {
        const LonLat drawn = from_wgs84({corner.x(), corner.y()}, datum);
        return Point{drawn.lon, drawn.lat};
    });
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const GisFormat& format) {
    return out << format.driver << " " << format.epsg << " " << datum_names[static_cast<std::size_t>(format.datum)];
}

SourceFeatures gis_town(const GisFormat& format) {
    SourceFeatures features = things();
    put_on_grid(features);
    if (format.epsg != unnamed_metres) project(features, format.epsg);
    if (format.datum != Datum::wgs84) redraw(features, format.datum);
    return features;
}

SourceFeatures drawn_gis_town() {
    SourceFeatures features = things();
    put_on_grid(features);
    for (SourceFeature& feature : features)
        for (const auto& [layer, drawn] : drawing_layers)
            if (feature.layer == layer) {
                feature.layer = drawn;
                break;
            }
    return features;
}

std::vector<std::filesystem::path> write_gis_town(const std::filesystem::path& folder, const GisFormat& format) {
    return write_layers(folder, gis_town(format), format);
}

std::filesystem::path write_drawing(const std::filesystem::path& folder) {
    return write_drawing(folder / "site.dxf", drawn_gis_town()).front();
}

}  // namespace shangquan
