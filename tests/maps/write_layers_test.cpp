#include "maps/write_layers.hpp"

#include "tests/support/maps/drawn_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

namespace shangquan {
namespace {

/// One of everything.
void draw_everything(DrawnMap& map) {
    draw_sound(map);
    map.area("hall", "indoor", box({60, 40}, {100, 80}), {{"floor", "-1"}});
    map.area("zebra", "crossing", box({128, 50}, {142, 54}), {{"cycle_s", "90"}, {"green_s", "25.5"}, {"offset_s", "7"}});
    map.building("mall", box({40, 30}, {50, 40}), {{"levels", "7"}, {"name_zh", "\"商场\""}});
    map.street("road", "primary", {{130, 20}, {140, 60}, {130, 110}},
               {{"width", "12.5"}, {"sidewalk", "3"}, {"layer", "1"}});
    map.water("pond", box({150, 30}, {170, 50}));
    map.venue("bar", {60, 60},
              {{"open", "\"18:30\""}, {"close", "\"26:00\""}, {"attraction", "0.25"}, {"building", "\"mall\""}});
    map.open_air("stage", box({80, 80}, {100, 95}));
    map.gate("metro", {70, 60},
             {{"kind", "\"metro_exit\""}, {"station", "\"东站\""}, {"floor", "-1"}, {"weight", "2.5"}});
    map.connector("stairs", {{65, 60}, {55, 60}}, {{"from_floor", "-1"}, {"to_floor", "0"}, {"direction", "\"up\""}, {"rise", "9.5"}, {"sign", "\"3A\""}});
    map.line("gateway", {30, 20}, {30, 100});
}

void expect_same(const Point& a, const Point& b) { EXPECT_LT((a - b).norm(), 0.001); }

void expect_same(const MultiPolygon& a, const MultiPolygon& b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t k = 0; k < a.size(); ++k) {
        ASSERT_EQ(a[k].outer().size(), b[k].outer().size());
        for (std::size_t corner = 0; corner < a[k].outer().size(); ++corner)
            expect_same(a[k].outer()[corner], b[k].outer()[corner]);
    }
}

void expect_same_identity(const Feature& a, const Feature& b) {
    EXPECT_EQ(a.id, b.id);
    EXPECT_EQ(a.name.zh, b.name.zh);
    EXPECT_EQ(a.name.en, b.name.en);
    EXPECT_EQ(a.source, b.source);
    EXPECT_EQ(a.confidence, b.confidence);
}

TEST(GeoPackage, GivesBackEveryLayerToTheMillimetre) {
    DrawnMap map;
    draw_everything(map);
    ZoneLayers before = map.layers();
    before.credit = "© Town";
    const TempFolder folder;
    write_layers(folder.path() / "town.gpkg", before, {});
    const ZoneLayers after = read_zone(folder.path() / "town.gpkg");

    EXPECT_EQ(after.id, "town");
    EXPECT_EQ(after.name.zh, "城");
    EXPECT_TRUE(after.schematic);
    EXPECT_EQ(after.credit, "© Town");
    EXPECT_EQ(after.frame, before.frame);
    expect_same(after.border, before.border);

    ASSERT_EQ(after.areas.size(), 3U);
    expect_same_identity(after.areas[1], before.areas[1]);
    EXPECT_EQ(after.areas[1].kind, AreaKind::indoor);
    EXPECT_EQ(after.areas[1].level, -1);
    EXPECT_EQ(after.areas[1].signal, SignalTimes{});
    EXPECT_EQ(after.areas[2].signal, (SignalTimes{90.0, 25.5, 7.0}));
    expect_same(after.areas[1].shape, before.areas[1].shape);

    expect_same_identity(after.buildings[0], before.buildings[0]);
    EXPECT_EQ(after.buildings[0].levels, 7);

    EXPECT_EQ(after.streets[0].kind, StreetKind::primary);
    EXPECT_DOUBLE_EQ(after.streets[0].width, 12.5);
    EXPECT_DOUBLE_EQ(after.streets[0].sidewalk, 3.0);
    EXPECT_EQ(after.streets[0].layer, 1);
    ASSERT_EQ(after.streets[0].line.size(), 3U);
    expect_same(after.streets[0].line[1], before.streets[0].line[1]);

    EXPECT_EQ(after.water[0].kind, WaterKind::river);
    expect_same(after.water[0].shape, before.water[0].shape);

    ASSERT_EQ(after.venues.size(), 3U);
    EXPECT_EQ(after.venues[1].hours.open, 18 * 3600 + 1800);
    EXPECT_EQ(after.venues[1].hours.close, 26 * 3600);
    EXPECT_DOUBLE_EQ(after.venues[1].attraction, 0.25);
    EXPECT_EQ(after.venues[1].building, "mall");
    EXPECT_EQ(after.venues[1].capacity, 50);
    expect_same(after.venues[1].doors.at(0), before.venues[1].doors.at(0));
    expect_same(MultiPolygon{after.venues[2].ground}, MultiPolygon{before.venues[2].ground});

    EXPECT_EQ(after.gates[1].station, "东站");
    EXPECT_EQ(after.gates[1].kind, GateKind::metro_exit);
    EXPECT_EQ(after.gates[1].level, -1);
    EXPECT_DOUBLE_EQ(after.gates[1].weight, 2.5);
    expect_same(after.gates[1].position, before.gates[1].position);

    EXPECT_EQ(after.connectors[0].direction, ConnectorDirection::up);
    EXPECT_EQ(after.connectors[0].from_level, -1);
    EXPECT_DOUBLE_EQ(after.connectors[0].rise, 9.5);
    EXPECT_EQ(after.connectors[0].sign, "3A");
    expect_same(after.connectors[0].line.back(), before.connectors[0].line.back());
    expect_same(after.lines[0].to, before.lines[0].to);
    EXPECT_TRUE(after.notes.empty());
}

TEST(GeoPackage, CarriesTotalsBesideTheirFeatures) {
    DrawnMap map;
    draw_everything(map);
    const TempFolder folder;
    const std::filesystem::path file = folder.path() / "town.gpkg";
    write_layers(file, map.layers(), {{"gates", {{"west", {{"admitted", 4711.0}, {"left", 4700.0}}}}}});
    const GDALDatasetUniquePtr dataset{GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR)};
    OGRLayer* gates = dataset->GetLayerByName("gates");
    const OGRFeatureUniquePtr west{gates->GetNextFeature()};
    EXPECT_STREQ(west->GetFieldAsString("id"), "west");
    EXPECT_DOUBLE_EQ(west->GetFieldAsDouble("admitted"), 4711.0);
    EXPECT_DOUBLE_EQ(west->GetFieldAsDouble("left"), 4700.0);
    const OGRFeatureUniquePtr metro{gates->GetNextFeature()};
    EXPECT_FALSE(metro->IsFieldSetAndNotNull(metro->GetFieldIndex("admitted")));
    EXPECT_STREQ(dataset->GetLayer(0)->GetName(), "border");
}

TEST(GeoPackage, StandsForAZonesFolderInARegion) {
    DrawnMap map;
    draw_everything(map);
    const ZoneLayers layers = map.layers();
    const std::filesystem::path region = map.region();
    std::filesystem::remove_all(region / "town");
    write_layers(region / "town.gpkg", layers, {});
    EXPECT_EQ(read_region(region).zones.at(0).venues.size(), 3U);
}

TEST(GeoPackage, SaysWhenItCannotBeWritten) {
    DrawnMap map;
    draw_sound(map);
    EXPECT_THROW(write_layers("/nowhere/at/all/town.gpkg", map.layers(), {}), std::runtime_error);
}

}  // namespace
}  // namespace shangquan
