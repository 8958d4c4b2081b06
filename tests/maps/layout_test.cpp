#include "maps/input_error.hpp"
#include "maps/write_layers.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>

namespace shangquan {
namespace {

/// A square with a hall in it, a shop and a gate; the changes are drawn over it as GeoJSON.
class Layout : public testing::Test {
protected:
    TempFolder folder;
    DrawnMap map;
    std::string features;

    Layout() {
        map.area("square", "square", box({20, 20}, {200, 100}));
        map.building("hall", box({60, 40}, {100, 80}), {{"levels", "2"}});
        map.venue("shop", {58, 60}).gate("west", {25, 60});
    }

    void draw(const Properties& properties, const std::string& geometry) {
        features += (features.empty() ? "" : ",\n") + feature_json(properties, geometry);
    }

    [[nodiscard]] std::filesystem::path written() const {
        const auto file = folder.path() / "layout.geojson";
        std::ofstream{file} << "{\"type\": \"FeatureCollection\", \"features\": [" << features << "]}";
        return file;
    }

    [[nodiscard]] RegionLayers laid_over() const {
        RegionLayers region;
        region.checksum = "map";
        region.zones.push_back(map.layers());
        read_layout(written(), region);
        return region;
    }

    [[nodiscard]] std::string refusal() const {
        try {
            (void)laid_over();
        } catch (const InputError& error) {
            const std::string message = error.what();
            return message.substr(message.find("layout.geojson"));
        }
        return "no refusal";
    }
};

TEST_F(Layout, AddsReplacesAndRemovesFeatures) {
    draw({{"layer", R"("buildings")"}, {"op", R"("add")"}, {"id", R"("kiosk")"}, {"kind", R"("retail")"}, {"levels", "1"}},
         polygon_json(box({120, 40}, {130, 50})));
    draw({{"layer", R"("buildings")"}, {"op", R"("replace")"}, {"id", R"("hall")"}, {"kind", R"("mall")"}, {"levels", "5"}},
         polygon_json(box({60, 40}, {110, 80})));
    draw({{"layer", R"("venues")"}, {"op", R"("remove")"}, {"id", R"("shop")"}}, point_json({58, 60}));
    const RegionLayers region = laid_over();
    const ZoneLayers& zone = region.zones[0];
    ASSERT_EQ(zone.buildings.size(), 2U);
    EXPECT_EQ(zone.buildings[0].id, "hall");
    EXPECT_EQ(zone.buildings[0].kind, BuildingKind::mall);
    EXPECT_EQ(zone.buildings[0].levels, 5);
    EXPECT_EQ(zone.buildings[1].id, "kiosk");
    EXPECT_TRUE(zone.venues.empty());
    EXPECT_NE(region.checksum, "map");
}

TEST_F(Layout, ComesBackToTheMapWhenWhatItAddsIsTakenAway) {
    const ZoneLayers before = map.layers();
    draw({{"layer", R"("areas")"}, {"op", R"("remove")"}, {"id", R"("square")"}}, polygon_json(box({20, 20}, {200, 100})));
    EXPECT_TRUE(laid_over().zones[0].areas.empty());
    features.clear();
    draw({{"layer", R"("areas")"}, {"op", R"("replace")"}, {"id", R"("square")"}, {"kind", R"("square")"}},
         polygon_json(box({20, 20}, {200, 100})));
    const ZoneLayers after = laid_over().zones[0];
    EXPECT_EQ(build_zone(after).zone.floors[0].mask.values, build_zone(before).zone.floors[0].mask.values);
}

TEST_F(Layout, ReadsAGeoPackageOfLayersAsQgisWritesIt) {
    ZoneLayers changes = map.layers();
    changes.buildings[0].id = "annex";
    const auto file = folder.path() / "layout.gpkg";
    write_layers(file, changes, {});
    RegionLayers region;
    region.zones.push_back(map.layers());
    EXPECT_THROW(read_layout(file, region), InputError);  // no column op
}

TEST_F(Layout, SaysWhatIsWrongWithAFeature) {
    const std::string ring = polygon_json(box({120, 40}, {130, 50}));
    const auto refused = [&](const Properties& properties) {
        features.clear();
        draw(properties, ring);
        return refusal();
    };
    EXPECT_EQ(refused({{"layer", R"("buildings")"}, {"op", R"("erase")"}, {"id", R"("hall")"}}),
              R"(layout.geojson: feature "hall": op is "erase", must be one of add, remove, replace)");
    EXPECT_EQ(refused({{"layer", R"("buildings")"}, {"op", R"("remove")"}, {"id", R"("hal")"}}),
              R"(layout.geojson: feature "hal": op is "remove", but layer buildings of zone "town" has no such id; did you mean "hall"?)");
    EXPECT_EQ(refused({{"layer", R"("buildings")"}, {"op", R"("add")"}, {"id", R"("hall")"}, {"kind", R"("mall")"}}),
              R"(layout.geojson: feature "hall": op is "add", but layer buildings of zone "town" has that id already)");
    EXPECT_EQ(refused({{"layer", R"("building")"}, {"op", R"("add")"}, {"id", R"("hall")"}}),
              R"(layout.geojson: feature "hall": layer is "building"; did you mean "buildings"?)");
    EXPECT_EQ(refused({{"layer", R"("buildings")"}, {"zone", R"("village")"}, {"op", R"("add")"}, {"id", R"("hall")"}}),
              R"(layout.geojson: feature "hall": zone is "village", which is no zone of the map)");
}

}  // namespace
}  // namespace shangquan
