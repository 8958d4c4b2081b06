#include "engine/crowd/server.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

int served_now(Server<int>& server) {
    int served = 0;
    for (; server.ready(); ++served) server.serve();
    return served;
}

TEST(Turnstiles, LetThroughOneAfterTheOtherEach) {
    for (const double step : {0.1, 0.5, 1.0, 2.0}) {
        Server<int> server{4, 2.2};
        server.line.assign(10'000, 0);
        int served = 0;
        for (int k = 0; k * step < 1000.0; ++k) {
            server.tick(step);
            served += served_now(server);
        }
        EXPECT_NEAR(served, 4 * 1000.0 / 2.2, 8.0) << step << " s";
    }
}

TEST(Turnstiles, TakeAsManyAtOnceAsThereAreAfterAPause) {
    Server<int> server{6, 2.0};
    for (int k = 0; k < 100; ++k) server.tick(1.0);
    server.line.assign(20, 0);
    server.tick(1.0);
    EXPECT_EQ(served_now(server), 6);
    EXPECT_NEAR(server.passing, 1.0, 1e-9) << "they came within the step";
    server.tick(1.0);
    EXPECT_EQ(served_now(server), 6) << "two seconds later the lanes are free, and were within the step";
}

TEST(Turnstiles, KeepEverybodyForTheirTime) {
    Server<int> server{1, 3.0};
    server.line.assign(3, 0);
    server.tick(0.5);
    server.serve();
    EXPECT_NEAR(server.passing, 2.5, 1e-9);
    EXPECT_FALSE(server.ready());
}

}  // namespace
}  // namespace shangquan
