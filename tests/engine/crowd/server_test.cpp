#include "engine/crowd/server.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

/// Served in ten minutes of a line that never ends.
int served_in_ten_minutes(double rate, double step) {
    Server<int> server{rate};
    int served = 0;
    for (int k = 0; k * step < 600.0; ++k) {
        server.line.assign(100, 0);
        server.tick(step);
        while (server.ready()) {
            server.serve();
            ++served;
        }
    }
    return served;
}

TEST(Server, ServesAtItsRateWithEveryStep) {
    for (const double step : {0.1, 0.25, 1.0, 2.0})
        for (const double rate : {0.3, 0.88, 1.76, 5.0}) EXPECT_NEAR(served_in_ten_minutes(rate, step), 600.0 * rate, 1.0) << rate << " a second, " << step << " s";
}

TEST(Server, SavesNoMoreThanOneTurnWhileNobodyComes) {
    Server<int> server{1.5};
    for (int k = 0; k < 1000; ++k) server.tick(2.0);
    server.line.assign(100, 0);
    int served = 0;
    for (; server.ready(); ++served) server.serve();
    EXPECT_LE(served, 4) << "three in two seconds and the turn that was kept";
    EXPECT_GE(served, 3);
}

}  // namespace
}  // namespace shangquan
