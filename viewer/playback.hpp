#pragma once

#include <cstddef>
#include <vector>

namespace shangquan {

/// The clock of the viewer: which interval of a series is shown, and whether time runs.
class Playback {
public:
    /// `minutes`: begin of each interval after midnight, ascending, one at least.
    Playback(std::vector<int> minutes, int interval_minutes);

    [[nodiscard]] double minute() const { return minute_; }
    [[nodiscard]] std::size_t step() const;  ///< row of the interval that contains the minute
    [[nodiscard]] int shown_minute() const { return minutes_[step()]; }  ///< begin of that interval
    [[nodiscard]] int first_minute() const { return minutes_.front(); }
    [[nodiscard]] int last_minute() const { return minutes_.back(); }
    [[nodiscard]] int interval_minutes() const { return interval_minutes_; }
    [[nodiscard]] bool playing() const { return playing_; }

    void toggle();                 ///< plays from the start when it stands at the end
    void advance(double seconds);  ///< of the viewer's own clock; stops at the last interval
    void seek(double minute);      ///< cut to the series
    void move(int steps);          ///< so many intervals on or back, and pauses

    double speed = 30.0;  ///< simulated minutes a second

private:
    std::vector<int> minutes_;
    int interval_minutes_;
    double minute_;
    bool playing_ = false;
};

}  // namespace shangquan
