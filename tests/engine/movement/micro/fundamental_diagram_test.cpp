#include "engine/laboratory/corridor.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

// The comparison with what others measured is that of `validate`.

TEST(FundamentalDiagram, FallsWithTheDensityAndNeverToNothing) {
    double before = 1.34;
    for (const double density : {0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0}) {
        const double speed = corridor_speed({}, density, 0.0, {}, 2);
        EXPECT_LT(speed, before) << "at " << density << " ped/m²";
        before = speed;
    }
    EXPECT_GT(before, 0.05);
    EXPECT_GT(corridor_speed({}, 3.0, 0.5, {}, 2), 0.2);
}

/// Mean over twice a dozen crowds: two-way lanes form by chance, at 2.5 ped/m² the mean of a dozen is known within 3 % only.
double two_way_speed(double density, const MicroParameters& parameters) {
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= 24; ++seed) sum += corridor_speed({}, density, 0.5, parameters, seed);
    return sum / 24.0;
}

TEST(FundamentalDiagram, OfTwoWayCorridorsIsTheSameAtHalfTheTimeStep) {
    MicroParameters finer;
    finer.dt = 0.05F;
    for (const double density : {0.5, 1.5, 2.5})
        EXPECT_NEAR(two_way_speed(density, finer) / two_way_speed(density, {}), 1.0, 0.05) << "at " << density << " ped/m²";
}

}  // namespace
}  // namespace shangquan
