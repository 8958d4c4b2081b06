#include "viewer/recent.hpp"

#include "tests/support/sample_result.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

using testing::ElementsAre;

class RecentResults : public testing::Test {
protected:
    void SetUp() override { fs::remove_all(root()); }
    static fs::path root() { return fs::path(testing::TempDir()) / "recent_test"; }
    static fs::path list() { return root() / "settings" / "recent"; }
};

TEST_F(RecentResults, PutTheLastOpenedFirstAndNameNoneTwice) {
    EXPECT_TRUE(read_recent(list()).empty());
    add_recent(list(), {"/a", "/b"});
    add_recent(list(), {"/c/../b"});
    EXPECT_THAT(read_recent(list()), ElementsAre("/b", "/a"));
}

TEST_F(RecentResults, AreTwelveAtTheMost) {
    for (int number = 0; number < 20; ++number) add_recent(list(), {"/result-" + std::to_string(number)});
    EXPECT_EQ(read_recent(list()).size(), 12U);
    EXPECT_EQ(read_recent(list()).front(), "/result-19");
}

TEST_F(RecentResults, AreFoundBelowAFolderWithTheirTitles) {
    write_sample_result(root() / "results" / "usual");
    fs::create_directories(root() / "results" / "no-result");
    const auto found = found_in(results_below(root() / "results"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].title.en, "Sample day");
    EXPECT_EQ(found[0].day, "2026-10-01  10:00–12:00");
    EXPECT_TRUE(results_below(root() / "nowhere").empty());
}

TEST_F(RecentResults, AreListedWithTheScenariosThatCanBeRun) {
    fs::create_directories(root() / "scenarios");
    std::ofstream{root() / "scenarios" / "broken.toml"} << "[scenario]\nname = 7\n";
    std::ofstream{root() / "scenarios" / "behaviour.toml"} << "[walking]\n";
    const auto found = scenarios_below(root() / "scenarios");
    ASSERT_EQ(found.size(), 1U) << "assumptions are no scenario";
    EXPECT_NE(found[0].problem.find("broken.toml:2"), std::string::npos) << found[0].problem;
    const auto shipped = scenarios_below(SHANGQUAN_ROOT "/scenarios");
    EXPECT_GT(shipped.size(), 5U);
    for (const FoundResult& scenario : shipped) EXPECT_EQ(scenario.problem, "");
}

TEST_F(RecentResults, SayWhatIsWrongAndForgetWhatIsGone) {
    write_sample_result(root() / "half");
    fs::remove(root() / "half" / "sample" / "density.nc");
    const auto found = found_in({root() / "half", root() / "gone"});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NE(found[0].problem.find("density.nc: missing"), std::string::npos) << found[0].problem;
}

}  // namespace
}  // namespace shangquan
