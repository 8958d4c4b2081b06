#include "tests/support/body_crowd.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace shangquan {
namespace {

/// One run of an experiment.
struct Measured {
    double density;  ///< ped/m²
    double speed;    ///< m/s
};

// Mean density and speed of 27 corridor runs of the HERMES project (Jülich Pedestrian Dynamics Data Archive,
// doi 10.34735/ped.2009.14 and siblings, CC BY 4.0), students whose free speed was that at no density of Kladek's curve through
// the runs of their kind.
constexpr double one_way_free_speed = 1.439;
constexpr Measured one_way[]{{0.565, 1.347}, {0.562, 1.401}, {0.666, 1.357}, {0.596, 1.446}, {0.697, 1.369}, {1.146, 1.185},
                             {0.666, 1.426}, {1.668, 0.978}, {1.632, 0.982}, {1.171, 1.206}, {1.908, 0.879}, {1.480, 1.156}};
constexpr double two_way_free_speed = 1.531;
constexpr Measured two_way[]{{0.425, 1.497}, {0.546, 1.420}, {1.569, 0.832}, {1.958, 0.649}, {0.862, 1.156},
                             {0.851, 1.229}, {1.634, 0.804}, {0.577, 1.390}, {0.958, 1.193}, {1.280, 0.975},
                             {0.441, 1.494}, {0.673, 1.291}, {1.481, 0.883}, {2.160, 0.575}, {2.556, 0.513}};
constexpr double free_speed = 1.34;  ///< m/s, of the people who walk here (Weidmann 1993)

/// Root mean square of the differences to the runs, which are scaled to our free speed.
template <std::size_t size>
double misfit(const Measured (&runs)[size], double their_free_speed, double share_back) {
    double squares = 0.0;
    for (const Measured& run : runs) {
        const double ours = corridor_speed(run.density, share_back, {}, 1);
        squares += std::pow(ours - run.speed * free_speed / their_free_speed, 2.0);
    }
    return std::sqrt(squares / static_cast<double>(size));
}

/// Most persons a metre of corridor and second from 1 to 3 ped/m².
double capacity(double share_back, const MicroParameters& parameters) {
    double most = 0.0;
    for (const double density : {1.0, 1.5, 2.0, 2.5, 3.0})
        most = std::max(most, density * corridor_speed(density, share_back, parameters, 1));
    return most;
}

TEST(FundamentalDiagram, OfOneWayCorridorsIsThatOfTheExperiments) { EXPECT_LE(misfit(one_way, one_way_free_speed, 0.0), 0.12); }

TEST(FundamentalDiagram, OfTwoWayCorridorsIsThatOfTheExperiments) { EXPECT_LE(misfit(two_way, two_way_free_speed, 0.5), 0.12); }

TEST(FundamentalDiagram, HasTheCapacityOfCorridors) {
    // Measured: up to 1.74 one way, 1.23 … 1.37 two ways (HERMES, the runs above).
    EXPECT_GE(capacity(0.0, {}), 1.5);
    EXPECT_LE(capacity(0.0, {}), 1.8);
    EXPECT_GE(capacity(0.5, {}), 1.15);
    EXPECT_LE(capacity(0.5, {}), 1.45);
}

TEST(FundamentalDiagram, FallsWithTheDensityAndNeverToNothing) {
    double before = free_speed;
    for (const double density : {0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0}) {
        const double speed = corridor_speed(density, 0.0, {}, 2);
        EXPECT_LT(speed, before) << "at " << density << " ped/m²";
        before = speed;
    }
    EXPECT_GT(before, 0.05);
    EXPECT_GT(corridor_speed(3.0, 0.5, {}, 2), 0.2);
}

/// Mean over twelve crowds: two-way lanes form by chance.
double mean_speed(double density, double share_back, const MicroParameters& parameters) {
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) sum += corridor_speed(density, share_back, parameters, seed);
    return sum / 12.0;
}

TEST(FundamentalDiagram, IsTheSameAtHalfTheTimeStep) {
    MicroParameters finer;
    finer.dt = 0.05F;
    for (const double density : {0.5, 1.5, 2.5}) {
        EXPECT_NEAR(corridor_speed(density, 0.0, finer, 3) / corridor_speed(density, 0.0, {}, 3), 1.0, 0.05)
            << "one way at " << density << " ped/m²";
        EXPECT_NEAR(mean_speed(density, 0.5, finer) / mean_speed(density, 0.5, {}), 1.0, 0.05)
            << "two ways at " << density << " ped/m²";
    }
}

}  // namespace
}  // namespace shangquan
