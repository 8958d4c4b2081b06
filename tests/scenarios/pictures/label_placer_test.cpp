#include "scenarios/pictures/label_placer.hpp"
#include "scenarios/pictures/label_point.hpp"
#include "scenarios/pictures/labeller.hpp"
#include "scenarios/pictures/street_label.hpp"
#include "tests/support/sample_zone.hpp"

#include <gtest/gtest.h>

#include <numbers>

namespace shangquan {
namespace {

const Rect page{0.0, 0.0, 100.0, 100.0};

LabelWish wish(const char* name, double priority, std::vector<Rect> places) {
    LabelWish made{name, priority, {}};
    for (const Rect& place : places) made.places.push_back({place});
    return made;
}

TEST(LabelPlacer, GivesThePlaceToTheMoreImportantName) {
    const Rect spot{10, 10, 30, 10};
    const auto placed = place_labels({wish("street", 1, {spot}), wish("mall", 9, {spot})}, page, {});
    ASSERT_EQ(placed.size(), 1U);
    EXPECT_EQ(placed[0].wish, 1U);
}

TEST(LabelPlacer, FallsBackToTheNextPlace) {
    const Rect spot{10, 10, 30, 10};
    const Rect other{10, 40, 30, 10};
    const auto placed = place_labels({wish("mall", 9, {spot}), wish("street", 1, {spot, other})}, page, {});
    ASSERT_EQ(placed.size(), 2U);
    EXPECT_EQ(placed[1].place, 1U);
}

TEST(LabelPlacer, StaysOnThePageAndOffSymbols) {
    EXPECT_TRUE(place_labels({wish("edge", 1, {{90, 10, 30, 10}})}, page, {}).empty());
    EXPECT_TRUE(place_labels({wish("gate", 1, {{10, 10, 30, 10}})}, page, {{35, 5, 10, 10}}).empty());
}

TEST(LabelPlacer, WritesANameOnce) {
    const auto placed = place_labels({wish("ring", 1, {{0, 0, 9, 9}}), wish("ring", 1, {{50, 50, 9, 9}})}, page, {});
    EXPECT_EQ(placed.size(), 1U);
}

TEST(LabelPoint, LiesInsideAnAngledShape) {
    MultiPolygon angle = plot(0, 0, 100, 20);
    angle.push_back(plot(80, 20, 100, 100).front());
    const auto point = label_point(angle, {Point(0, 0), Point(200, 200)});
    ASSERT_TRUE(point);
    EXPECT_TRUE(point->y() < 20.0 || point->x() > 80.0);
}

TEST(LabelPoint, FollowsThePartThatCanBeSeen) {
    const auto point = label_point(plot(0, 0, 1000, 100), {Point(800, 0), Point(1000, 100)});
    ASSERT_TRUE(point);
    EXPECT_GT(point->x(), 820.0);
    EXPECT_FALSE(label_point(plot(0, 0, 10, 10), {Point(800, 0), Point(1000, 100)}));
}

TEST(StreetLabel, NeverStandsOnItsHead) {
    const auto places = street_places({{100, 0}, {0, 10}}, 50.0);
    ASSERT_FALSE(places.empty());
    EXPECT_LT(std::abs(places.front().angle), std::numbers::pi / 2.0);
}

TEST(StreetLabel, AvoidsBends) {
    for (const StreetPlace& place : street_places({{0, 0}, {100, 0}, {100, 100}}, 60.0))
        EXPECT_TRUE(place.centre.y() < 10.0 || place.centre.x() > 90.0);
}

TEST(StreetLabel, FindsNoPlaceOnALineShorterThanItsName) {
    EXPECT_TRUE(street_places({{0, 0}, {40, 0}}, 60.0).empty());
}

TEST(StreetLabel, CoversSlantedWordsWithSmallBoxes) {
    const auto boxes = slanted_boxes({50, 50}, {80, 10}, std::numbers::pi / 4.0);
    EXPECT_GT(boxes.size(), 4U);
    for (const Rect& box : boxes) EXPECT_LT(box.width, 20.0);
}

TEST(Writing, BreaksLongEnglishNearItsMiddle) {
    const Writing writing = writing_of({"北样板商场二层", "North Sample Mall, upper floor"});
    EXPECT_EQ(writing.chinese, "北样板商场二层");
    EXPECT_EQ(writing.english, (std::vector<std::string>{"North Sample", "Mall, upper floor"}));
    EXPECT_EQ(writing_of({"样板", "Sample"}).english, std::vector<std::string>{"Sample"});
}

}  // namespace
}  // namespace shangquan
