#include "maps/input_error.hpp"
#include "tests/support/maps/drawn_map.hpp"

#include <gdal_priv.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <fstream>

namespace shangquan {
namespace {

using testing::HasSubstr;

/// A layout over a sound town, as one GeoJSON file of features that name their layer.
class DrawnLayout {
public:
    DrawnLayout() { draw_sound(map_); }

    DrawnMap& map() { return map_; }
    DrawnLayout& feature(const Properties& properties, const std::string& geometry) {
        features_ += (features_.empty() ? "" : ",\n") + feature_json(properties, geometry);
        return *this;
    }
    DrawnLayout& text(const std::string& all) {
        text_ = all;
        return *this;
    }

    [[nodiscard]] RegionLayers laid() const {
        RegionLayers region = read_region(map_.region());
        read_layout(write(), region);
        return region;
    }
    [[nodiscard]] std::string complaint() const {
        try {
            static_cast<void>(laid());
        } catch (const InputError& error) {
            const std::string message = error.what();
            return message.substr(message.find("layout.geojson"));
        }
        return "no complaint";
    }

private:
    [[nodiscard]] std::filesystem::path write() const {
        const auto file = folder_.path() / "layout.geojson";
        std::ofstream{file} << (text_.empty() ? R"({"type": "FeatureCollection", "features": [)" + features_ + "]}" : text_);
        return file;
    }

