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

TEST(Playback, RepeatsASpanToTheEndOfItsLastInterval) {
    Playback playback = two_hours();
    playback.loop(630, 660);
    playback.seek(660.0);
    playback.toggle();
    playback.advance(0.4);
    EXPECT_EQ(playback.shown_minute(), 660) << "12 of its 15 minutes";
    playback.advance(0.2);
    EXPECT_DOUBLE_EQ(playback.minute(), 633.0) << "three minutes into the span again";
    EXPECT_TRUE(playback.playing());
}

TEST(Playback, JumpsToTheSpanFromOutside) {
    Playback playback = two_hours();
    playback.loop(645, 675);
    playback.toggle();
    playback.advance(0.1);
    EXPECT_EQ(playback.shown_minute(), 645);
}

TEST(Playback, TakesASpanInEitherOrderByWholeIntervals) {
    Playback playback = two_hours();
    playback.loop(671, 618);
    EXPECT_EQ(playback.span(), (MinuteSpan{615, 660}));
    EXPECT_TRUE(playback.looping());
}

TEST(Playback, MarksBeginAndEndOfTheSpanAtTheClock) {
    Playback playback = two_hours();
    playback.seek(630);
    playback.loop_from_here();
    playback.seek(675);
    playback.loop_until_here();
    EXPECT_EQ(playback.span(), (MinuteSpan{630, 675}));
    EXPECT_EQ(playback.played(), (MinuteSpan{630, 675}));
    playback.toggle_loop();
    EXPECT_EQ(playback.played(), (MinuteSpan{600, 705}));
    playback.forget_span();
    EXPECT_EQ(playback.span(), (MinuteSpan{600, 705}));
    EXPECT_FALSE(playback.looping());
}

TEST(Playback, PlaysTheLastIntervalThroughWhereItIsToldTo) {
    Playback playback = two_hours();
    playback.seek(712.5);
    EXPECT_EQ(playback.minute(), 705.0) << "the last interval begins then";
    playback.to_the_end = true;
    playback.seek(712.5);
    EXPECT_EQ(playback.minute(), 712.5);
    EXPECT_EQ(playback.shown_minute(), 705);
    playback.toggle();
    playback.advance(0.2);
    EXPECT_EQ(playback.minute(), 718.5);
    EXPECT_TRUE(playback.playing());
    playback.advance(1.0);
    EXPECT_EQ(playback.minute(), 720.0);
    EXPECT_FALSE(playback.playing());
}

TEST(Playback, StepsThroughItsSpeedsAndStopsAtTheEnds) {
    Playback playback = two_hours();
    playback.faster();
    EXPECT_EQ(playback.speed, 60.0);
    for (int turn = 0; turn < 9; ++turn) playback.slower();
    EXPECT_DOUBLE_EQ(playback.speed, 1.0 / 60.0) << "as fast as people walk";
}

}  // namespace
}  // namespace shangquan
