#include "viewer/playback.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

Playback two_hours() { return {{600, 615, 630, 645, 660, 675, 690, 705}, 15}; }

TEST(Playback, StandsStillUntilStarted) {
    Playback playback = two_hours();
    playback.advance(5.0);
    EXPECT_EQ(playback.shown_minute(), 600);
}

TEST(Playback, RunsSoManyMinutesASecond) {
    Playback playback = two_hours();
    playback.toggle();
    playback.advance(1.5);
    EXPECT_DOUBLE_EQ(playback.minute(), 645.0);
    EXPECT_EQ(playback.step(), 3U);
}

TEST(Playback, ShowsAnIntervalUntilTheNextBegins) {
    Playback playback = two_hours();
    playback.seek(629.9);
    EXPECT_EQ(playback.shown_minute(), 615);
    playback.seek(630.0);
    EXPECT_EQ(playback.shown_minute(), 630);
}

TEST(Playback, StopsAtTheEndAndStartsAnewFromThere) {
    Playback playback = two_hours();
    playback.toggle();
    playback.advance(100.0);
    EXPECT_FALSE(playback.playing());
    EXPECT_EQ(playback.shown_minute(), 705);
    playback.toggle();
    EXPECT_TRUE(playback.playing());
    EXPECT_EQ(playback.shown_minute(), 600);
}

TEST(Playback, CutsTheTimeToTheSeries) {
    Playback playback = two_hours();
    playback.seek(0.0);
    EXPECT_EQ(playback.shown_minute(), 600);
    playback.seek(1e4);
    EXPECT_EQ(playback.shown_minute(), 705);
}

TEST(Playback, StepsByIntervalsAndPauses) {
    Playback playback = two_hours();
    playback.toggle();
    playback.move(2);
    EXPECT_FALSE(playback.playing());
    EXPECT_EQ(playback.shown_minute(), 630);
    playback.move(-9);
    EXPECT_EQ(playback.shown_minute(), 600);
}

}  // namespace
}  // namespace shangquan
