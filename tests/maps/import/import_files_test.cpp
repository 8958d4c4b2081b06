#include "maps/input_error.hpp"
#include "maps/read_layers.hpp"
#include "maps/write_layers.hpp"
#include "tests/support/maps/drawn_town.hpp"
#include "tests/support/maps/gis_town.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace shangquan {
namespace {

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
            const std::string path = folder.path().string();
            for (std::size_t at = message.find(path); at != std::string::npos; at = message.find(path))
                message.erase(at, path.size()).insert(at, 1, '@');
            return message;
        }
        return "no refusal";
    }
};

TEST_F(ImportFiles, RefuseAReferenceSystemThatIsNone) {
    ImportOptions options = clipped({write_drawing(folder.path())});
    EXPECT_EQ(refusal(options), "@/site.dxf: names no coordinate reference system; say which with --crs EPSG:…");
    options.crs = "EPSG:nowhere";
    EXPECT_EQ(refusal(options), "--crs is \"EPSG:nowhere\", expected a reference system such as EPSG:32648");
}

TEST_F(ImportFiles, AskForTheReferenceSystemOfMetresWrittenAsDegrees) {
    std::ofstream{folder.path() / "metres.geojson"}
        << R"({"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [500050, 3200060]}})";
    EXPECT_EQ(refusal(clipped({folder.path() / "metres.geojson"})),
              "@/metres.geojson: none of its 1 features lies on the globe; say which reference system its coordinates "
              "are of with --crs EPSG:…");
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

TEST_F(ImportFiles, RefuseABorderThatNoMapCanHave) {
    ImportOptions town = DrawnTown{}.way({{16, 60}, {216, 60}}, "highway=footway").write(folder.path());
    town.clip = "106.4,29.5,106.6,29.7";
    EXPECT_EQ(refusal(town), "the map spans 430 km², expected 100 at most; cut it with --clip west,south,east,north");
    town.clip = "106.4,84.5,106.5,84.6";
    EXPECT_EQ(refusal(town), "the map has a corner at (106.4, 84.5), expected longitudes within ±180 and latitudes within "
                             "±84; cut it with --clip west,south,east,north");
}

TEST_F(ImportFiles, RefuseAnExtractWhoseBoundsAreNoNumbers) {
    ImportOptions town = DrawnTown{}.way({{16, 60}, {216, 60}}, "highway=footway").write(folder.path());
    std::ifstream in{town.files[0]};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    text.insert(text.find("<node"), R"(<bounds minlat="nan" minlon="106.5" maxlat="29.6" maxlon="106.6"/>)");
    std::ofstream{town.files[0]} << text;
    town.clip.reset();
    EXPECT_EQ(refusal(town).substr(0, 31), "the map has a corner at (106.5,");
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
