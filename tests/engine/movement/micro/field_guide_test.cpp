#include "engine/movement/micro/field_guide.hpp"

#include "tests/support/ascii_place.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

TEST(FieldGuide, LeadsEverybodyToTheirOwnAim) {
    const Zone zone = ascii_zone("..........\na........b\n..........", 4);
    Workers workers{1};
    const WalkGrid grid{zone.floors};
    const Navigator way{zone, grid, workers};
    Bodies bodies;
    for (std::uint32_t aim = 0; aim < 2; ++aim) bodies.add({20.0F, 6.0F, 1.3F, 0, 0, aim, aim});
    bodies.add({2.0F, 6.0F, 1.3F, 0, 0, 0, 2});
    bodies.add({500.0F, 6.0F, 1.3F, 0, 0, 0, 3});
    float to_x[4];
    float to_y[4];
    const HeadingVectors headings;
    const FieldGuide guide{grid, way, headings};
    guide(bodies, {1, 0, 4}, to_x, to_y);
    EXPECT_LT(to_x[0], -0.9F);
    EXPECT_GT(to_x[1], 0.9F);
    EXPECT_EQ(guide.code(bodies, 2), at_goal);
    EXPECT_EQ(to_x[2], 0.0F);
    EXPECT_EQ(guide.code(bodies, 3), no_way);
    EXPECT_EQ(to_y[3], 0.0F);
}

}  // namespace
}  // namespace shangquan
