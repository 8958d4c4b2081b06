#include "engine/way/ground_taste.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace shangquan {
namespace {

GridFrame frame_of(int columns, int rows) {
    GridFrame frame;
    frame.columns = columns;
    frame.rows = rows;
    return frame;
}

TEST(GroundTaste, StaysWithinAQuarterAndChangesSmoothly) {
    const GroundTaste taste{frame_of(300, 200), 11};
    double sum = 0.0;
    for (int j = 0; j <= 208; j += 16)
        for (int i = 0; i <= 304; i += 16) {
            const float here = taste.at(i, j);
            sum += static_cast<double>(here);
            EXPECT_GE(here, 0.75F);
            EXPECT_LE(here, 1.25F);
            constexpr float most = 0.5F * 16.0F / 64.0F + 1e-5F;
            EXPECT_LE(std::abs(here - taste.at(std::max(0, i - 16), j)), most);
            EXPECT_LE(std::abs(here - taste.at(i, std::max(0, j - 16))), most);
        }
    EXPECT_NEAR(sum / (14.0 * 20.0), 1.0, 0.1);
}

TEST(GroundTaste, IsTheSameForOneDestinationWhateverTheSizeOfTheZone) {
    EXPECT_EQ((GroundTaste{frame_of(300, 200), 11}.at(176, 96)), (GroundTaste{frame_of(3000, 2000), 11}.at(176, 96)));
    EXPECT_NE((GroundTaste{frame_of(300, 200), 11}.at(176, 96)), (GroundTaste{frame_of(300, 200), 12}.at(176, 96)));
}

}  // namespace
}  // namespace shangquan
