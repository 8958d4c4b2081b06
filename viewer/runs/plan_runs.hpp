#pragma once

#include "scenarios/result_folder.hpp"
#include "scenarios/texts.hpp"
#include "viewer/edit/save_plan.hpp"
#include "viewer/runs/scenario_run.hpp"

#include <deque>
#include <memory>
#include <optional>

namespace shangquan {

/// How much of a plan is run: a tenth of the visitors first, or all of them at once.
enum class RunDepth : std::uint8_t { coarse_first, full };

/// One run on the way to the difference a plan makes.
struct PlanStep {
    Text what = Text::full_run;
    RunOrder order;
    std::filesystem::path compare_with;  ///< result to subtract from this one when it is there; empty: none
};

/// A plan's result is there, or why it is not.
struct RunNews {
    std::filesystem::path result;
    std::filesystem::path compare_with;  ///< empty: nothing to show yet
    std::string problem;                 ///< empty: all went well
};

/// Runs plans one after another, beside everything else. Knows no window.
class PlanRuns {
public:
    explicit PlanRuns(std::filesystem::path results) : results_(std::move(results)) {}

    /// A coarse run needs one of the base, too, which is kept for the next plan. Throws `InputError` where a scenario
    /// cannot be read.
    void order(const SavedPlan& plan, const ResultFolder& base, RunDepth depth);
    void stop();

    /// Begins what is next; tells once what has ended. What fails takes the steps behind it along.
    std::optional<RunNews> advance();

    [[nodiscard]] bool running() const { return !steps_.empty(); }
    [[nodiscard]] Text what() const { return steps_.front().what; }  ///< while running
    [[nodiscard]] double share() const { return run_ ? run_->share() : 0.0; }

private:
    [[nodiscard]] bool is_ordered(const std::filesystem::path& out) const;
    /// The result of a tenth of the visitors of a scenario; ordered where it is not there yet.
    std::filesystem::path coarse(const std::filesystem::path& scenario, Text what,
                                 const std::filesystem::path& compare_with);

    std::filesystem::path results_;
    std::deque<PlanStep> steps_;
    std::unique_ptr<ScenarioRun> run_;
};

}  // namespace shangquan
