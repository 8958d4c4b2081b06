#pragma once

#include "scenarios/clock.hpp"
#include "viewer/runs/child_process.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace shangquan {

/// What is to be run: `shangquan run SCENARIO --out OUT` with more options.
struct RunOrder {
    std::filesystem::path scenario;
    std::filesystem::path out;
    std::vector<std::string> options;
    TimeWindow span;  ///< of the run, to tell how far it is
};

/// A run of a scenario beside everything else, by the program `shangquan`; the result folder appears when it is
/// complete.
class ScenarioRun {
public:
    /// `shared`: an open file the program finds as `shared_file`. Throws std::runtime_error where it cannot be started.
    explicit ScenarioRun(const RunOrder& order, std::optional<int> shared = std::nullopt);

    /// Reads what it has said.
    void advance();

    void interrupt() const { program_.interrupt(); }

    [[nodiscard]] double share() const { return share_; }  ///< of the span, 0 to 1
    [[nodiscard]] bool finished() const { return finished_; }
    [[nodiscard]] const std::string& problem() const { return problem_; }  ///< once finished; empty: all went well

private:
    void take_line(const std::string& line);

    TimeWindow span_;
    ChildProcess program_;
    std::string unfinished_line_;
    std::string last_line_;
    std::string problem_;
    double share_ = 0.0;
    bool finished_ = false;
};

}  // namespace shangquan
