#include "maps/import/tags.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace shangquan {

namespace {

constexpr double feet = 0.3048;
constexpr double inches = 0.0254;
constexpr int lowest_level = -10;
constexpr int highest_level = 50;

/// The number `text` begins with; takes it off.
std::optional<double> take_number(std::string_view& text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    double value = 0.0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || !std::isfinite(value)) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

/// The text between quotes that `text` begins with, escapes resolved; takes it off.
std::string take_quoted(std::string_view& text) {
    std::string found;
    text.remove_prefix(1);
    while (!text.empty() && text.front() != '"') {
        if (text.front() == '\\' && text.size() > 1) text.remove_prefix(1);
        found += text.front();
        text.remove_prefix(1);
    }
    if (!text.empty()) text.remove_prefix(1);
    return found;
}

/// "2", "-1-1" or "0-3" as a range of levels.
void add_range(std::string_view text, std::set<int>& levels) {
    const auto low = take_number(text);
    if (!low) return;
    double high = *low;
    if (!text.empty() && text.front() == '-') {
        text.remove_prefix(1);
        high = take_number(text).value_or(*low);
    }
    const double least = std::max<double>(std::floor(std::min(*low, high)), lowest_level);
    const double most = std::min<double>(std::floor(std::max(*low, high)), highest_level);
    for (double level = least; level <= most; ++level) levels.insert(static_cast<int>(level));
}

}  // namespace

void Tags::set_all(std::string_view hstore) {
    while (true) {
        hstore.remove_prefix(std::min(hstore.find('"'), hstore.size()));
        if (hstore.empty()) return;
        std::string key = take_quoted(hstore);
        hstore.remove_prefix(std::min(hstore.find('"'), hstore.size()));
        if (hstore.empty()) return;
        set(std::move(key), take_quoted(hstore));
    }
}

std::string_view Tags::operator[](std::string_view key) const {
    const auto found = values_.find(key);
    return found == values_.end() ? std::string_view{} : std::string_view{found->second};
}

bool Tags::has(std::string_view key) const {
    const std::string_view value = (*this)[key];
    return !value.empty() && value != "no";
}

std::optional<double> Tags::metres(std::string_view key) const {
    std::string_view text = (*this)[key];
    const auto value = take_number(text);
    if (!value || *value <= 0.0) return std::nullopt;
    if (text.empty() || text.front() != '\'') return value;
    text.remove_prefix(1);
    return *value * feet + take_number(text).value_or(0.0) * inches;
}

int Tags::whole(std::string_view key) const {
    std::string_view text = (*this)[key];
    const double value = take_number(text).value_or(0.0);
    return static_cast<int>(std::clamp(std::floor(value), -1000.0, 1000.0));
}

std::vector<int> Tags::levels() const {
    std::set<int> levels;
    for (const std::string_view part : listed((*this)["level"])) add_range(part, levels);
    return {levels.begin(), levels.end()};
}

std::vector<std::string_view> listed(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
        if (!part.empty()) parts.push_back(part);
    }
    return parts;
}

}  // namespace shangquan