    DrawnMap map_;
    TempFolder folder_;
    std::string features_;
    std::string text_;
};

Properties change(const std::string& op, const std::string& layer, const std::string& id, Properties more = {}) {
    more.insert({{"op", '"' + op + '"'}, {"layer", '"' + layer + '"'}, {"id", '"' + id + '"'}});
    return more;
}

const Properties bar{{"category", R"("restaurant")"}, {"floor_area", "100"}, {"capacity", "40"}};
const Properties mall{{"kind", R"("mall")"}, {"levels", "4"}};

TEST(Layout, AddsWhatIsDrawn) {
    DrawnLayout layout;
    layout.feature(change("add", "venues", "bar", bar), point_json({60, 60}))
        .feature(change("add", "buildings", "mall", mall), polygon_json(box({60, 70}, {70, 80})));
    const ZoneLayers town = layout.laid().zones.front();
    ASSERT_EQ(town.venues.size(), 2U);
    EXPECT_EQ(town.venues[1].id, "bar");
    EXPECT_NEAR((town.venues[1].doors.at(0) - Point(60, 60)).norm(), 0.0, 1e-5);
    ASSERT_EQ(town.buildings.size(), 1U);
    EXPECT_EQ(town.buildings[0].levels, 4);
}

TEST(Layout, LaysStreetsOnTheGround) {
    DrawnLayout layout;
    layout.feature(change("add", "streets", "lane", {{"kind", R"("pedestrian")"}, {"width", "6"}}), line_json({{30, 60}, {60, 60}}));
    const ZoneLayers town = layout.laid().zones.front();
    ASSERT_EQ(town.streets.size(), 1U);
    EXPECT_EQ(town.streets[0].id, "lane");
    EXPECT_EQ(town.streets[0].layer, 0);
}

TEST(Layout, PutsOneFeatureInThePlaceOfAnother) {
    DrawnLayout layout;
    layout.map().venue("bar", {60, 60});
    layout.feature(change("replace", "venues", "bar", bar), point_json({70, 60}));
    const ZoneLayers town = layout.laid().zones.front();
    ASSERT_EQ(town.venues.size(), 2U);
    EXPECT_EQ(town.venues[1].capacity, 40);
    EXPECT_NEAR(town.venues[1].doors.at(0).x(), 70.0, 1e-5);
}

TEST(Layout, RemovesABuildingWithWhatItHolds) {
    DrawnLayout layout;
    layout.map().building("mall", box({60, 70}, {70, 80})).venue("bar", {60, 60}, {{"building", R"("mall")"}});
    layout.feature(change("remove", "buildings", "mall"), "null");
    const ZoneLayers town = layout.laid().zones.front();
    EXPECT_TRUE(town.buildings.empty());
    EXPECT_EQ(town.venues.size(), 1U);
}

TEST(Layout, MayGiveOneIdToFeaturesOfTwoLayers) {
    DrawnLayout layout;
    layout.feature(change("add", "venues", "mall", bar), point_json({60, 60}))
        .feature(change("add", "buildings", "mall", mall), polygon_json(box({60, 70}, {70, 80})));
    EXPECT_EQ(layout.complaint(), "no complaint");
}

TEST(Layout, IsMendedAndCheckedLikeTheMap) {
    DrawnLayout layout;
    layout.feature(change("add", "areas", "bow-tie", {{"kind", R"("barrier")"}}),
                   polygon_json({{60, 50}, {70, 60}, {70, 50}, {60, 60}}));
    const BuiltRegion built = build_region(layout.laid());
    EXPECT_THAT(findings_text(built.findings), testing::Contains(HasSubstr("areas/bow-tie [mended]")));
}

TEST(Layout, ChangesTheChecksumOfTheMap) {
    DrawnLayout layout;
    const std::string before = read_region(layout.map().region()).checksum;
    layout.feature(change("add", "venues", "bar", bar), point_json({60, 60}));
    const std::string one = layout.laid().checksum;
    EXPECT_THAT(one, testing::StartsWith(before + "+"));
    layout.feature(change("remove", "venues", "bar"), "null");
    EXPECT_NE(layout.laid().checksum, one);
}

TEST(Layout, TakenBackLeavesTheMapAsItWas) {
    DrawnLayout layout;
    layout.feature(change("add", "venues", "bar", bar), point_json({60, 60}))
        .feature(change("remove", "venues", "bar"), "null");
    EXPECT_EQ(layout.laid().zones.front().venues.size(), read_region(layout.map().region()).zones.front().venues.size());
}

TEST(Layout, MayBeAGeoPackageWithTheLayersOfAMap) {
    DrawnMap map;
    draw_sound(map);
    const TempFolder folder;
    const auto file = folder.path() / "layout.gpkg";
    GDALAllRegister();
    OGRSpatialReference utm;
    utm.importFromEPSG(32648);
    {
        const GDALDatasetUniquePtr made{
            GetGDALDriverManager()->GetDriverByName("GPKG")->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
        OGRLayer* const venues = made->CreateLayer("venues", &utm, wkbPoint, nullptr);
        for (const char* text : {"op", "id", "category"}) {
            OGRFieldDefn column{text, OFTString};
            venues->CreateField(&column);
        }
        for (const char* number : {"floor_area", "capacity"}) {
            OGRFieldDefn column{number, OFTInteger};
            venues->CreateField(&column);
        }
        OGRFeature row{venues->GetLayerDefn()};
        row.SetField("op", "add");
        row.SetField("id", "bar");
        row.SetField("category", "restaurant");
        row.SetField("floor_area", 100);
        row.SetField("capacity", 40);
        OGRPoint metres{DrawnMap::frame().easting + 60.0, DrawnMap::frame().northing + 60.0};
        row.SetGeometry(&metres);
        ASSERT_EQ(venues->CreateFeature(&row), OGRERR_NONE);
    }
    RegionLayers region = read_region(map.region());
    read_layout(file, region);
    ASSERT_EQ(region.zones.front().venues.size(), 2U);
    EXPECT_NEAR((region.zones.front().venues[1].doors.at(0) - Point(60, 60)).norm(), 0.0, 1e-3);
}

TEST(BrokenLayout, IsNamedWithWhatWasExpected) {
    const std::string at = point_json({60, 60});
    const auto said = [&](const Properties& properties) { return DrawnLayout{}.feature(properties, at).complaint(); };
    EXPECT_EQ(said(change("ad", "venues", "bar", bar)),
              R"(layout.geojson: feature "bar": op is "ad"; did you mean "add"?)");
    EXPECT_EQ(said(change("add", "venue", "bar", bar)),
              R"(layout.geojson: feature "bar": layer is "venue"; did you mean "venues"?)");
    EXPECT_EQ(said(change("add", "venues", "bar", {{"category", R"("restaurant")"}, {"capacity", "40"}})),
              R"(layout.geojson: feature "bar": floor_area is missing, must be a number from 1 to 1000000)");
    EXPECT_EQ(said(change("remove", "gates", "wst")),
              R"(layout.geojson: feature "wst": op is "remove", but layer gates of zone town has no such id; did you mean "west"?)");
    EXPECT_EQ(said(change("add", "gates", "west")),
              R"(layout.geojson: feature "west": op is "add", but layer gates of zone town has that id already)");
    EXPECT_EQ(said(change("add", "venues", "bar", {{"zone", R"("twon")"}})),
              R"(layout.geojson: feature "bar": zone is "twon"; did you mean "town"?)");
    EXPECT_EQ(said({{"layer", R"("venues")"}, {"id", R"("bar")"}}),
              R"(layout.geojson: feature "bar": op is missing; known: "add", "remove", "replace")");
    EXPECT_EQ(said({{"op", R"("add")"}, {"layer", R"("venues")"}}),
              "layout.geojson: feature number 1: id is missing");
}

TEST(BrokenLayout, IsRefusedWholeWhenItIsNoLayoutAtAll) {
    EXPECT_THAT(DrawnLayout{}.text("{ not json").complaint(), HasSubstr("layout.geojson: cannot be read"));
    DrawnMap map;
    draw_sound(map);
    RegionLayers region = read_region(map.region());
    EXPECT_THROW(read_layout("nowhere.geojson", region), InputError);
}

}  // namespace
}  // namespace shangquan
