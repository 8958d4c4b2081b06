#include "scenarios/clock.hpp"

#include <fmt/format.h>

#include <chrono>

namespace shangquan {
namespace {

std::optional<int> two_digits(std::string_view text) {
    for (const char c : text)
        if (c < '0' || c > '9') return std::nullopt;
    return (text[0] - '0') * 10 + (text[1] - '0');
}

}  // namespace

std::optional<int> clock_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hours = two_digits(text.substr(0, 2));
    const auto minutes = two_digits(text.substr(3));
    if (!hours || !minutes || *minutes > 59) return std::nullopt;
    const int seconds = *hours * 3600 + *minutes * 60;
    return seconds <= latest_clock_time ? std::optional(seconds) : std::nullopt;
}

std::optional<int> exact_clock_time(std::string_view text) {
    if (text.size() == 5) return clock_time(text);
    if (text.size() != 8 || text[5] != ':') return std::nullopt;
    const auto minutes = clock_time(text.substr(0, 5));
    const auto seconds = two_digits(text.substr(6));
    if (!minutes || !seconds || *seconds > 59 || *minutes + *seconds > latest_clock_time) return std::nullopt;
    return *minutes + *seconds;
}

bool is_iso_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const auto century = two_digits(text.substr(0, 2));
    const auto year = two_digits(text.substr(2, 2));
    const auto month = two_digits(text.substr(5, 2));
    const auto day = two_digits(text.substr(8, 2));
    if (!century || !year || !month || !day) return false;
    using namespace std::chrono;
    return year_month_day{std::chrono::year{100 * *century + *year}, std::chrono::month{static_cast<unsigned>(*month)},
                          std::chrono::day{static_cast<unsigned>(*day)}}
        .ok();
}

std::string clock_text(int seconds) { return fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60); }

std::optional<TimeWindow> time_window(std::string_view text) {
    if (text.size() != 11 || text[5] != '-') return std::nullopt;
    const auto from = clock_time(text.substr(0, 5));
    const auto until = clock_time(text.substr(6));
    if (!from || !until || *until <= *from) return std::nullopt;
    return TimeWindow{*from, *until};
}

std::string window_text(TimeWindow window) { return clock_text(window.from) + '-' + clock_text(window.until); }

}  // namespace shangquan
