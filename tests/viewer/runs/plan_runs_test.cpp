#include "viewer/runs/plan_runs.hpp"

#include "tests/support/viewer/plaza.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <thread>

namespace shangquan {
namespace {

class PlanRunsTest : public testing::Test {
protected:
    /// What the runs tell, in order.
    std::vector<RunNews> all_news() {
        std::vector<RunNews> all;
        while (runs.running()) {
            std::this_thread::yield();
            if (const auto news = runs.advance()) all.push_back(*news);
        }
        return all;
    }

    [[nodiscard]] SavedPlan saved() const {
        return save_plan(document, {"plan", {"方案", "Plan \"A\""}}, plaza.folder() / "plans");
    }

    Plaza plaza;
    EditDocument document{plaza.scenario()};
    ResultFolder base = open_result(plaza.result());
    PlanRuns runs{plaza.folder() / "results"};
};

TEST_F(PlanRunsTest, RunBaseAndPlanCoarselyAndThenThePlan) {
    runs.order(saved(), base, RunDepth::coarse_first);
    const auto news = all_news();
    ASSERT_EQ(news.size(), 3U);
    for (const RunNews& one : news) EXPECT_EQ(one.problem, "");
    EXPECT_TRUE(news[0].compare_with.empty());
    EXPECT_EQ(news[1].compare_with, news[0].result);
    EXPECT_EQ(news[2].compare_with, base.path);
    EXPECT_EQ(open_result(news[1].result).title.en, "Plan \"A\" (coarse, 10 %)");
    const auto admitted = [](const std::filesystem::path& result) { return *open_result(result).zones[0].admitted; };
    EXPECT_LT(admitted(news[1].result), admitted(news[2].result) / 5);
    EXPECT_EQ(open_result(news[2].result).state_hash, base.state_hash) << "nothing was edited";
}

TEST_F(PlanRunsTest, KeepTheCoarseRunOfTheBase) {
    const SavedPlan plan = saved();
    runs.order(plan, base, RunDepth::coarse_first);
    all_news();
    runs.order(plan, base, RunDepth::coarse_first);
    const auto news = all_news();
    ASSERT_EQ(news.size(), 2U);
    EXPECT_EQ(news[0].result.filename(), "plan-coarse-2") << "the plan may have changed";
    EXPECT_EQ(news[0].compare_with.filename(), "plaza-coarse");
}

TEST_F(PlanRunsTest, TellWhyARunFailed) {
    const SavedPlan plan = saved();
    runs.order(plan, base, RunDepth::full);
    std::ofstream{plan.scenario} << "[scenario]\nname = 7\n";
    const auto news = all_news();
    ASSERT_EQ(news.size(), 1U);
    EXPECT_NE(news[0].problem.find("plan.toml"), std::string::npos) << news[0].problem;
    EXPECT_FALSE(std::filesystem::exists(news[0].result));
}

TEST_F(PlanRunsTest, LeaveNothingBehindWhenTheyAreStopped) {
    runs.order(saved(), base, RunDepth::full);
    runs.advance();
    runs.stop();
    EXPECT_FALSE(runs.running());
    EXPECT_FALSE(std::filesystem::exists(plaza.folder() / "results" / "plan"));
}

}  // namespace
}  // namespace shangquan
