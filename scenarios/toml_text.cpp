#include "scenarios/toml_text.hpp"

#include "engine/base/nearest.hpp"
#include "maps/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>
#include <vector>

namespace shangquan {
namespace {

constexpr std::string_view override_mark = "--set ";

std::string where(std::string_view source, toml::source_index line) {
    return source.starts_with(override_mark) ? std::string(source) : fmt::format("{}:{}", source, line);
}

std::string where(const toml::node& node) {
    const toml::source_region& source = node.source();
    return where(source.path ? std::string_view(*source.path) : std::string_view("scenario"), source.begin.line);
}

std::string shown(const toml::node& node);

std::string shown(const toml::array& list) {
    if (list.size() > 3) return fmt::format("a list of {}", list.size());
    std::string inner;
    for (const toml::node& node : list) inner += (inner.empty() ? "" : ", ") + shown(node);
    return '[' + inner + ']';
}

std::string shown(const toml::node& node) {
    if (const auto* text = node.as_string()) return toml_string(text->get());
    if (const auto* number = node.as_floating_point()) return fmt::format("{}", number->get());
    if (node.is_table()) return "a table";
    if (const auto* list = node.as_array()) return shown(*list);
    std::ostringstream stream;
    node.visit([&](const auto& value) {
        if constexpr (toml::is_value<decltype(value)>) stream << std::boolalpha << value.get();
    });
    return stream.str();
}

toml::table parse_text(std::string_view text, const std::string& source) {
    try {
        return toml::parse(text, source);
    } catch (const toml::parse_error& error) {
        throw InputError(fmt::format("{}: {}", where(source, error.source().begin.line), error.description()));
    }
}

/// Things that only look like TOML by mistake stay mistakes; every other word is a string.
bool is_bare_word(std::string_view value) {
    return !value.empty() && std::string_view("[{\"'").find(value.front()) == std::string_view::npos;
}

std::optional<toml::table> parsed(std::string_view text, const std::string& source) {
    try {
        return toml::parse(text, source);
    } catch (const toml::parse_error&) {
        return std::nullopt;
    }
}

}  // namespace

void Value::fail(std::string_view expected) const {
    throw InputError(fmt::format("{}: {} is {}, {}", where(*node), path, shown(*node), expected));
}

std::string Table::name() const {
    if (path.empty()) return "the file";
    return path.ends_with(']') ? path : '[' + path + ']';
}

std::optional<Value> Table::find(std::string_view key) const {
    const toml::node* found = node->get(key);
    if (found == nullptr) return std::nullopt;
    return Value{found, path.empty() ? std::string(key) : fmt::format("{}.{}", path, key)};
}

Value Table::at(std::string_view key) const {
    if (auto found = find(key)) return std::move(*found);
    fail(fmt::format("lacks \"{}\"", key));
}

Table Table::table(std::string_view key) const { return as_table(at(key)); }

void Table::allow(std::span<const std::string_view> keys) const {
    for (const auto& [key, value] : *node) {
        if (std::find(keys.begin(), keys.end(), key.str()) != keys.end()) continue;
        throw InputError(fmt::format("{}: unknown key \"{}\" in {}{}", where(value), key.str(), name(),
                                     suggestion(key.str(), keys)));
    }
}

void Table::fail(std::string_view what) const {
    throw InputError(fmt::format("{}: {} {}", where(*node), name(), what));
}

std::filesystem::path file_of(const toml::node& node) {
    const auto& path = node.source().path;
    return path && !path->starts_with(override_mark) ? std::filesystem::path(*path) : std::filesystem::path();
}

Table as_table(const Value& value) {
    if (const toml::table* table = value.node->as_table()) return {table, value.path};
    value.fail("must be a table");
}

toml::table parse_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream || std::filesystem::is_directory(file)) throw InputError(file.string() + ": no such file");
    std::ostringstream text;
    text << stream.rdbuf();
    return parse_text(text.str(), file.string());
}

toml::table parse_override(const std::string& text) {
    const std::string source = std::string(override_mark) + text;
    const std::size_t equals = text.find('=');
    if (equals == 0 || equals == std::string::npos) throw InputError(source + ": must be key=value");
    if (auto table = parsed(text, source)) return std::move(*table);
    const std::string value = text.substr(equals + 1);
    if (!is_bare_word(value)) return parse_text(text, source);
    return parse_text(text.substr(0, equals + 1) + toml_string(value), source);
}

void lay_over(toml::table& below, toml::table&& above) {
    if (above.contains("source") || above.contains("assumed")) {
        below.erase("source");
        below.erase("assumed");
    }
    for (auto&& [key, node] : above) {
        toml::table* inner = below[key.str()].as_table();
        if (inner != nullptr && node.is_table()) {
            lay_over(*inner, std::move(*node.as_table()));
        } else {
            node.visit([&, &name = key](auto& value) { below.insert_or_assign(name, std::move(value)); });
        }
    }
}

std::string toml_string(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            result += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
        } else {
            result += c;
        }
    }
    return result + '"';
}

}  // namespace shangquan
