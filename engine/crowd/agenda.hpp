#pragma once

#include "engine/movement/walkers.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace shangquan {

/// What is due for somebody at a tick; void when the person's serial has moved on.
struct Appointment {
    PersonId person = 0;
    std::uint32_t serial = 0;
};

/// Appointments by tick. Those beyond the end of the run are forgotten: the day ends first.
class Agenda {
public:
    explicit Agenda(Tick ticks) : by_tick_(static_cast<std::size_t>(ticks) + 1) {}

    void add(Tick when, Appointment appointment) {
        if (static_cast<std::size_t>(when) < by_tick_.size()) by_tick_[static_cast<std::size_t>(when)].push_back(appointment);
    }

    /// Takes out what is due now.
    std::vector<Appointment> due(Tick now) { return std::exchange(by_tick_[static_cast<std::size_t>(now)], {}); }

private:
    std::vector<std::vector<Appointment>> by_tick_;
};

}  // namespace shangquan
