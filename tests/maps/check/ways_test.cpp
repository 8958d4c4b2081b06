#include "tests/support/maps/drawn_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace shangquan {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Ground in the east that nothing joins to the plaza.
void draw_island(DrawnMap& map) { map.area("island", "square", box({140, 40}, {180, 80})); }

TEST(Unreachable, IsAVenueOnGroundWithoutAGate) {
    DrawnMap map;
    draw_sound(map);
    draw_island(map);
    map.venue("bar", {160, 60});
    EXPECT_THAT(
        findings_text(map.checked()),
        ElementsAre("error venues/bar [unreachable] no gate is joined to the ground before its door; left out",
                    "warning areas/island [not joined] 1600 m² on floor 0 are not joined to any gate; left out"));
}

TEST(Unreachable, AreVenueAndGateOfGroundApartFromTheRest) {
    DrawnMap map;
    draw_sound(map);
    draw_island(map);
    map.venue("bar", {160, 60}).gate("east", {179.5, 60}).gate("north", {60, 99.5});
    EXPECT_THAT(findings_text(map.checked()),
                ElementsAre(HasSubstr("[apart] 1600 m² on floor 0 have a gate but no way"),
                            "warning gates/east [unreachable] has no way to and from the largest part of the zone, "
                            "where 1 of 2 venues are",
                            "warning venues/bar [unreachable] has no way to and from the largest part of the zone, "
                            "where 2 of 3 gates are"));
}

TEST(Unreachable, IsNothingOnceAWayIsDrawn) {
    DrawnMap map;
    draw_sound(map);
    draw_island(map);
    map.venue("bar", {160, 60}).gate("east", {179.5, 60}).area("way", "sidewalk", box({120, 58}, {140, 62}));
    EXPECT_THAT(findings_text(map.checked()), IsEmpty());
}

TEST(Unreachable, IsAFloorWithAGateButOnlyAnEscalatorUp) {
    DrawnMap map;
    draw_sound(map);
    map.area("deck", "square", box({60, 40}, {100, 80}), {{"floor", "1"}}).gate("bridge", {80, 79.5}, {{"floor", "1"}});
    map.connector("up", {{70, 60}, {80, 60}}, {{"direction", "\"up\""}});
    EXPECT_THAT(findings_text(map.checked()), Contains("warning gates/bridge [unreachable] has no way to and from the "
                                                       "largest part of the zone, where 1 of 1 venues are"));
}

TEST(Landings, AreMissingWhereAConnectorEndsFarFromTheGround) {
    DrawnMap map;
    draw_sound(map);
    map.area("deck", "square", box({20, 20}, {60, 100}), {{"floor", "1"}});
    map.connector("stairs", {{50, 60}, {55, 60}}).connector("lost", {{110, 60}, {114, 60}});
    EXPECT_THAT(
        findings_text(map.checked()),
        ElementsAre(
            "error connectors/lost [no landing] ends on floor 1 more than 15 m from walkable ground; left out"));
}

TEST(Landings, AreThereWhereTheConnectorEndsOnItsFloors) {
    DrawnMap map;
    draw_sound(map);
    map.area("deck", "square", box({20, 20}, {60, 100}), {{"floor", "1"}}).connector("stairs", {{50, 60}, {55, 60}});
    EXPECT_THAT(findings_text(map.checked()), IsEmpty());
}

TEST(EmptyZones, LackGroundGatesOrVenues) {
    DrawnMap map;
    map.area("hedge", "barrier", box({20, 20}, {120, 100})).gate("west", {20.5, 60}).venue("shop", {119.5, 60});
    const auto found = findings_text(map.checked());
    EXPECT_THAT(found,
                Contains("error areas/ [empty zone] no walkable ground is left in the zone, so nobody can be there"));
    EXPECT_THAT(found, Contains("error gates/ [empty zone] no gate is left in the zone, so nobody can come"));
    EXPECT_THAT(found,
                Contains("error venues/ [empty zone] no venue is left in the zone, so nobody has a reason to come"));
}

TEST(EmptyZones, AreNotThoseWithOneOfEach) {
    DrawnMap map;
    draw_sound(map);
    EXPECT_THAT(findings_text(map.checked()), IsEmpty());
}

}  // namespace
}  // namespace shangquan
