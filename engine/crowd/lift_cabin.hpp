#pragma once

#include "engine/place/connector.hpp"

#include <algorithm>

namespace shangquan {

/// A cabin that goes between two landings. It waits where it came last, is called, lets people in for half a stop, and leaves with
/// whoever came in that time, as many as it holds.
class LiftCabin {
public:
    LiftCabin() = default;
    explicit LiftCabin(const LiftTimes& times) : times_(times) {}

    /// A step passes; whether somebody waits at the lower and at the upper landing.
    void tick(double dt, bool waits_below, bool waits_above) {
        clock_ += dt;
        if (clock_ < until_) return;
        if (boards_) return leave(until_);
        if (at_top_ ? waits_above : waits_below) {
            boards_ = true;
            until_ = std::max(until_, clock_ - dt) + times_.stop / 2.0;
        } else if (at_top_ ? waits_below : waits_above) {
            leave(std::max(until_, clock_ - dt));
        }
    }

    /// Whether somebody may get in who goes that way.
    [[nodiscard]] bool takes(bool upwards) const { return boards_ && clock_ < until_ && upwards != at_top_ && aboard_ < times_.cabin; }

    /// Somebody gets in; seconds until they get out.
    double board() {
        ++aboard_;
        return until_ - clock_ + times_.ride + times_.stop / 4.0;
    }

private:
    /// Goes to the other landing, where it lets people out before anybody gets in.
    void leave(double when) {
        boards_ = false;
        aboard_ = 0;
        at_top_ = !at_top_;
        until_ = when + times_.ride + times_.stop / 2.0;
    }

    LiftTimes times_;
    double clock_ = 0.0;
    double until_ = 0.0;  ///< when what it does ends: letting in, or riding and letting out
    bool boards_ = false;
    bool at_top_ = false;
    int aboard_ = 0;
};

}  // namespace shangquan
