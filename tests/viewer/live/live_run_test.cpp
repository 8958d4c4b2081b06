#include "viewer/live/live_show.hpp"

#include "maps/input_error.hpp"
#include "scenarios/result_folder.hpp"
#include "tests/support/viewer/plaza.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <thread>

namespace shangquan {
namespace {

using namespace std::chrono_literals;

class LivePlaza : public testing::Test {
protected:
    /// Lets it run until the condition holds or a minute has passed.
    template <class Condition>
    static bool advance_until(LiveShow& show, const Condition& condition) {
        const auto late = std::chrono::steady_clock::now() + 60s;
        while (!condition() && std::chrono::steady_clock::now() < late) {
            show.advance();
            std::this_thread::sleep_for(2ms);
        }
        return condition();
    }

    Plaza plaza;
    std::filesystem::path results = plaza.folder() / "results";
};

TEST_F(LivePlaza, IsSeenAsItGoesAndLeavesTheResultOfARun) {
    LiveShow show{plaza.scenario_file(), results};
    while (show.pace() != as_fast_as_it_goes) show.faster();
    ASSERT_TRUE(advance_until(show, [&] { return show.begun(); }));
    EXPECT_EQ(show.level(), 0);
    EXPECT_GT(show.raster().frame.columns, 0);
    ASSERT_TRUE(advance_until(show, [&] { return show.finished(); }));
    show.advance();
    EXPECT_EQ(show.problem(), "");
    EXPECT_EQ(show.seconds(), 11 * 3600);
    EXPECT_EQ(open_result(show.result()).state_hash, open_result(plaza.result()).state_hash);
}

TEST_F(LivePlaza, WaitsWhileItIsHeld) {
    LiveShow show{plaza.scenario_file(), results};
    ASSERT_TRUE(advance_until(show, [&] { return show.begun(); }));
    show.toggle_pause();
    show.advance();
    const int held = show.seconds();
    std::this_thread::sleep_for(200ms);
    show.advance();
    EXPECT_LE(show.seconds(), held + 60) << "one may have been on its way";
    EXPECT_FALSE(show.finished());
}

TEST_F(LivePlaza, LeavesNothingBehindWhenItIsStopped) {
    LiveShow show{plaza.scenario_file(), results};
    ASSERT_TRUE(advance_until(show, [&] { return show.begun(); }));
    show.stop();
    ASSERT_TRUE(advance_until(show, [&] { return show.finished(); }));
    EXPECT_FALSE(std::filesystem::exists(show.result()));
    for (const auto& entry : std::filesystem::directory_iterator(results)) ADD_FAILURE() << entry.path();
}

TEST_F(LivePlaza, ShowsTheWalkersOfTheFloor) {
    LiveShow show{plaza.scenario_file(), results};
    EXPECT_TRUE(show.dots(WalkerColor::speed).empty()) << "nobody before the first crowd";
    ASSERT_TRUE(advance_until(show, [&] { return show.seconds() >= 10 * 3600 + 1800; }));
    show.toggle_pause();
    const std::vector<WalkerDot> dots = show.dots(WalkerColor::speed);
    ASSERT_FALSE(dots.empty());
    EXPECT_LE(static_cast<std::int64_t>(dots.size()), show.present());
    for (const WalkerDot& dot : dots) EXPECT_GE(show.raster().at({static_cast<int>(dot.x / 2.0F), static_cast<int>(dot.y / 2.0F)}), 0.0F);
    EXPECT_EQ(show.dots(WalkerColor::purpose).size(), dots.size());
    show.stop();
}

TEST_F(LivePlaza, SaysWhatIsWrongWithABrokenScenario) {
    std::ofstream{plaza.scenario_file(), std::ios::app} << "\n[nonsense]\n";
    EXPECT_THROW((LiveShow{plaza.scenario_file(), results}), InputError);
}

}  // namespace
}  // namespace shangquan
