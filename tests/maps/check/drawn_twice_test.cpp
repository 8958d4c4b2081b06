#include "tests/support/maps/drawn_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace shangquan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Duplicates, OfABuildingAreFoundWhereverTheDrawingBegan) {
    DrawnMap map;
    draw_sound(map);
    map.building("mall", box({130, 30}, {150, 60})).building("again", {{150, 60}, {150, 30}, {130, 30}, {130, 60}});
    const auto findings = map.checked();
    EXPECT_THAT(
        findings_text(findings),
        ElementsAre("warning buildings/again [duplicate] is drawn at the very place of \"mall\", corner by corner"));
    ASSERT_TRUE(findings.front().place);
    EXPECT_EQ(findings.front().advice, "remove one of the two");
}

TEST(Duplicates, AreNotWhatStandsBesideEachOther) {
    DrawnMap map;
    draw_sound(map);
    map.building("mall", box({130, 30}, {150, 60})).building("next", box({150, 30}, {170, 60}));
    EXPECT_THAT(findings_text(map.checked()), IsEmpty());
}

TEST(Duplicates, OfAVenueHaveItsNameToo) {
    DrawnMap map;
    draw_sound(map);
    map.venue("bar", {80, 60}, {{"name_zh", "\"酒吧\""}}).venue("same-bar", {80, 60}, {{"name_zh", "\"酒吧\""}});
    map.venue("upstairs", {80, 60}, {{"name_zh", "\"影城\""}}).venue("kiosk", {80, 60}).venue("stand", {80, 60});
    const auto findings = map.checked();
    EXPECT_THAT(
        findings_text(findings),
        ElementsAre("warning venues/same-bar [duplicate] is drawn at the very place of \"bar\", corner by corner"));
    EXPECT_EQ(findings.front().name.zh, "酒吧");
}

TEST(Duplicates, AreNotTheTwoDirectionsOfAnEscalator) {
    DrawnMap map;
    draw_sound(map);
    map.area("hall", "indoor", box({40, 40}, {90, 80}), {{"floor", "1"}});
    map.connector("up", {{50, 60}, {60, 60}}, {{"direction", "\"up\""}})
        .connector("down", {{50, 60}, {60, 60}}, {{"direction", "\"down\""}});
    EXPECT_THAT(findings_text(map.checked()), IsEmpty());
}

TEST(Overlaps, OfTwoBuildingsStateTheGroundTheyShare) {
    DrawnMap map;
    draw_sound(map);
    map.building("mall", box({130, 30}, {150, 60})).building("tower", box({146, 40}, {160, 50}));
    const auto findings = map.checked();
    EXPECT_THAT(findings_text(findings), ElementsAre("warning buildings/mall [overlap] 40.0 m² of its 600.0 m² are "
                                                     "covered by \"tower\" of buildings, which has 140.0 m²"));
    EXPECT_NEAR(findings.front().area->before, 740.0, 0.01);
    EXPECT_NEAR(findings.front().area->after, 700.0, 0.01);
    EXPECT_NEAR(findings.front().where.x(), 148.0, 0.1);
    EXPECT_NEAR(findings.front().where.y(), 45.0, 0.1);
}

TEST(Overlaps, AreNotWallsDrawnADecimetreOff) {
    DrawnMap map;
    draw_sound(map);
    map.building("mall", box({130, 30}, {150, 60})).building("next", box({149.97, 30}, {170, 60}));
    EXPECT_THAT(findings_text(map.checked()), IsEmpty());
}

TEST(Overlaps, OfABuildingWithWaterAreFound) {
    DrawnMap map;
    draw_sound(map);
    map.building("pavilion", box({130, 30}, {140, 40})).water("lake", box({135, 20}, {180, 60}));
    EXPECT_THAT(findings_text(map.checked()), ElementsAre("warning buildings/pavilion [overlap] 50.0 m² of its 100.0 "
                                                          "m² are covered by \"lake\" of water, which has 1800.0 m²"));
}

TEST(Slivers, AreThinnerThanAnythingMeant) {
    DrawnMap map;
    draw_sound(map);
    map.area("strip", "square", box({30, 102.1}, {60, 102.5}));
    const auto findings = map.checked();
    EXPECT_THAT(
        findings_text(findings),
        ElementsAre("warning areas/strip [not joined] 11 m² on floor 0 are not joined to any gate; left out",
                    "warning areas/strip [sliver] a part of 12.0 m² is 0.40 m wide only, expected 0.5 m at least"));
}

TEST(Slivers, AreNotWallsAndStripsOfHalfAMetre) {
    DrawnMap map;
    draw_sound(map);
    map.area("wall", "barrier", box({30, 30}, {60, 30.2})).area("strip", "green", box({30, 101}, {60, 101.6}));
    EXPECT_THAT(findings_text(map.checked()), IsEmpty());
}

TEST(Checking, FindsNothingInASoundZone) {
    DrawnMap map;
    draw_sound(map);
    EXPECT_THAT(findings_text(map.checked()), IsEmpty());
}

}  // namespace
}  // namespace shangquan
