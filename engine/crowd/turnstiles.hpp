#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace shangquan {

/// Lanes that let through one person after the other, each for the same time.
class Turnstiles {
public:
    Turnstiles() = default;
    Turnstiles(std::size_t lanes, double service) : service_(service), free_at_(lanes, 0.0) {}

    [[nodiscard]] bool any() const { return !free_at_.empty(); }
    /// A step passes.
    void tick(double dt) {
        step_ = dt;
        clock_ += dt;
    }
    [[nodiscard]] bool ready() const { return *std::min_element(free_at_.begin(), free_at_.end()) <= clock_; }
    /// Somebody takes the lane that is free first; a lane that came free within the step is taken at that moment. Seconds until they
    /// are through.
    double take() {
        double& lane = *std::min_element(free_at_.begin(), free_at_.end());
        lane = std::max(lane, clock_ - step_) + service_;
        return std::max(0.0, lane - clock_);
    }

private:
    double service_ = 0.0;  ///< seconds a person takes
    double clock_ = 0.0;
    double step_ = 0.0;
    std::vector<double> free_at_;  ///< by lane
};

}  // namespace shangquan
