#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace shangquan {

/// One value of a scenario text with its dotted path; the node knows its file and line.
struct Value {
    const toml::node* node = nullptr;
    std::string path;

    /// Throws `InputError`: "file:line: path is value, <expected>".
    [[noreturn]] void fail(std::string_view expected) const;
};

/// One table of a scenario text. The root's path is empty.
struct Table {
    const toml::table* node = nullptr;
    std::string path;

    [[nodiscard]] std::optional<Value> find(std::string_view key) const;
    [[nodiscard]] Value at(std::string_view key) const;        ///< throws `InputError` where the key is missing
    [[nodiscard]] Table table(std::string_view key) const;     ///< throws `InputError` where it is missing or no table
    [[nodiscard]] std::string name() const;                    ///< "[scenario]", "edit[2]" or "the file"
    void allow(std::span<const std::string_view> keys) const;  ///< throws `InputError` at the first other key
    [[noreturn]] void fail(std::string_view what) const;       ///< throws "file:line: [name] <what>"
};

/// The file that states a value; empty for an override.
std::filesystem::path file_of(const toml::node& node);

/// The value as a table. Throws `InputError` where it is none.
Table as_table(const Value& value);

/// Parses a file. Throws `InputError`: "file: no such file" or "file:line: what the parser expected".
toml::table parse_file(const std::filesystem::path& file);

/// Parses `key=value` of a command line (dotted key, TOML value, a bare word is a string) into nested tables whose
/// values say "--set key=value" in messages.
toml::table parse_override(const std::string& text);

/// Merges `above` into `below`, table by table; where both have a value `above` wins. A `source` or `assumed` above
/// displaces both below.
void lay_over(toml::table& below, toml::table&& above);

/// A TOML basic string.
std::string toml_string(std::string_view text);

}  // namespace shangquan
