#include "maps/input_error.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace shangquan {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;

auto note(const std::string& layer, const std::string& message) {
    return AllOf(Field(&LayerNote::layer, layer), Field(&LayerNote::message, message));
}

TEST(ReadingAZone, PlacesEverythingInMetresAboutItsOrigin) {
    DrawnMap map;
    draw_sound(map);
    const ZoneLayers layers = map.layers();
    EXPECT_EQ(layers.id, "town");
    EXPECT_EQ(layers.name.zh, "城");
    EXPECT_TRUE(layers.schematic);
    EXPECT_EQ(layers.frame, DrawnMap::frame());
    EXPECT_NEAR((layers.gates[0].position - Point(20.5, 60)).norm(), 0.0, 1e-5);
    EXPECT_NEAR((layers.areas[0].shape[0].outer()[0] - Point(20, 20)).norm(), 0.0, 1e-5);
}

TEST(ReadingAZone, ReadsHoursAndFillsInWhatMayBeAbsent) {
    DrawnMap map;
    draw_sound(map);
    map.venue("bar", {60, 60}, {{"open", "\"18:30\""}, {"close", "\"26:00\""}});
    const ZoneLayers layers = map.layers();
    EXPECT_EQ(layers.venues[0].hours.open, 0);
    EXPECT_EQ(layers.venues[0].hours.close, 24 * 3600);
    EXPECT_EQ(layers.venues[1].hours.open, 18 * 3600 + 30 * 60);
    EXPECT_EQ(layers.venues[1].hours.close, 26 * 3600);
    EXPECT_EQ(layers.venues[1].level, 0);
    EXPECT_DOUBLE_EQ(layers.gates[0].weight, 1.0);
}

TEST(ReadingAZone, DropsHeights) {
    DrawnMap map;
    draw_sound(map);
    const LonLat place = to_lon_lat(DrawnMap::frame(), {50, 50});
    map.feature("gates", {{"id", "\"high\""}, {"kind", "\"pier\""}, {"rate_in", "1"}, {"rate_out", "1"}},
                R"({"type": "Point", "coordinates": [)" + std::to_string(place.lon) + ", " + std::to_string(place.lat) +
                    ", 251.5]}");
    EXPECT_NEAR((map.layers().gates[1].position - Point(50, 50)).norm(), 0.0, 0.2);
}

TEST(ReadingAZone, TakesAReferenceSystemInMetres) {
    DrawnMap map;
    draw_sound(map);
    map.without("gates").text("town/gates.geojson", R"({"type": "FeatureCollection",
        "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32648"}},
        "features": [{"type": "Feature", "properties": {"id": "west", "kind": "pier", "rate_in": 1, "rate_out": 1},
                      "geometry": {"type": "Point", "coordinates": [500020.5, 3200060.25]}}]})");
    EXPECT_EQ(map.layers().gates[0].position, Point(20.5, 60.25));
}

TEST(ReadingAZone, NotesPropertiesNobodyReads) {
    DrawnMap map;
    draw_sound(map);
    map.venue("bar", {60, 60}, {{"attracton", "3"}, {"colour_of_the_roof", "\"red\""}});
    EXPECT_THAT(map.layers().notes,
                ElementsAre(note("venues", "property \"attracton\" is not used; did you mean \"attraction\"?"),
                            note("venues", "property \"colour_of_the_roof\" is not used")));
}

TEST(ReadingAZone, NotesFeaturesThatDoNotSayWhereTheyComeFrom) {
    DrawnMap map;
    draw_sound(map);
    map.venue("bar", {60, 60}, {{"source", "null"}});
    EXPECT_THAT(map.layers().notes, ElementsAre(note("venues", "1 of 2 features lack source or confidence")));
}

TEST(ReadingAZone, NamesAPlaceThatIsNotThere) {
    try {
        read_zone("nowhere/at-all");
        FAIL() << "no message";
    } catch (const InputError& error) {
        EXPECT_STREQ(error.what(), "nowhere/at-all: no such file or folder");
    }
}

TEST(ReadingARegion, KnowsItsZonesAndStations) {
    DrawnMap map;
    draw_sound(map);
    map.feature("transit", {{"id", "\"east-station\""}, {"kind", "\"station\""}, {"lines", "\"3号线;9号线\""}},
                point_json({100, 60}));
    const RegionLayers region = read_region(map.region());
    ASSERT_EQ(region.zones.size(), 1U);
    ASSERT_EQ(region.stations.size(), 1U);
    EXPECT_EQ(region.stations[0].lines, "3号线;9号线");
    EXPECT_NEAR((to_local(DrawnMap::frame(), region.stations[0].place) - Point(100, 60)).norm(), 0.0, 1e-5);
}

TEST(ReadingARegion, ChecksumsEveryByteOfEveryLayer) {
    DrawnMap map;
    draw_sound(map);
    const std::string before = read_region(map.region()).checksum;
    EXPECT_EQ(before.size(), 16U);
    EXPECT_EQ(read_region(map.region()).checksum, before);
    map.text("town/notes.txt", "not a layer");
    EXPECT_EQ(read_region(map.region()).checksum, before);
    map.venue("bar", {60, 60});
    EXPECT_NE(read_region(map.region()).checksum, before);
}

}  // namespace
}  // namespace shangquan
