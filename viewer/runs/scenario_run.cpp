#include "viewer/runs/scenario_run.hpp"

#include <algorithm>

namespace shangquan {
namespace {

constexpr std::size_t clock_letters = 5;  // "08:00", how lines of progress begin

std::vector<std::string> command_of(const RunOrder& order) {
    std::vector<std::string> words{sibling_program("shangquan"), "run", order.scenario.string(), "--out",
                                   order.out.string()};
    words.insert(words.end(), order.options.begin(), order.options.end());
    return words;
}

}  // namespace

ScenarioRun::ScenarioRun(const RunOrder& order, std::optional<int> shared)
    : span_(order.span), program_(command_of(order), shared) {}

void ScenarioRun::take_line(const std::string& line) {
    if (line.empty()) return;
    last_line_ = line;
    const auto reached = clock_time(line.substr(0, clock_letters));
    if (!reached) return;
    share_ = std::clamp(static_cast<double>(*reached - span_.from) / (span_.until - span_.from), 0.0, 1.0);
}

void ScenarioRun::advance() {
    if (finished_) return;
    const auto code = program_.ended();
    unfinished_line_ += program_.said();
    for (std::size_t end = unfinished_line_.find('\n'); end != std::string::npos; end = unfinished_line_.find('\n')) {
        take_line(unfinished_line_.substr(0, end));
        unfinished_line_.erase(0, end + 1);
    }
    if (!code) return;
    finished_ = true;
    share_ = 1.0;
    constexpr std::string_view mark = "error: ";
    if (*code != 0) problem_ = last_line_.starts_with(mark) ? last_line_.substr(mark.size()) : last_line_;
    if (*code != 0 && problem_.empty()) problem_ = "shangquan run ended without a word";
}

}  // namespace shangquan
