#include "scenarios/fields.hpp"

#include "engine/base/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <sstream>
#include <utility>

namespace shangquan {
namespace {

/// Complains about the bound that is broken; `noun` where none is, e.g. for a value that is no number at all.
void check(double number, Range range, const Value& value, std::string_view noun) {
    if (number < range.least) value.fail(fmt::format("must be at least {}", range.least));
    if (number > range.most) value.fail(fmt::format("must be at most {}", range.most));
    if (std::isnan(number)) value.fail(noun);
}

bool inside(double value, Range range) { return value >= range.least && value <= range.most; }

int whole_of(const Value& value, Range range) {
    const auto* content = value.node->as_integer();
    if (content == nullptr) value.fail("must be a whole number");
    check(static_cast<double>(content->get()), range, value, "must be a whole number");
    return static_cast<int>(content->get());
}

int clock_of(const Value& value) {
    const auto* content = value.node->as_string();
    const auto time = content == nullptr ? std::nullopt : clock_time(content->get());
    if (!time) value.fail("must be a time \"HH:MM\" from \"00:00\" to \"30:00\"");
    return *time;
}

TimeWindow window_of(const Value& value) {
    const auto* content = value.node->as_string();
    const auto hours = content == nullptr ? std::nullopt : time_window(content->get());
    if (!hours) value.fail("must be a span \"HH:MM-HH:MM\", the second time after the first, at most \"30:00\"");
    return *hours;
}

LonLat place_of(const Value& value) {
    const toml::array* pair = value.node->as_array();
    const bool two = pair != nullptr && pair->size() == 2;
    const auto lon = two ? pair->get(0)->value<double>() : std::nullopt;
    const auto lat = two ? pair->get(1)->value<double>() : std::nullopt;
    if (!lon || !lat || !inside(*lon, {-180.0, 180.0}) || !inside(*lat, {-90.0, 90.0}))
        value.fail("must be [longitude, latitude] in degrees");
    return {*lon, *lat};
}

std::string place_text(LonLat place) { return fmt::format("[{}, {}]", place.lon, place.lat); }

template <class Range, class Text>
std::string list_text(const Range& range, Text text_of_one) {
    std::string inner;
    for (const auto& one : range) inner += (inner.empty() ? "" : ", ") + text_of_one(one);
    return '[' + inner + ']';
}

bool is_identifier(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

}  // namespace

void read(const Table& table, const Fields& fields) {
    std::vector<std::string_view> known;
    for (const Field& field : fields) known.insert(known.end(), field.keys.begin(), field.keys.end());
    table.allow(known);
    for (const Field& field : fields) field.read(table);
}

std::string written(const Fields& fields) {
    std::string lines;
    for (const Field& field : fields) lines += field.written();
    return lines;
}

std::vector<Value> elements(const Value& list) {
    std::vector<Value> result;
    for (const toml::node& node : *list.node->as_array())
        result.push_back({&node, fmt::format("{}[{}]", list.path, result.size() + 1)});
    return result;
}

double number_of(const Value& value, Range range) {
    const auto content = value.node->is_number() ? value.node->value<double>() : std::nullopt;
    if (!content) value.fail("must be a number");
    check(*content, range, value, "must be a number");
    return *content;
}

std::string_view text_of(const Value& value) {
    const auto* content = value.node->as_string();
    if (content == nullptr) value.fail("must be a text in quotes");
    return content->get();
}

Hourly hourly_of(const Value& value, Range range) {
    Hourly hours{};
    const toml::array* list = value.node->as_array();
    if (list == nullptr) {
        hours.fill(number_of(value, range));
        return hours;
    }
    if (list->size() != hours.size()) value.fail("must have 24 numbers, one for each hour from 0 to 23");
    const std::vector<Value> each = elements(value);
    for (std::size_t hour = 0; hour < hours.size(); ++hour) hours[hour] = number_of(each[hour], range);
    return hours;
}

std::string hourly_text(const Hourly& hours) {
    return list_text(hours, [](double value) { return fmt::format("{}", value); });
}

Field single(std::string_view key, Need need, std::function<void(const Value&)> read_value,
             std::function<std::string()> value_text) {
    return {{key},
            [=](const Table& table) {
                if (need == Need::required || table.find(key)) read_value(table.at(key));
            },
            [=] {
                const std::string value = value_text();
                return value.empty() ? std::string() : fmt::format("{} = {}\n", key, value);
            }};
}

Field rule(std::function<void(const Table&)> check) {
    return {{}, std::move(check), [] { return std::string(); }};
}

Field text(std::string_view key, std::string& value, Need need) {
    return single(
        key, need,
        [&value](const Value& at) {
            value = text_of(at);
            if (value.empty()) at.fail("must not be empty");
        },
        [&value] { return value.empty() ? std::string() : toml_string(value); });
}

Field identifier(std::string_view key, std::string& value) {
    return single(
        key, Need::required,
        [&value](const Value& at) {
            value = text_of(at);
            if (!is_identifier(value)) at.fail("must be of lower-case letters, digits, - and _");
        },
        [&value] { return toml_string(value); });
}

Field number(std::string_view key, double& value, Range range, Need need) {
    return single(
        key, need, [&value, range](const Value& at) { value = number_of(at, range); },
        [&value] { return fmt::format("{}", value); });
}

Field whole(std::string_view key, int& value, Range range, Need need) {
    return single(
        key, need, [&value, range](const Value& at) { value = whole_of(at, range); },
        [&value] { return fmt::format("{}", value); });
}

Field seed(std::string_view key, std::uint64_t& value) {
    return single(
        key, Need::required,
        [&value](const Value& at) {
            const auto* content = at.node->as_integer();
            if (content == nullptr || content->get() < 0) at.fail("must be a whole number, at least 0");
            value = static_cast<std::uint64_t>(content->get());
        },
        [&value] { return fmt::format("{}", value); });
}

Field date(std::string_view key, std::string& value) {
    return single(
        key, Need::required,
        [&value](const Value& at) {
            const auto* content = at.node->as_date();
            if (content == nullptr) at.fail("must be a date like 2025-10-01, without quotes");
            std::ostringstream stream;
            stream << content->get();
            value = stream.str();
        },
        [&value] { return value; });
}

Field clock(std::string_view key, int& seconds) {
    return single(
        key, Need::required, [&seconds](const Value& at) { seconds = clock_of(at); },
        [&seconds] { return toml_string(clock_text(seconds)); });
}

Field window(std::string_view key, int& from, int& until) {
    return single(
        key, Need::required,
        [&](const Value& at) {
            const TimeWindow hours = window_of(at);
            from = hours.from;
            until = hours.until;
        },
        [&] {
            return toml_string(window_text({from, until}));
        });
}

Field windows(std::string_view key, std::vector<TimeWindow>& value) {
    return single(
        key, Need::optional,
        [&value](const Value& at) {
            value.clear();
            if (!at.node->is_array()) {
                value.push_back(window_of(at));
                return;
            }
            for (const Value& one : elements(at)) value.push_back(window_of(one));
            if (value.empty()) at.fail("must have at least one span \"HH:MM-HH:MM\"");
        },
        [&value] { return list_text(value, [](TimeWindow one) { return toml_string(window_text(one)); }); });
}

Field places(std::string_view key, std::vector<LonLat>& value, std::size_t at_least, Need need) {
    return single(
        key, need,
        [&value, at_least](const Value& at) {
            if (!at.node->is_array() || at.node->as_array()->size() < at_least)
                at.fail(fmt::format("must be a list of at least {} [longitude, latitude]", at_least));
            value.clear();
            for (const Value& one : elements(at)) value.push_back(place_of(one));
        },
        [&value] { return value.empty() ? std::string() : list_text(value, place_text); });
}

Field names(Name& value) {
    const Field zh = text("name_zh", value.zh);
    const Field en = text("name_en", value.en);
    return {{"name_zh", "name_en"},
            [=](const Table& table) {
                zh.read(table);
                en.read(table);
            },
            [=] { return zh.written() + en.written(); }};
}

Field provenance(std::string& source) {
    return {
        {"source", "assumed"},
        [&source](const Table& table) {
            const auto stated = table.find("source");
            const auto assumed = table.find("assumed");
            if (stated && assumed) table.fail("has both source and assumed, must have one of them");
            if (!stated && !assumed) table.fail("must state source = \"...\" or assumed = true");
            if (assumed && assumed->node->value<bool>() != true) assumed->fail("must be true where no source is given");
            source = stated ? text_of(*stated) : std::string_view();
            if (stated && source.empty()) stated->fail("must not be empty");
        },
        [&source] { return source.empty() ? "assumed = true\n" : fmt::format("source = {}\n", toml_string(source)); }};
}

std::size_t word_number(const Value& value, std::span<const std::string_view> words) {
    const std::string_view word = text_of(value);
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) value.fail("not a known word" + suggestion(word, words));
    return static_cast<std::size_t>(found - words.begin());
}

Field choice(std::string_view key, std::span<const std::string_view> words, std::function<std::size_t()> get,
             std::function<void(std::size_t)> set) {
    return single(
        key, Need::required, [=](const Value& at) { set(word_number(at, words)); },
        [=] { return toml_string(words[get()]); });
}

}  // namespace shangquan
