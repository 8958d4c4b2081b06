#include "scenarios/map_report.hpp"

#include "tests/support/scenarios/text_folder.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <sstream>

namespace shangquan {
namespace {

constexpr std::string_view origin = R"("source": "drawn", "confidence": "low")";

std::string layer(const std::string& features) {
    return R"({"type": "FeatureCollection", "features": [)" + features + "]}";
}

/// A feature of about `width` × 100 m eastwards from 106.53 + `west` millidegrees.
std::string block(const std::string& properties, double west, double width) {
    const double from = 106.53 + west / 1000.0;
    const double to = from + width * 1.033e-5;
    return fmt::format(R"({{"type": "Feature", "properties": {{{}, {}}}, "geometry": {{"type": "Polygon", "coordinates":
        [[[{}, 29.57], [{}, 29.57], [{}, 29.5709], [{}, 29.5709], [{}, 29.57]]]}}}})",
                       properties, origin, from, to, to, from, from);
}

std::string point(const std::string& properties, double east) {
    return fmt::format(
        R"({{"type": "Feature", "properties": {{{}, {}}}, "geometry": {{"type": "Point", "coordinates": [{}, 29.5704]}}}})",
        properties, origin, 106.53 + east / 1000.0);
}

class MapReport : public testing::Test {
protected:
    TextFolder texts;
    std::ostringstream told;

    /// A square of 300 × 100 m with a gate and a shop.
    void SetUp() override {
        const auto zone = texts.file("town") / "town";
        std::filesystem::create_directories(zone);
        texts.write("town/region.geojson", layer(block(R"("id": "town", "zone": "town", "name_zh": "城")", -0.2, 400)));
        texts.write("town/town/areas.geojson", layer(block(R"("id": "plaza", "kind": "square")", 0, 300)));
        texts.write("town/town/venues.geojson",
                    layer(point(R"("id": "shop", "category": "fashion", "floor_area": 100, "capacity": 50)", 1.0)));
        write_gate(0.5);
    }

    void write_gate(double east) const {
        texts.write(
            "town/town/gates.geojson",
            layer(
                point(R"("id": "west", "kind": "street_edge", "rate_in": 2, "rate_out": 2, "name_zh": "西口")", east)));
    }
};

TEST_F(MapReport, EndsWithTheCountsOfASoundMap) {
    EXPECT_TRUE(report_map(texts.file("town"), std::nullopt, told));
    EXPECT_TRUE(told.str().ends_with(
        "1 gates, 1 venues, 0 connectors, 0 counting lines\n0 errors, 0 warnings, 0 notes; the region can be run\n"))
        << told.str();
    EXPECT_TRUE(std::filesystem::exists(texts.file("town") / "repairs.gpkg"));
}

TEST_F(MapReport, SaysOfEveryFindingWhatWhereAndWhatToDo) {
    texts.write("town/town/buildings.geojson",
                layer(block(R"("id": "mall", "kind": "mall", "name_zh": "商场")", 2.9, 20) + "," +
                      block(R"("id": "tower", "kind": "office")", 2.9, 20)));
    EXPECT_TRUE(report_map(texts.file("town"), std::nullopt, told));
    EXPECT_TRUE(
        told.str().starts_with("warning: town/buildings \"tower\" at 106.532900, 29.570000: [duplicate] is drawn at "
                               "the very place of \"mall\", "
                               "corner by corner; remove one of the two\n"))
        << told.str();
    EXPECT_NE(told.str().find("0 errors, 1 warnings, 0 notes; the region can be run"), std::string::npos);
}

TEST_F(MapReport, LooksOverALayoutAndWritesItsRepairsBesideIt) {
    std::filesystem::create_directories(texts.file("plans"));
    texts.write("plans/tower.geojson",
                layer(block(R"("id": "tower", "op": "add", "layer": "buildings", "kind": "office")", 2.9, 20) + "," +
                      block(R"("id": "annex", "op": "add", "layer": "buildings", "kind": "office")", 2.9, 10)));
    EXPECT_TRUE(report_map(texts.file("town"), texts.file("plans/tower.geojson"), told));
    EXPECT_NE(told.str().find("warning: town/buildings \"tower\""), std::string::npos) << told.str();
    EXPECT_NE(told.str().find("are covered by \"annex\" of buildings"), std::string::npos) << told.str();
    EXPECT_TRUE(std::filesystem::exists(texts.file("plans/repairs.gpkg")));
    EXPECT_FALSE(std::filesystem::exists(texts.file("town/repairs.gpkg")));
}

TEST_F(MapReport, SaysThatNobodyCanComeWhereNoGateIsLeft) {
    write_gate(-0.5);
    EXPECT_FALSE(report_map(texts.file("town"), std::nullopt, told));
    EXPECT_TRUE(told.str().starts_with("error: town/")) << told.str();
    EXPECT_NE(told.str().find("error: town/gates \"west\" 西口 at 106.529500, 29.570400: [no ground] lies more than 15 "
                              "m from walkable ground; left out"),
              std::string::npos)
        << told.str();
    EXPECT_TRUE(told.str().ends_with("the region cannot be run\n"));
}

}  // namespace
}  // namespace shangquan
