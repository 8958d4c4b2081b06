#pragma once

#include "engine/demand/behaviour.hpp"
#include "maps/local_frame.hpp"
#include "scenarios/clock.hpp"
#include "scenarios/toml_text.hpp"

#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace shangquan {

/// One line of a table's description: reading, writing and the list of known keys all come from it.
struct Field {
    std::vector<std::string_view> keys;
    std::function<void(const Table&)> read;  ///< throws `InputError`
    std::function<std::string()> written;    ///< lines of TOML; empty where there is nothing to say
};

/// The description of one table, bound to the values it fills.
using Fields = std::vector<Field>;

/// Fills the values from the table. Throws `InputError` at an unknown key, a missing or a wrong one.
void read(const Table& table, const Fields& fields);

/// The lines of the table without its head.
std::string written(const Fields& fields);

/// Whether a key may be left out; its value then stays as it is.
enum class Need : std::uint8_t { required, optional };

/// What a number may be.
struct Range {
    double least = -std::numeric_limits<double>::max();
    double most = std::numeric_limits<double>::max();
};

/// What a value must be; each throws `InputError` where it is something else.
double number_of(const Value& value, Range range);
std::string_view text_of(const Value& value);
std::vector<Value> elements(const Value& list);     ///< of a list, each with its number from 1 in the path
Hourly hourly_of(const Value& value, Range range);  ///< a list of 24 numbers, or one for all hours
std::string hourly_text(const Hourly& hours);

/// A field of one key: how to read a value that is there, how to write it (empty: left out).
Field single(std::string_view key, Need need, std::function<void(const Value&)> read_value,
             std::function<std::string()> value_text);
/// Something that must hold between the values above it in the list.
Field rule(std::function<void(const Table&)> check);
Field text(std::string_view key, std::string& value, Need need = Need::required);
Field identifier(std::string_view key, std::string& value);  ///< lower-case letters, digits, `-` and `_`
Field number(std::string_view key, double& value, Range range, Need need = Need::required);
Field whole(std::string_view key, int& value, Range range, Need need = Need::required);
Field seed(std::string_view key, std::uint64_t& value);
Field date(std::string_view key, std::string& value);  ///< a TOML date, kept as ISO text
Field clock(std::string_view key, int& seconds);
Field window(std::string_view key, int& from, int& until);
Field windows(std::string_view key, std::vector<TimeWindow>& value);  ///< one text or a list; whole day when left out
Field places(std::string_view key, std::vector<LonLat>& value, std::size_t at_least,
             Need need = Need::optional);  ///< [[lon, lat], …]
Field names(Name& value);                                                              ///< name_zh and name_en
/// `source = "…"` or `assumed = true`, exactly one of them; an empty source is an assumption.
Field provenance(std::string& source);

/// A word of a list by its number.
Field choice(std::string_view key, std::span<const std::string_view> words, std::function<std::size_t()> get,
             std::function<void(std::size_t)> set);

template <class Enum>
Field choice(std::string_view key, Enum& value, std::span<const std::string_view> words) {
    return choice(
        key, words, [&value] { return static_cast<std::size_t>(value); },
        [&value](std::size_t number) { value = static_cast<Enum>(number); });
}

/// The number of a word in a list. Throws `InputError` with the nearest word.
std::size_t word_number(const Value& value, std::span<const std::string_view> words);

}  // namespace shangquan
