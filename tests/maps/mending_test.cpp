#include "tests/support/maps/drawn_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/strategies/strategies.hpp>
#include <cmath>

namespace shangquan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

double street_area(const BuiltZone& built) { return boost::geometry::area(built.zone.floors.front().walkable); }

TEST(Mending, TurnsABowTieIntoTwoTriangles) {
    DrawnMap map;
    draw_sound(map);
    map.area("bow-tie", "square", {{120, 40}, {160, 80}, {160, 40}, {120, 80}});
    const BuiltZone built = map.built();
    EXPECT_NEAR(street_area(built), 8000.0 + 800.0, 0.1);
    EXPECT_TRUE(walkable_at(built, {124, 60}));
    EXPECT_FALSE(walkable_at(built, {140, 45}));
    ASSERT_FALSE(built.findings.empty());
    EXPECT_EQ(built.findings.front().rule, "mended");
    EXPECT_EQ(built.findings.front().feature, "bow-tie");
    EXPECT_THAT(built.findings.front().message, testing::HasSubstr("Self-intersection"));
    EXPECT_THAT(built.findings.front().message, testing::EndsWith("mended, 0.0 m² before and 800.0 m² after"));
}

TEST(Mending, TakesARingInEitherDirection) {
    DrawnMap map;
    draw_sound(map);
    map.area("clockwise", "square", {{120, 40}, {120, 80}, {160, 80}, {160, 40}});
    map.area("counter-clockwise", "square", {{160, 40}, {200, 40}, {200, 80}, {160, 80}});
    const BuiltZone built = map.built();
    EXPECT_NEAR(street_area(built), 8000.0 + 3200.0, 0.1);
    EXPECT_THAT(findings_text(built.findings), IsEmpty());
}

TEST(Mending, DoesNotMindCornersDrawnTwice) {
    DrawnMap map;
    draw_sound(map);
    map.area("twice", "square", {{120, 40}, {120, 40}, {120, 80}, {160, 80}, {160, 80}, {160, 40}});
    const BuiltZone built = map.built();
    EXPECT_NEAR(street_area(built), 8000.0 + 1600.0, 0.1);
    EXPECT_THAT(findings_text(built.findings), IsEmpty());
}

TEST(Mending, KeepsGroundThatARingCoversTwice) {
    DrawnMap map;
    draw_sound(map);
    map.area("loop", "square",
             {{120, 40}, {160, 40}, {160, 60}, {130, 60}, {130, 30}, {150, 30}, {150, 80}, {120, 80}});
    const BuiltZone built = map.built();
    EXPECT_TRUE(walkable_at(built, {140, 50}));  // twice inside
    EXPECT_EQ(built.findings.front().rule, "mended");
}

TEST(Mending, MergesOverlappingAndNearlyTouchingAreas) {
    DrawnMap map;
    draw_sound(map);
    map.area("overlap", "square", box({100, 40}, {140, 80})).area("gap", "square", box({140.0004, 40}, {180, 80}));
    const BuiltZone built = map.built();
    EXPECT_NEAR(street_area(built), 8000.0 + 60 * 40, 0.5);
    EXPECT_TRUE(walkable_at(built, {170, 60}));
}

TEST(Mending, LeavesOutAnAreaWithoutGround) {
    DrawnMap map;
    draw_sound(map);
    map.area("line", "square", {{130, 40}, {160, 70}, {145, 55}});
    const BuiltZone built = map.built();
    EXPECT_EQ(walkable_cells(built), 100 * 80);
    EXPECT_EQ(built.findings.back().feature, "line");
    EXPECT_EQ(built.findings.back().rule, "left out");
    EXPECT_EQ(built.findings.back().severity, Finding::Severity::error);
}

TEST(Mending, NeverFailsForCoordinatesThatAreNoNumbers) {
    DrawnMap map;
    draw_sound(map);
    ZoneLayers layers = map.layers();
    BuildingFeature broken;
    broken.id = "broken";
    broken.shape = {{{{30, 30}, {30, 40}, {std::nan(""), 40}, {40, 30}, {30, 30}}}};
    layers.buildings.push_back(broken);
    const BuiltZone built = build_zone(layers);
    EXPECT_TRUE(walkable_at(built, {60, 60}));
    EXPECT_EQ(built.findings.front().feature, "broken");
    EXPECT_THAT(built.findings.front().message, testing::HasSubstr("outline is broken (Invalid Coordinate"));
}

TEST(Mending, GivesTheSameCellsAndOutlinesEveryTime) {
    DrawnMap map;
    draw_sound(map);
    map.area("bow-tie", "square", {{110, 40}, {160, 80}, {160, 40}, {110, 80}});
    map.street("road", "secondary", {{30, 16}, {90, 116}, {210, 60}}, {{"width", "7"}, {"sidewalk", "3"}});
    const ZoneLayers layers = map.layers();
    const Floor first = build_zone(layers).zone.floors.front();
    const Floor second = build_zone(layers).zone.floors.front();
    EXPECT_EQ(first.mask.values, second.mask.values);
    ASSERT_EQ(first.walkable.size(), second.walkable.size());
    for (std::size_t k = 0; k < first.walkable.size(); ++k)
        EXPECT_TRUE(std::ranges::equal(first.walkable[k].outer(), second.walkable[k].outer()));
}

}  // namespace
}  // namespace shangquan
