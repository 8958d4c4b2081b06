#include "tests/support/maps/gis_town.hpp"

#include "maps/read/projection.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <fstream>
#include <memory>
#include <ostream>
#include <stdexcept>

namespace shangquan {

namespace {

struct DrawnThing {
    const char* layer;
    const char* drawing_layer;
    OGRwkbGeometryType type;
    std::vector<Point> corners;
    const char* name;
};

const std::vector<DrawnThing>& things() {
    static const std::vector<DrawnThing> all{
        {"roads", "C-ROAD-CNTR", wkbLineString, {{0, 30}, {240, 30}}, "East Road"},
        {"plazas", "L-PLAZA", wkbPolygon, {{30, 34}, {30, 80}, {200, 80}, {200, 34}, {30, 34}}, "Market Plaza"},
        {"buildings",
         "A-BUILDING-OUTLINE",
         wkbPolygon,
         {{90, 66}, {90, 90}, {120, 90}, {120, 66}, {90, 66}},
         "Arcade House"},
        {"shops", "SHOP", wkbPoint, {{100, 68}}, "Tea Shop"},
        {"metro_exits", "METRO", wkbPoint, {{50, 50}}, "Exit 1"}};
    return all;
}

std::unique_ptr<OGRGeometry> geometry(const DrawnThing& thing) {
    const LocalFrame frame = DrawnMap::frame();
    OGRLineString line;
    for (const Point& corner : thing.corners) line.addPoint(corner.x() + frame.easting, corner.y() + frame.northing);
    if (thing.type == wkbPoint) return std::make_unique<OGRPoint>(line.getX(0), line.getY(0));
    if (thing.type == wkbLineString) return std::unique_ptr<OGRGeometry>{line.clone()};
    OGRLinearRing ring;
    ring.addSubLineString(&line);
    auto polygon = std::make_unique<OGRPolygon>();
    polygon->addRing(&ring);
    return polygon;
}

/// Degrees of WGS-84 as a file of another datum writes them.
class Redrawn : public OGRDefaultGeometryVisitor {
public:
    explicit Redrawn(Datum datum) : datum_(datum) {}
    void visit(OGRPoint* point) override {
        const LonLat drawn = from_wgs84({point->getX(), point->getY()}, datum_);
        point->setX(drawn.lon);
        point->setY(drawn.lat);
    }

private:
    Datum datum_;
};

std::unique_ptr<OGRGeometry> written(const DrawnThing& thing, const GisFormat& format) {
    auto made = geometry(thing);
    if (format.epsg == 0) return made;
    const auto there = transformation(reference_system(DrawnMap::frame().epsg), reference_system(format.epsg));
    if (made->transform(there.get()) != OGRERR_NONE) throw std::runtime_error("no such place there");
    Redrawn redrawn{format.datum};
    if (format.datum != Datum::wgs84) made->accept(&redrawn);
    return made;
}

void add_layer(GDALDataset& dataset, const DrawnThing& thing, const GisFormat& format) {
    OGRSpatialReference system = reference_system(format.epsg == 0 ? wgs84_epsg : format.epsg);
    OGRLayer* const layer = dataset.CreateLayer(thing.layer, format.epsg == 0 ? nullptr : &system, thing.type, nullptr);
    if (layer == nullptr) throw std::runtime_error(fmt::format("{} takes no layer", format.driver));
    OGRFieldDefn name{"NAME", OFTString};
    if (layer->CreateField(&name) != OGRERR_NONE) throw std::runtime_error("no column");
    OGRFeature feature{layer->GetLayerDefn()};
    feature.SetField("NAME", thing.name);
    feature.SetGeometryDirectly(written(thing, format).release());
    if (layer->CreateFeature(&feature) != OGRERR_NONE) throw std::runtime_error("no feature");
}

GDALDatasetUniquePtr new_file(const std::filesystem::path& file, const GisFormat& format) {
    GDALAllRegister();
    GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName(format.driver.c_str());
    return GDALDatasetUniquePtr{driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
}

std::string polyline(const DrawnThing& thing) {
    const bool closed = thing.type == wkbPolygon;
    const std::size_t corners = thing.corners.size() - (closed ? 1U : 0U);
    std::string text =
        fmt::format("  0\nLWPOLYLINE\n  8\n{}\n 90\n{}\n 70\n{}\n", thing.drawing_layer, corners, closed ? 1 : 0);
    for (std::size_t k = 0; k < corners; ++k)
        text += fmt::format(" 10\n{:.3f}\n 20\n{:.3f}\n", thing.corners[k].x() + DrawnMap::frame().easting,
                            thing.corners[k].y() + DrawnMap::frame().northing);
    return text;
}

std::string entity(const DrawnThing& thing) {
    if (thing.type != wkbPoint) return polyline(thing);
    return fmt::format("  0\nPOINT\n  8\n{}\n 10\n{:.3f}\n 20\n{:.3f}\n", thing.drawing_layer,
                       thing.corners[0].x() + DrawnMap::frame().easting,
                       thing.corners[0].y() + DrawnMap::frame().northing);
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const GisFormat& format) {
    return out << format.driver << " " << format.epsg << " " << datum_names[static_cast<std::size_t>(format.datum)];
}

std::vector<std::filesystem::path> write_gis_town(const std::filesystem::path& folder, const GisFormat& format) {
    std::vector<std::filesystem::path> files;
    if (format.one_file) {
        files.push_back(folder / ("town" + format.suffix));
        const auto dataset = new_file(files.back(), format);
        for (const DrawnThing& thing : things()) add_layer(*dataset, thing, format);
        return files;
    }
    for (const DrawnThing& thing : things()) {
        files.push_back(folder / (thing.layer + format.suffix));
        add_layer(*new_file(files.back(), format), thing, format);
    }
    return files;
}

std::filesystem::path write_drawing(const std::filesystem::path& folder) {
    std::ofstream out{folder / "site.dxf"};
    out << "  0\nSECTION\n  2\nENTITIES\n";
    for (const DrawnThing& thing : things()) out << entity(thing);
    out << "  0\nENDSEC\n  0\nEOF\n";
    return folder / "site.dxf";
}

}  // namespace shangquan
