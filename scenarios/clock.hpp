#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace shangquan {

/// From one time of the day to another, seconds after midnight; may pass 86,400.
struct TimeWindow {
    int from = 0;
    int until = 86400;

    bool operator==(const TimeWindow&) const = default;
};

inline constexpr int latest_clock_time = 30 * 3600;  ///< "30:00", six in the morning of the next day

/// Seconds after midnight of "HH:MM", "00:00" to "30:00"; nothing when the text is not such a time.
std::optional<int> clock_time(std::string_view text);

/// The same of "HH:MM:SS" or "HH:MM".
std::optional<int> exact_clock_time(std::string_view text);

/// Whether a text is a day of the calendar as "YYYY-MM-DD".
bool is_iso_day(std::string_view text);

/// "HH:MM" of whole minutes after midnight.
std::string clock_text(int seconds);

/// "HH:MM-HH:MM", the second time later than the first; nothing otherwise.
std::optional<TimeWindow> time_window(std::string_view text);

std::string window_text(TimeWindow window);

}  // namespace shangquan
