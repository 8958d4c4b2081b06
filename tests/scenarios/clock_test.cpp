#include "scenarios/clock.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

TEST(Clock, CountsSecondsAfterMidnight) {
    EXPECT_EQ(clock_time("00:00"), 0);
    EXPECT_EQ(clock_time("07:30"), 27000);
    EXPECT_EQ(clock_time("24:00"), 86400);
    EXPECT_EQ(clock_time("26:00"), 93600);
}

TEST(Clock, KnowsWhatIsNoTime) {
    for (const char* text : {"", "7:30", "07:60", "0730", "30:01", "ab:cd", "07:30:00", "-1:00"})
        EXPECT_EQ(clock_time(text), std::nullopt) << text;
}

TEST(Clock, SaysTheTimeItRead) {
    EXPECT_EQ(clock_text(27000), "07:30");
    EXPECT_EQ(clock_text(93600), "26:00");
}

TEST(TimeWindow, RunsForward) {
    EXPECT_EQ(time_window("06:00-24:00"), (TimeWindow{21600, 86400}));
    EXPECT_EQ(time_window("24:00-06:00"), std::nullopt);
    EXPECT_EQ(time_window("06:00-06:00"), std::nullopt);
    EXPECT_EQ(time_window("06:00 24:00"), std::nullopt);
    EXPECT_EQ(window_text({21600, 86400}), "06:00-24:00");
}

}  // namespace
}  // namespace shangquan
