#pragma once

#include "engine/simulation.hpp"

#include <chrono>
#include <ostream>

namespace shangquan {

/// Tells how a run goes: a bar that redraws itself on a terminal, a plain line a simulated hour otherwise.
class Progress final : public Observer {
public:
    Progress(std::ostream& log, bool terminal);
    ~Progress() override;

    void minute_closed(const Simulation& simulation) override;
    void interval_closed(const Simulation&, int) override {}

private:
    using Clock = std::chrono::steady_clock;

    std::ostream& log_;
    bool terminal_;
    bool drawn_ = false;
    int last_hour_ = -1;
    Clock::time_point start_;
    Clock::time_point last_drawn_;
};

}  // namespace shangquan
