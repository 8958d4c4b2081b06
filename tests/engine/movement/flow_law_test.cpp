#include "engine/movement/flow_law.hpp"

#include "engine/movement/density_model.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

const FlowLaw weidmann{SpeedLaw{}};

TEST(FlowLaw, CarriesWeidmannsCapacityAtItsDensity) {
    // Weidmann 1993: 1.22 ped/(m·s) at 1.75 ped/m² for a free speed of 1.34 m/s.
    EXPECT_NEAR(1.34F * weidmann.share(1.75F) * 1.75F, 1.22F, 0.02F);
    EXPECT_NEAR(weidmann.critical(), 1.75F, 0.05F);
    EXPECT_GT(weidmann.share(0.1F), 0.99F);
    EXPECT_NEAR(weidmann.share(5.4F), 0.0F, 1e-3F);
    EXPECT_EQ(weidmann.share(9.0F), 0.0F);
}

TEST(FlowLaw, CarriesMoreOneWay) {
    // HERMES 2009 measured up to 1.74 ped/(m·s) one way, 1.23 to 1.37 two ways.
    const FlowLaw one_way{DensityModelParameters{}.one_way};
    const float capacity = 1.34F * one_way.share(one_way.critical()) * one_way.critical();
    EXPECT_GT(capacity, 1.5F);
    EXPECT_LT(capacity, 1.74F);
}

TEST(FlowLaw, IsTheSpeedLawInAnEvenCrowd) {
    for (const float rho : {0.1F, 0.5F, 1.0F, 1.7F, 2.0F, 3.0F, 5.0F})
        EXPECT_FLOAT_EQ(weidmann.share(rho, rho), weidmann.share(rho)) << rho;
}

TEST(FlowLaw, LetsAJamFlowOffWithTheGreatestFlowHoweverDenseItIs) {
    for (const float jam : {2.0F, 3.5F, 5.0F})
        EXPECT_NEAR(1.34F * weidmann.share(jam, 0.0F) * jam, 1.22F, 0.02F) << jam;
}

TEST(FlowLaw, SendsNoMoreIntoAJamThanItPassesOn) {
    const float passed_on = 4.0F * weidmann.share(4.0F);
    EXPECT_FLOAT_EQ(weidmann.share(1.0F, 4.0F) * 1.0F, passed_on);
    EXPECT_FLOAT_EQ(weidmann.share(3.0F, 4.0F) * 3.0F, passed_on);
    EXPECT_FLOAT_EQ(weidmann.share(0.1F, 4.0F), weidmann.share(0.1F));
}

}  // namespace
}  // namespace shangquan
