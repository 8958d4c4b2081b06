#include "scenarios/map_import.hpp"

#include "maps/input_error.hpp"
#include "scenarios/prepare.hpp"
#include "scenarios/run.hpp"
#include "scenarios/scenario_file.hpp"
#include "tests/support/scenarios/text_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

class MapImportTest : public testing::Test {
protected:
    fs::path folder = fs::path{testing::TempDir()} / "map_import_test";
    std::ostringstream told;

    void SetUp() override {
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    void TearDown() override { fs::remove_all(folder); }

    [[nodiscard]] MapImport request() const {
        MapImport request;
        request.sources.files = {fs::path{SHANGQUAN_ROOT} / "tests/fixtures/small_town.osm"};
        request.out = folder / "small_town";
        return request;
    }

    static std::string text_of(const fs::path& file) {
        std::ifstream in{file};
        return {std::istreambuf_iterator<char>{in}, {}};
    }

    std::string refusal(const MapImport& wanted) {
        try {
            import_map(wanted, told);
        } catch (const InputError& error) {
            return error.what();
        }
        return "no refusal";
    }
};

TEST_F(MapImportTest, WritesAMapWithItsOriginAndItsRepairs) {
    import_map(request(), told);
    EXPECT_TRUE(fs::exists(folder / "small_town/region.geojson"));
    EXPECT_TRUE(fs::exists(folder / "small_town/repairs.gpkg"));
    EXPECT_FALSE(fs::exists(folder / "small_town/scenario.toml"));
    const std::string source = text_of(folder / "small_town/SOURCE.md");
    EXPECT_NE(source.find("- `small_town.osm`"), std::string::npos);
    EXPECT_NE(source.find("© OpenStreetMap contributors, ODbL 1.0"), std::string::npos);
    EXPECT_NE(told.str().find("the region can be run"), std::string::npos);
}

TEST_F(MapImportTest, WritesAFirstScenarioThatCanBeRunAtOnce) {
    MapImport wanted = request();
    wanted.visitors = 12345;
    import_map(wanted, told);
    const Scenario scenario = read_scenario(folder / "small_town/scenario.toml", {});
    ASSERT_EQ(scenario.totals.size(), 1U);
    EXPECT_EQ(scenario.totals[0].zone, "small_town");
    EXPECT_DOUBLE_EQ(scenario.totals[0].demand.visitors, 12345.0);
    EXPECT_EQ(prepare(scenario).region.zones.size(), 1U);
}

TEST_F(MapImportTest, LeadsToAHeatmapWithOneRun) {
    MapImport wanted = request();
    wanted.visitors = 500;
    import_map(wanted, told);
    RunRequest day;
    day.scenario = read_scenario(folder / "small_town/scenario.toml", {"scenario.span=\"12:00-12:30\""});
    day.out = folder / "result";
    run(day, told, false, std::atomic<bool>{false});
    EXPECT_EQ(text_of(folder / "result/small_town/heatmap.png").substr(1, 3), "PNG");
}

TEST_F(MapImportTest, ComesOutTheSameTwice) {
    import_map(request(), told);
    MapImport again = request();
    again.out = folder / "again/small_town";
    fs::create_directories(folder / "again");
    import_map(again, told);
    for (const char* layer : {"areas", "streets", "venues", "gates", "connectors", "buildings"})
        EXPECT_EQ(text_of(folder / "small_town/small_town" / (std::string{layer} + ".geojson")),
                  text_of(folder / "again/small_town/small_town" / (std::string{layer} + ".geojson")))
            << layer;
}

TEST_F(MapImportTest, LeavesNothingWhereNobodyCouldWalk) {
    MapImport wanted = request();
    wanted.sources.clip = "106.4990,29.5990,106.49905,29.59905";
    EXPECT_NE(refusal(wanted), "no refusal");
    EXPECT_TRUE(fs::is_empty(folder));
}

TEST_F(MapImportTest, RefusesANameThatIsNoZone) {
    MapImport wanted = request();
    wanted.out = folder / "Small Town";
    EXPECT_EQ(refusal(wanted), "--out: \"Small Town\" names the zone, expected lower-case letters, digits, - and _");
}

}  // namespace
}  // namespace shangquan
