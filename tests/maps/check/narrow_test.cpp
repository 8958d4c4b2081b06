#include "tests/support/maps/drawn_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace shangquan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A passage from the plaza to a second one of 50 × 80 m in the east, `width` metres wide.
void draw_passage(DrawnMap& map, double width) {
    draw_sound(map);
    map.area("east", "square", box({126, 20}, {176, 100}))
        .area("passage", "passage", box({119, 60 - width / 2}, {127, 60 + width / 2}));
}

TEST(NarrowPlaces, AreMeasuredWhereNobodyGetsThrough) {
    DrawnMap map;
    draw_passage(map, 0.4);
    const auto findings = map.checked();
    EXPECT_THAT(findings_text(findings),
                testing::IsSupersetOf({"warning areas/east [not joined] 4000 m² on floor 0 are not joined to any gate; left out",
                                       "warning areas/passage [narrow] 4000 m² on floor 0 hang on 8000 m² by a way 0.40 m wide, "
                                       "too narrow to walk, expected 1.2 m"}));
    const auto narrow = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) { return finding.rule == "narrow"; });
    ASSERT_NE(narrow, findings.end());
    EXPECT_NEAR(narrow->where.x(), 123.0, 3.5);
    EXPECT_NEAR(narrow->where.y(), 60.0, 0.6);
}

TEST(NarrowPlaces, AreNotWaysOfTwelveDecimetres) {
    DrawnMap map;
    draw_passage(map, 1.2);
    EXPECT_THAT(findings_text(map.checked()), IsEmpty());
}

TEST(NarrowPlaces, LeadThroughTheGapInAThinWallAndNotThroughTheWall) {
    DrawnMap map;
    draw_sound(map);
    map.area("yard", "square", box({120, 20}, {176, 100}));
    map.area("wall", "barrier", box({119.9, 19}, {120.1, 90})).area("end", "barrier", box({119.9, 90.3}, {120.1, 101}));
    const auto findings = map.checked();
    EXPECT_THAT(findings_text(findings), ElementsAre(HasSubstr("[narrow] 4470 m² on floor 0 hang on 7990 m² by a way 0.30 m wide"),
                                                     HasSubstr("[not joined] 4470 m²")));
    EXPECT_NEAR(findings.front().where.x(), 120.0, 0.25);
    EXPECT_NEAR(findings.front().where.y(), 90.15, 0.6);
}

TEST(NarrowPlaces, AreNotWhereAWallIsWhole) {
    DrawnMap map;
    draw_sound(map);
    map.area("yard", "square", box({120, 20}, {176, 100})).area("wall", "barrier", box({119.9, 19}, {120.1, 101}));
    EXPECT_THAT(findings_text(map.checked()), ElementsAre(HasSubstr("[not joined] 4470 m²")));
}

TEST(NarrowPlaces, AreNotWaysOfThreeMetres) {
    DrawnMap map;
    draw_sound(map);
    map.area("neck", "square", box({119, 50.2}, {123, 53.2})).area("court", "square", box({122, 40}, {150, 70}));
    EXPECT_THAT(findings_text(map.checked()), IsEmpty());
}

TEST(NarrowWays, AreFootwaysAndSidewalksThinnerThanTwelveDecimetres) {
    DrawnMap map;
    draw_sound(map);
    map.street("alley", "footway", {{120, 90}, {150, 90}}, {{"width", "0.5"}});
    map.street("kerb", "residential", {{30, 110}, {110, 110}}, {{"width", "6"}, {"sidewalk", "0.3"}});
    EXPECT_THAT(findings_text(map.checked()),
                ElementsAre("warning streets/alley [narrow] width is 0.50 m, expected 1.2 m or more; 29 of 30 m cannot be walked",
                            "warning streets/kerb [narrow] sidewalk is 0.30 m, expected 1.2 m or more; 160 of 160 m cannot be walked"));
}

TEST(NarrowWays, AreNotThoseWithRoomForCells) {
    DrawnMap map;
    draw_sound(map);
    map.street("lane", "footway", {{118, 90}, {150, 90}}, {{"width", "3"}});
    EXPECT_THAT(findings_text(map.checked()), IsEmpty());
}

TEST(NarrowWays, AreNotThoseAcrossASquare) {
    DrawnMap map;
    draw_sound(map);
    map.street("alley", "footway", {{30, 60.5}, {110, 60.5}}, {{"width", "1.2"}});
    EXPECT_THAT(findings_text(map.checked()), IsEmpty());
}

TEST(NarrowWays, AreAreasWithoutACell) {
    DrawnMap map;
    draw_sound(map);
    map.area("kerb", "sidewalk", box({130, 40.7}, {160, 41.3}));
    EXPECT_THAT(findings_text(map.checked()), ElementsAre("warning areas/kerb [narrow] a part is 0.6 m wide, "
                                                          "expected 1.2 m at least; no cell of it can be walked"));
}

}  // namespace
}  // namespace shangquan
