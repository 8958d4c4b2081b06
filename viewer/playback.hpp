#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace shangquan {

/// Begins of the first and the last interval of a stretch, minutes after midnight.
struct MinuteSpan {
    int from = 0;
    int until = 0;

    bool operator==(const MinuteSpan&) const = default;
};

/// The clock of the viewer: which interval of a series is shown, whether time runs, and over which span it is repeated.
class Playback {
public:
    /// `minutes`: begin of each interval after midnight, ascending, one at least.
    Playback(std::vector<int> minutes, int interval_minutes);

    [[nodiscard]] const std::vector<int>& minutes() const { return minutes_; }
    [[nodiscard]] double minute() const { return minute_; }
    [[nodiscard]] std::size_t step() const;  ///< row of the interval that contains the minute
    [[nodiscard]] int shown_minute() const { return minutes_[step()]; }  ///< begin of that interval
    [[nodiscard]] int first_minute() const { return minutes_.front(); }
    [[nodiscard]] int last_minute() const { return minutes_.back(); }
    [[nodiscard]] int interval_minutes() const { return interval_minutes_; }
    [[nodiscard]] bool playing() const { return playing_; }

    void toggle();  ///< plays from the start when it stands at the end
    void pause() { playing_ = false; }
    void advance(double seconds);  ///< of the viewer's own clock; stops at the last interval, or begins the loop anew
    void seek(double minute);      ///< cut to the series
    void move(int steps);          ///< so many intervals on or back, and pauses
    void show(std::size_t step);   ///< goes to that interval

    void faster();
    void slower();

    /// The span that is repeated, whether or not it is at this moment.
    [[nodiscard]] MinuteSpan span() const { return span_; }
    [[nodiscard]] bool looping() const { return looping_; }
    [[nodiscard]] bool has_part() const { return span_ != whole(); }
    void loop(int from, int until);  ///< repeats the intervals that contain these minutes, in either order
    void loop_from_here();           ///< to the end of the span that was
    void loop_until_here();
    void toggle_loop();

    /// What is played: the loop, or all.
    [[nodiscard]] MinuteSpan played() const { return looping_ ? span_ : whole(); }
    void forget_span();  ///< the span is the whole series again, not repeated

    double speed = 30.0;  ///< simulated minutes a second
    bool to_the_end = false;  ///< whether the last interval is played through, for what goes on within intervals

private:
    [[nodiscard]] double latest() const { return last_minute() + (to_the_end ? interval_minutes_ : 0); }
    [[nodiscard]] MinuteSpan whole() const { return {first_minute(), last_minute()}; }
    [[nodiscard]] int interval_at_minute(double minute) const;

    std::vector<int> minutes_;
    int interval_minutes_;
    double minute_;
    MinuteSpan span_;
    bool playing_ = false;
    bool looping_ = false;
};

/// Speeds to choose from, simulated minutes a second.
inline constexpr double playback_speeds[]{1.0 / 60.0, 5.0 / 60.0, 15.0 / 60.0, 1.0, 5.0, 15.0, 30.0, 60.0, 120.0, 240.0};

}  // namespace shangquan
