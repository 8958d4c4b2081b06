#include "tests/support/maps/drawn_map.hpp"

#include "maps/write_layers.hpp"

#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

namespace shangquan {
namespace {

TEST(Repairs, AreOneFeatureAFindingWithItsPlaceAndAreas) {
    DrawnMap map;
    draw_sound(map);
    map.building("mall", box({130, 30}, {150, 60}), {{"name_zh", "\"商场\""}})
        .building("tower", box({146, 40}, {160, 50}));
    const TempFolder folder;
    write_findings(folder.path() / "repairs.gpkg", map.checked());

    const GDALDatasetUniquePtr dataset{GDALDataset::Open((folder.path() / "repairs.gpkg").c_str(), GDAL_OF_VECTOR)};
    OGRLayer* repairs = dataset->GetLayerByName("repairs");
    ASSERT_EQ(repairs->GetFeatureCount(), 1);
    const OGRFeatureUniquePtr overlap{repairs->GetNextFeature()};
    EXPECT_STREQ(overlap->GetFieldAsString("zone"), "town");
    EXPECT_STREQ(overlap->GetFieldAsString("layer"), "buildings");
    EXPECT_STREQ(overlap->GetFieldAsString("id"), "mall");
    EXPECT_STREQ(overlap->GetFieldAsString("name_zh"), "商场");
    EXPECT_STREQ(overlap->GetFieldAsString("severity"), "warning");
    EXPECT_STREQ(overlap->GetFieldAsString("rule"), "overlap");
    EXPECT_STREQ(overlap->GetFieldAsString("advice"), "draw the two beside each other, or as one");
    EXPECT_NEAR(overlap->GetFieldAsDouble("area_before"), 740.0, 0.01);
    EXPECT_NEAR(overlap->GetFieldAsDouble("area_after"), 700.0, 0.01);
    const OGRPoint* place = overlap->GetGeometryRef()->toPoint();
    const Point found = to_local(DrawnMap::frame(), {place->getX(), place->getY()});
    EXPECT_LT((found - Point{148, 45}).norm(), 0.1);
}

TEST(Repairs, OfASoundZoneAreALayerWithoutFeatures) {
    DrawnMap map;
    draw_sound(map);
    const TempFolder folder;
    write_findings(folder.path() / "repairs.gpkg", map.checked());
    const GDALDatasetUniquePtr dataset{GDALDataset::Open((folder.path() / "repairs.gpkg").c_str(), GDAL_OF_VECTOR)};
    OGRLayer* repairs = dataset->GetLayerByName("repairs");
    EXPECT_EQ(repairs->GetFeatureCount(), 0);
    EXPECT_GE(repairs->GetLayerDefn()->GetFieldIndex("area_before"), 0);
}

}  // namespace
}  // namespace shangquan
