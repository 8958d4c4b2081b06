#include "viewer/settings.hpp"

#include "engine/base/nearest.hpp"
#include "maps/input_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <variant>

namespace shangquan {

namespace fs = std::filesystem;

namespace {

/// A number with the range it may have.
struct Number {
    double Settings::*field;
    double least;
    double most;
};

/// One of two words.
template <class Value, std::size_t count = 2>
struct Word {
    Value Settings::*field;
    std::array<const char*, count> words;
};

struct Pixels {
    int Settings::*field;
    int least;
    int most;
};

struct Key {
    const char* name;
    std::variant<Number, Word<Language>, Word<Theme>, Word<WalkerColor, 3>, Pixels> value;
};

const std::vector<Key> keys = [] {
    std::vector<Key> all{{"language", Word<Language>{&Settings::language, {"chinese", "english"}}},
                         {"theme", Word<Theme>{&Settings::theme, {"light", "dark"}}},
                         {"scale", Number{&Settings::scale, 0.0, 4.0}},
                         {"speed", Number{&Settings::speed, 0.01, 240.0}}};
    for (const ScaleTop& top : scale_tops) all.push_back({top.key, Number{top.full, top.least, top.most}});
    all.push_back({"walker_color", Word<WalkerColor, 3>{&Settings::walker_color, {"speed", "purpose", "group"}}});
    all.push_back({"picture_width", Pixels{&Settings::picture_width, 800, 8000}});
    return all;
}();

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(" \t\r");
    return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

template <class Value>
Value number_of(const std::string& text, Value least, Value most) {
    Value value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < least || value > most)
        throw InputError(fmt::format("is \"{}\", expected a number from {} to {}", text, least, most));
    return value;
}

void take(Settings& settings, const Number& number, const std::string& text) {
    settings.*number.field = number_of(text, number.least, number.most);
}

void take(Settings& settings, const Pixels& pixels, const std::string& text) {
    settings.*pixels.field = number_of(text, pixels.least, pixels.most);
}

template <class Value, std::size_t count>
void take(Settings& settings, const Word<Value, count>& word, const std::string& text) {
    for (std::size_t row = 0; row < word.words.size(); ++row) {
        if (text != word.words[row]) continue;
        settings.*word.field = static_cast<Value>(row);
        return;
    }
    std::string known;
    for (std::size_t row = 0; row < count; ++row) known += fmt::format("{}{}", row == 0 ? "" : row + 1 < count ? ", " : " or ", word.words[row]);
    throw InputError(fmt::format("is \"{}\", expected {}", text, known));
}

std::string text_of(const Settings& settings, const Number& number) {
    return fmt::format("{:g}", settings.*number.field);
}

std::string text_of(const Settings& settings, const Pixels& pixels) {
    return fmt::format("{}", settings.*pixels.field);
}

template <class Value, std::size_t count>
std::string text_of(const Settings& settings, const Word<Value, count>& word) {
    return word.words[static_cast<std::size_t>(settings.*word.field)];
}

void take_line(Settings& settings, const std::string& line) {
    const std::size_t equals = line.find('=');
    if (equals == std::string::npos) throw InputError(fmt::format("\"{}\" is no line of the form key = value", line));
    const std::string name = trimmed(line.substr(0, equals));
    std::vector<std::string_view> known;
    for (const Key& key : keys) {
        known.emplace_back(key.name);
        if (name != key.name) continue;
        try {
            std::visit([&](const auto& kind) { take(settings, kind, trimmed(line.substr(equals + 1))); }, key.value);
        } catch (const InputError& error) {
            throw InputError(fmt::format("{} {}", name, error.what()));
        }
        return;
    }
    throw InputError(fmt::format("there is no key \"{}\"{}", name, suggestion(name, known)));
}

fs::path home() {
    const char* const folder = std::getenv("HOME");
    return folder != nullptr ? fs::path(folder) : fs::temp_directory_path();
}

}  // namespace

const ScaleTop* scale_top(Measure measure) {
    const auto* row = std::find_if(scale_tops.begin(), scale_tops.end(), [&](const ScaleTop& top) { return top.measure == measure; });
    return row == scale_tops.end() ? nullptr : row;
}

fs::path settings_file() {
    const char* const folder = std::getenv("XDG_CONFIG_HOME");
    const bool given = folder != nullptr && *folder != '\0';
    return (given ? fs::path(folder) : home() / ".config") / "shangquan" / "viewer.conf";
}

Settings read_settings(const fs::path& file) {
    Settings settings;
    std::ifstream stream{file};
    std::string line;
    for (int number = 1; std::getline(stream, line); ++number) {
        if (trimmed(line).empty()) continue;
        try {
            take_line(settings, trimmed(line));
        } catch (const InputError& error) {
            throw InputError(fmt::format("{}:{}: {}", file.string(), number, error.what()));
        }
    }
    return settings;
}

void write_settings(const fs::path& file, const Settings& settings) {
    std::error_code refused;
    fs::create_directories(file.parent_path(), refused);
    const fs::path pending = file.string() + ".part";
    std::ofstream stream{pending};
    for (const Key& key : keys)
        stream << key.name << " = " << std::visit([&](const auto& kind) { return text_of(settings, kind); }, key.value)
               << '\n';
    stream.close();
    if (stream) fs::rename(pending, file, refused);
    if (!stream || refused) throw InputError(fmt::format("{}: cannot be written", file.string()));
}

}  // namespace shangquan
