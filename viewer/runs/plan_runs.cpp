#include "viewer/runs/plan_runs.hpp"

#include "scenarios/pending_folder.hpp"
#include "scenarios/scenario_file.hpp"
#include "scenarios/toml_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {

namespace fs = std::filesystem;

namespace {

constexpr double coarse_share = 0.1;
constexpr double least_scale = 0.0001;

/// What makes a run of the scenario a coarse one.
std::vector<std::string> coarse_overrides(const Scenario& scenario) {
    return {fmt::format("scenario.name={}-coarse", scenario.name),
            fmt::format("scenario.scale={}", std::max(least_scale, scenario.scale * coarse_share)),
            "scenario.title_zh=" + toml_string(scenario.title.zh + in(Language::chinese, Text::coarse_mark)),
            "scenario.title_en=" + toml_string(scenario.title.en + in(Language::english, Text::coarse_mark))};
}

std::vector<std::string> set_options(const std::vector<std::string>& overrides) {
    std::vector<std::string> words;
    for (const std::string& one : overrides) {
        words.emplace_back("--set");
        words.push_back(one);
    }
    return words;
}

/// Whether the folder holds a run of exactly this scenario.
bool holds(const fs::path& folder, const Scenario& scenario) {
    try {
        static_cast<void>(open_result(folder));
        return read_scenario(folder / "scenario.toml") == scenario;
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace

bool PlanRuns::is_ordered(const fs::path& out) const {
    return std::any_of(steps_.begin(), steps_.end(), [&](const PlanStep& step) { return step.order.out == out; });
}

fs::path PlanRuns::coarse(const fs::path& scenario, Text what, const fs::path& compare_with) {
    const auto overrides = coarse_overrides(read_scenario(scenario));
    const Scenario wanted = read_scenario(scenario, overrides);
    const fs::path usual = results_ / wanted.name;
    if (what == Text::coarse_base_run && (is_ordered(usual) || holds(usual, wanted))) return usual;
    const fs::path out = first_free(usual);
    steps_.push_back({what, {scenario, out, set_options(overrides), {wanted.begin, wanted.end}}, compare_with});
    return out;
}

void PlanRuns::order(const SavedPlan& plan, const ResultFolder& base, RunDepth depth) {
    if (depth == RunDepth::coarse_first) {
        const fs::path coarse_base = coarse(base.path / "scenario.toml", Text::coarse_base_run, {});
        coarse(plan.scenario, Text::coarse_run, coarse_base);
    }
    const Scenario scenario = read_scenario(plan.scenario);
    steps_.push_back({Text::full_run,
                      {plan.scenario, first_free(results_ / scenario.name), {}, {scenario.begin, scenario.end}},
                      base.path});
}

void PlanRuns::stop() {
    steps_.clear();
    run_.reset();
}

std::optional<RunNews> PlanRuns::advance() {
    if (steps_.empty()) return std::nullopt;
    try {
        if (!run_) run_ = std::make_unique<ScenarioRun>(steps_.front().order);
        run_->advance();
    } catch (const std::exception& error) {
        stop();
        return RunNews{{}, {}, error.what()};
    }
    if (!run_->finished()) return std::nullopt;
    const RunNews news{steps_.front().order.out, steps_.front().compare_with, run_->problem()};
    run_.reset();
    steps_.pop_front();
    if (!news.problem.empty()) stop();
    return news;
}

}  // namespace shangquan
