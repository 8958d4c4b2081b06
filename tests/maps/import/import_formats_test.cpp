#include "maps/input_error.hpp"
#include "tests/support/maps/drawn_town.hpp"
#include "tests/support/maps/gis_town.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>

namespace shangquan {
namespace {

class ImportFormats : public testing::Test {
protected:
    TempFolder folder;

    /// Within the border of `DrawnMap`.
    [[nodiscard]] ImportOptions clipped(std::vector<std::filesystem::path> files) const {
        ImportOptions options = DrawnTown{}.write(folder.path());
        options.files = std::move(files);
        return options;
    }
};

double street_area(const BuiltZone& built) { return boost::geometry::area(built.zone.floors.front().walkable); }

std::ptrdiff_t count(const Zone& zone, GateKind kind) {
    return std::count_if(zone.gates.begin(), zone.gates.end(), [&](const Gate& gate) { return gate.kind == kind; });
}

/// A zone that runs, with the ground, the venues and the gates of the town.
void expect_town(const ImportedTown& town) {
    const BuiltZone built = build_zone(town.layers);
    for (const Finding& finding : built.findings)
        EXPECT_NE(finding.severity, Finding::Severity::error) << finding.message;
    ASSERT_EQ(built.zone.floors.size(), 1U);
    EXPECT_NEAR(street_area(built), gis_town_walkable, 2.0);
    EXPECT_TRUE(walkable_at(built.zone, 0, {60.5, 60.5}));
    EXPECT_FALSE(walkable_at(built.zone, 0, {100.5, 70.5}));  // in the house
    EXPECT_FALSE(walkable_at(built.zone, 0, {60.5, 30.5}));   // on the road
    EXPECT_EQ(built.zone.venues.size(), 2U);                  // the shop, and the plaza to rest on
    EXPECT_EQ(count(built.zone, GateKind::metro_exit), 1);
    EXPECT_EQ(count(built.zone, GateKind::street_edge), 4);  // two pavements cut by the border at both ends
    EXPECT_EQ(built.zone.gates.size(), 5U);
}

class ImportGisFormats : public ImportFormats, public testing::WithParamInterface<GisFormat> {};

TEST_P(ImportGisFormats, GiveAZoneThatRuns) {
    ImportOptions options = clipped(write_gis_town(folder.path(), GetParam()));
    options.datum = GetParam().datum;
    const ImportedTown town = import_town(options, "town");
    expect_town(town);
    EXPECT_EQ(town.layers.frame, DrawnMap::frame());
    EXPECT_TRUE(std::any_of(town.layers.venues.begin(), town.layers.venues.end(),
                            [](const VenueFeature& venue) { return venue.name.en == "Tea Shop"; }));
}

constexpr int utm = 32648;
constexpr int pseudo_mercator = 3857;
constexpr int gauss_kruger_105 = 4544;  ///< CGCS2000, 3-degree zones, China's usual one

INSTANTIATE_TEST_SUITE_P(
    Formats, ImportGisFormats,
    testing::Values(GisFormat{"GPKG", ".gpkg", true, utm}, GisFormat{"GPKG", ".gpkg", true, gauss_kruger_105},
                    GisFormat{"ESRI Shapefile", ".shp", false, utm},
                    GisFormat{"ESRI Shapefile", ".shp", false, pseudo_mercator},
                    GisFormat{"FlatGeobuf", ".fgb", false, 4326}, GisFormat{"GeoJSON", ".geojson", false, 4326},
                    GisFormat{"GeoJSON", ".geojson", false, 4326, Datum::gcj02},
                    GisFormat{"GPKG", ".gpkg", true, 4326, Datum::bd09}),
    [](const auto& row) {
        std::string name = testing::PrintToString(row.param);
        std::erase_if(name, [](char letter) { return std::isalnum(static_cast<unsigned char>(letter)) == 0; });
        return name;
    });

TEST_F(ImportFormats, GiveAZoneThatRunsFromADrawing) {
    ImportOptions options = clipped({write_drawing(folder.path())});
    options.crs = fmt::format("EPSG:{}", utm);
    expect_town(import_town(options, "town"));
}

TEST_F(ImportFormats, AskForTheReferenceSystemThatAFileDoesNotName) {
    for (const GisFormat& format :
         {GisFormat{"GPKG", ".gpkg", true, 0}, GisFormat{"ESRI Shapefile", ".shp", false, 0}}) {
        ImportOptions options = clipped(write_gis_town(folder.path(), format));
        try {
            import_town(options, "town");
            ADD_FAILURE() << format << " was taken";
        } catch (const InputError& error) {
            EXPECT_THAT(error.what(),
                        testing::HasSubstr("names no coordinate reference system; say which with --crs EPSG:…"));
        }
        options.crs = fmt::format("EPSG:{}", utm);
        expect_town(import_town(options, "town"));
    }
}

TEST_F(ImportFormats, AreCutToABox) {
    ImportOptions options;
    options.files = write_gis_town(folder.path(), {"GPKG", ".gpkg", true, utm});
    const LonLat low = to_lon_lat(DrawnMap::frame(), {40, 40});
    const LonLat high = to_lon_lat(DrawnMap::frame(), {80, 70});
    options.clip = fmt::format("{:.9f},{:.9f},{:.9f},{:.9f}", low.lon, low.lat, high.lon, high.lat);
    const ImportedTown town = import_town(options, "town");
    EXPECT_TRUE(town.layers.buildings.empty());
    EXPECT_NEAR(street_area(build_zone(town.layers)), 40.0 * 30.0, 1.0);
}

TEST_F(ImportFormats, AreCutToAPolygon) {
    ImportOptions options = clipped(write_gis_town(folder.path(), {"GPKG", ".gpkg", true, utm}));
    std::ofstream{folder.path() / "triangle.geojson"}
        << feature_json({{"id", "\"triangle\""}}, polygon_json({{40, 40}, {40, 60}, {80, 40}}));
    options.clip = (folder.path() / "triangle.geojson").string();
    EXPECT_NEAR(street_area(build_zone(import_town(options, "town").layers)), 40.0 * 20.0 / 2.0, 1.0);
}

}  // namespace
}  // namespace shangquan
