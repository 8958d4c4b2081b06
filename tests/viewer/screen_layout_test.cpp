#include "viewer/screen_layout.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

double area_of(const Rect& rect) { return rect.width * rect.height; }

TEST(ScreenLayout, CoversTheWindowWithoutOverlaps) {
    for (const DetailPanel detail : {DetailPanel::shut, DetailPanel::open})
        for (const double scale : {1.0, 1.5}) {
            const ScreenLayout layout = screen_layout(1920, 1080, scale, detail);
            const double sum = area_of(layout.side) + area_of(layout.map) + area_of(layout.time) +
                               area_of(layout.status) + area_of(layout.detail);
            EXPECT_DOUBLE_EQ(sum, 1920.0 * 1080.0);
            EXPECT_FALSE(layout.map.overlaps(layout.time));
            EXPECT_FALSE(layout.map.overlaps(layout.detail));
        }
}

TEST(ScreenLayout, LeavesSomeMapInASmallWindow) {
    EXPECT_GE(screen_layout(300, 100, 2.0, DetailPanel::open).map.width, 1.0);
}

}  // namespace
}  // namespace shangquan
