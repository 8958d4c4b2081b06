#include "viewer/walkers/walker_show.hpp"

#include "maps/input_error.hpp"
#include "tests/support/sample_result.hpp"
#include "tests/support/viewer/sample_recording.hpp"
#include "viewer/desk.hpp"
#include "viewer/walkers/deeds.hpp"

#include <gtest/gtest.h>

namespace shangquan {
namespace {

constexpr double begin = 630.0;  // minutes
constexpr double second = 1.0 / 60.0;

class WalkerShowTest : public testing::Test {
protected:
    static void SetUpTestSuite() {
        std::filesystem::remove_all(folder());
        write_sample_result(folder());
        write_sample_recording(folder());
    }
    static std::filesystem::path folder() { return std::filesystem::path(testing::TempDir()) / "walker_show_test"; }

    WalkerShow show{folder() / "sample" / "trajectories_walk.sqlite"};
};

TEST_F(WalkerShowTest, PutsPeopleBetweenFrames) {
    show.show(begin + 2.5 * second, WalkerColor::speed);
    ASSERT_EQ(show.dots().size(), 2U);
    EXPECT_NEAR(show.dots()[0].x, 103.0, 1e-3);
    EXPECT_EQ(show.dots()[0].color, pace_color(1.2F));
    EXPECT_EQ(show.dots()[1].x, 130.0F);
    EXPECT_EQ(show.dots()[1].color, standing_color);
}

TEST_F(WalkerShowTest, GoesBackAndOn) {
    for (const auto& [seconds, people, x] : {std::tuple{9.5, 3U, 111.4}, {0.25, 2U, 100.3}, {4.0, 3U, 104.8}, {10.0, 3U, 112.0}}) {
        show.show(begin + seconds * second, WalkerColor::speed);
        ASSERT_EQ(show.dots().size(), people) << seconds;
        EXPECT_NEAR(show.dots()[0].x, x, 0.02) << seconds;
    }
}

TEST_F(WalkerShowTest, ShowsNobodyBeforeAndAfter) {
    show.show(begin - second, WalkerColor::speed);
    EXPECT_TRUE(show.dots().empty());
    show.show(begin + 11.0 * second, WalkerColor::speed);
    EXPECT_TRUE(show.dots().empty());
}

TEST_F(WalkerShowTest, ColoursByPurposeAndGroup) {
    show.show(begin + 5.0 * second, WalkerColor::purpose);
    EXPECT_EQ(show.purposes(), (std::vector<Name>{{"购物", "Shopping"}, {"diner", "diner"}}));
    EXPECT_EQ(show.dots()[0].color, show.dots()[2].color);
    EXPECT_NE(show.dots()[0].color, show.dots()[1].color);
    show.show(begin + 5.0 * second, WalkerColor::party);
    EXPECT_EQ(show.dots()[0].color, show.dots()[2].color) << "the same group";
}

TEST_F(WalkerShowTest, TellsTheNearestAndWhatTheyDid) {
    show.show(begin, WalkerColor::speed);
    EXPECT_EQ(show.nearest({101.0, 320.0}, 3.0)->id, 1);
    EXPECT_EQ(show.nearest({101.0, 325.0}, 3.0), nullptr);
    const FollowedVisitor followed = show.follow(1);
    EXPECT_EQ(followed.visitor, 501U);
    EXPECT_EQ(followed.purpose, (Name{"购物", "Shopping"}));
    EXPECT_EQ(followed.path.size(), 11U);
    ASSERT_EQ(followed.deeds.size(), 2U);
    EXPECT_NEAR(show.minute_of(followed.deeds[1].frame), begin + 7.0 * second, 1e-9);
    EXPECT_EQ(words_of(followed.deeds[1], sample_zone(), Language::english), "in line before Sample Noodles");
    EXPECT_EQ(words_of(followed.deeds[1], sample_zone(), Language::chinese), "在 样板面馆 门前排队");
}

TEST_F(WalkerShowTest, RefusesWhatIsNoRecording) {
    EXPECT_THROW(WalkerShow{folder() / "run.json"}, InputError);
    EXPECT_THROW(WalkerShow{folder() / "nothing.sqlite"}, InputError);
}

TEST_F(WalkerShowTest, IsTurnedOnWithTheClockWhereItBegins) {
    Desk desk{{folder()}, Settings{}};
    desk.act(Action::toggle_walkers);
    EXPECT_DOUBLE_EQ(desk.playback.speed, 5.0 / 60.0);
    ASSERT_NE(desk.walkers(), nullptr);
    EXPECT_DOUBLE_EQ(desk.playback.minute(), begin);
    desk.playback.seek(begin + 5.0 * second);
    desk.advance(0.0);
    EXPECT_EQ(desk.walkers()->dots().size(), 3U);
    desk.click({106.0, 320.0}, 5.0);
    ASSERT_TRUE(desk.followed().has_value());
    EXPECT_EQ(desk.followed()->visitor, 501U);
    EXPECT_FALSE(desk.picked().has_value());
    desk.act(Action::floor_up);
    EXPECT_EQ(desk.walkers(), nullptr) << "recorded on the street";
    EXPECT_FALSE(desk.followed().has_value());
    EXPECT_DOUBLE_EQ(desk.playback.speed, 30.0) << "as before";
    desk.act(Action::toggle_walkers);
    EXPECT_TRUE(desk.notice.wrong);
    EXPECT_EQ(desk.notice.words, desk.words(Text::no_recording));
}

}  // namespace
}  // namespace shangquan
