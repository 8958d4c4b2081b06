#include "maps/import/thing.hpp"
#include "maps/input_error.hpp"
#include "maps/read/projection.hpp"
#include "maps/read_layers.hpp"
#include "maps/write_layers.hpp"
#include "tests/support/maps/drawn_town.hpp"

#include <fmt/format.h>
#include <gdal_priv.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <fstream>

namespace shangquan {
namespace {

/// A path of 200 m and a house beside it as files of other makers hold them, in a format of theirs, in UTM.
struct OtherFormat {
    std::string driver;
    std::string file;
    std::string paths;
    std::string houses;
    bool one_file;
};

std::ostream& operator<<(std::ostream& out, const OtherFormat& format) { return out << format.driver; }

void add_feature(GDALDataset& dataset, const std::string& layer, const std::string& wkt, bool named) {
    OGRSpatialReference system = reference_system(DrawnMap::frame().epsg);
    OGRLayer* const made = dataset.CreateLayer(layer.c_str(), named ? &system : nullptr, wkbUnknown, nullptr);
    OGRGeometry* geometry = nullptr;
    OGRGeometryFactory::createFromWkt(wkt.c_str(), nullptr, &geometry);
    OGRFeature feature{made->GetLayerDefn()};
    feature.SetGeometryDirectly(geometry);
    ASSERT_EQ(made->CreateFeature(&feature), OGRERR_NONE);
}

std::string moved(const std::vector<Point>& points) {
    std::string text;
    for (const Point& point : points)
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", point.x() + DrawnMap::frame().easting,
                            point.y() + DrawnMap::frame().northing);
    return text;
}

const std::string path_wkt = "LINESTRING (" + moved({{16, 60}, {216, 60}}) + ")";
const std::string house_wkt = "POLYGON ((" + moved({{90, 66}, {120, 66}, {120, 90}, {90, 90}, {90, 66}}) + "))";

class ImportFiles : public testing::Test {
protected:
    TempFolder folder;

    ImportOptions clipped(std::vector<std::filesystem::path> files) const {
        ImportOptions options = DrawnTown{}.write(folder.path());
        options.files = std::move(files);
        return options;
    }

    std::string refusal(const ImportOptions& options) const {
        try {
            import_town(options, "town");
        } catch (const InputError& error) {
            std::string message = error.what();
            for (std::size_t at = message.find(folder.path().string()); at != std::string::npos;
                 at = message.find(folder.path().string()))
                message.replace(at, folder.path().string().size(), "@");
            return message;
        }
        return "no refusal";
    }
};

class ImportOtherFormats : public ImportFiles, public testing::WithParamInterface<OtherFormat> {};

TEST_P(ImportOtherFormats, GiveStreetsAndBuildings) {
    GDALAllRegister();
    const OtherFormat format = GetParam();
    GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName(format.driver.c_str());
    std::vector<std::filesystem::path> files;
    if (format.one_file) {
        files = {folder.path() / format.file};
        const GDALDatasetUniquePtr dataset{driver->Create(files[0].c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
        add_feature(*dataset, format.paths, path_wkt, true);
        add_feature(*dataset, format.houses, house_wkt, true);
    } else {
        for (const auto& [layer, wkt] : {std::pair{format.paths, path_wkt}, std::pair{format.houses, house_wkt}}) {
            files.push_back(folder.path() / (layer + format.file));
            const GDALDatasetUniquePtr dataset{driver->Create(files.back().c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
            add_feature(*dataset, layer, wkt, true);
        }
    }
    const ImportedTown town = import_town(clipped(files), "town");
    ASSERT_EQ(town.layers.streets.size(), 1U);
    EXPECT_EQ(town.layers.streets[0].kind, StreetKind::footway);
    EXPECT_NEAR(town.layers.streets[0].line.front().x(), 16.0, 0.01);
    EXPECT_NEAR(town.layers.streets[0].line.front().y(), 60.0, 0.01);
    ASSERT_EQ(town.layers.buildings.size(), 1U);
    EXPECT_TRUE(town.layers.credit.empty());
}

INSTANTIATE_TEST_SUITE_P(Formats, ImportOtherFormats,
                         testing::Values(OtherFormat{"GPKG", "town.gpkg", "footways", "buildings", true},
                                         OtherFormat{"ESRI Shapefile", ".shp", "gis_footways", "gis_buildings", false},
                                         OtherFormat{"FlatGeobuf", ".fgb", "sidewalks", "house_outlines", false}),
                         [](const auto& row) {
                             std::string name = row.param.driver;
                             std::erase(name, ' ');
                             return name;
                         });

/// The words of a drawing: closed outlines of houses and lines of paths, told apart by layer.
constexpr std::string_view drawing = R"(  0
SECTION
  2
ENTITIES
)";

std::string entity(const std::string& layer, const std::vector<Point>& points, bool closed) {
    std::string text =
        fmt::format("  0\nLWPOLYLINE\n  8\n{}\n 90\n{}\n 70\n{}\n", layer, points.size(), closed ? 1 : 0);
    for (const Point& point : points)
        text += fmt::format(" 10\n{:.3f}\n 20\n{:.3f}\n", point.x() + DrawnMap::frame().easting,
                            point.y() + DrawnMap::frame().northing);
    return text;
}

void write_drawing(const std::filesystem::path& file) {
    std::ofstream{file} << drawing << entity("WALKWAY", {{16, 50}, {216, 50}, {216, 70}, {16, 70}}, true)
                        << entity("A-BUILDING-OUTLINE", {{90, 66}, {120, 66}, {120, 90}, {90, 90}}, true)
                        << entity("A-WALL", {{40, 45}, {40, 62}}, false) << "  0\nENDSEC\n  0\nEOF\n";
}

TEST_F(ImportFiles, ReadWallsAndOutlinesOfADrawingByLayerName) {
    write_drawing(folder.path() / "site.dxf");
    ImportOptions options = clipped({folder.path() / "site.dxf"});
    options.crs = fmt::format("EPSG:{}", DrawnMap::frame().epsg);
    const ImportedTown town = import_town(options, "town");
    EXPECT_EQ(town.layers.buildings.size(), 1U);
    const Zone zone = build_zone(town.layers).zone;
    EXPECT_TRUE(walkable_at(zone, 0, {60.5, 60.5}));
    EXPECT_FALSE(walkable_at(zone, 0, {100.5, 68.5}));
    EXPECT_FALSE(walkable_at(zone, 0, {40.5, 55.5}));
}

TEST_F(ImportFiles, AskForTheReferenceSystemOfADrawing) {
    write_drawing(folder.path() / "site.dxf");
    EXPECT_EQ(refusal(clipped({folder.path() / "site.dxf"})),
              "@/site.dxf: names no coordinate reference system; say which with --crs EPSG:…");
    ImportOptions options = clipped({folder.path() / "site.dxf"});
    options.crs = "EPSG:nowhere";
    EXPECT_EQ(refusal(options), "--crs is \"EPSG:nowhere\", expected a reference system such as EPSG:32648");
}

TEST_F(ImportFiles, MoveChineseDataToTheGlobe) {
    ImportOptions options =
        DrawnTown{}.way({{16, 60}, {216, 60}}, "highway=footway").point({100, 62}, "shop=books").write(folder.path());
    options.datum = Datum::gcj02;
    const LonLat drawn = to_lon_lat(DrawnMap::frame(), {16, 60});
    const LonLat place = to_wgs84(drawn, Datum::gcj02);
    const std::string box =
        fmt::format("{},{},{},{}", place.lon - 0.001, place.lat - 0.001, place.lon + 0.004, place.lat + 0.001);
    options.clip = box;
    const ImportedTown town = import_town(options, "town");
    ASSERT_EQ(town.layers.streets.size(), 1U);
    const Point begin = town.layers.streets[0].line.front();
    const Point expected = to_local(town.layers.frame, place);
    EXPECT_NEAR(begin.x(), expected.x(), 0.05);
    EXPECT_NEAR(begin.y(), expected.y(), 0.05);
}

TEST_F(ImportFiles, RefuseWhatHoldsNoMap) {
    EXPECT_EQ(refusal(clipped({folder.path() / "absent.osm"})), "@/absent.osm: no such file");
    std::ofstream{folder.path() / "poem.txt"} << "no map\n";
    EXPECT_EQ(refusal(clipped({folder.path() / "poem.txt"})), "@/poem.txt: is no map GDAL can read");
    ImportOptions empty = DrawnTown{}.point({100, 60}, "shop=books").write(folder.path());
    EXPECT_EQ(refusal(empty), "OpenStreetMap: holds no streets, squares or footways people could walk on");
    empty.clip = "7,6,5,4";
    EXPECT_EQ(refusal(empty), "--clip is \"7,6,5,4\", expected west,south,east,north in degrees");
}

TEST_F(ImportFiles, RefuseAnExtractThatBreaksOff) {
    const ImportOptions options = DrawnTown{}.way({{16, 60}, {216, 60}}, "highway=footway").write(folder.path());
    std::filesystem::resize_file(options.files[0], std::filesystem::file_size(options.files[0]) - 30);
    EXPECT_EQ(refusal(options).substr(0, 24), "@/town.osm: breaks off (");
}

TEST_F(ImportFiles, AreWrittenAsARegionThatReadsTheSame) {
    DrawnTown drawn;
    drawn.way({{0, 60}, {240, 60}}, "highway=residential;width=6;name=Main Street")
        .point({100, 68}, "shop=clothes;name=North");
    drawn.area(box({90, 66}, {120, 90}), "building=retail");
    const ImportedTown town = drawn.imported();
    write_region_folder(folder.path(), town.layers);
    const RegionLayers read = read_region(folder.path());
    ASSERT_EQ(read.zones.size(), 1U);
    const ZoneLayers& zone = read.zones[0];
    EXPECT_EQ(zone.credit, "© OpenStreetMap contributors, ODbL 1.0");
    EXPECT_EQ(zone.frame, town.layers.frame);
    ASSERT_EQ(zone.streets.size(), town.layers.streets.size());
    EXPECT_NEAR((zone.streets[0].line.front() - town.layers.streets[0].line.front()).norm(), 0.0, 0.002);
    EXPECT_EQ(zone.gates.size(), town.layers.gates.size());
    EXPECT_EQ(zone.venues.size(), town.layers.venues.size());
    EXPECT_EQ(zone.areas.size(), town.layers.areas.size());
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

TEST_F(ImportFiles, AreTheSameToTheByteWhenWrittenAgain) {
    ImportOptions options;
    options.files = {std::filesystem::path{SHANGQUAN_ROOT} / "tests/fixtures/small_town.osm"};
    for (const char* again : {"one", "two"}) {
        std::filesystem::create_directory(folder.path() / again);
        const ImportedTown town = import_town(options, "town");
        write_region_folder(folder.path() / again, town.layers);
        write_findings(folder.path() / again / "repairs.gpkg", town.findings);
    }
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder.path() / "one"}) {
        if (!entry.is_regular_file()) continue;
        const auto other = folder.path() / "two" / std::filesystem::relative(entry.path(), folder.path() / "one");
        EXPECT_EQ(bytes_of(entry.path()), bytes_of(other)) << entry.path();
        ++files;
    }
    EXPECT_EQ(files, 10U);
}

}  // namespace
}  // namespace shangquan
