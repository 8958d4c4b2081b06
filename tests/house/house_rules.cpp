#include "tests/house/house_rules.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <string_view>

namespace shangquan {

namespace {

/// What a layer may include. Layers stand in the order of the arrows: each sees itself and those before it.
struct Layer {
    std::string_view name;
    std::string_view libraries;  ///< pattern of the foreign headers of this layer and no other
    std::string_view shared;     ///< pattern of the headers it may include beside
};

/// For the engine `sys/mman.h`, too: it may say how the memory it has is laid out.
constexpr std::string_view standard = "[a-z_0-9]+|Eigen/.*|boost/.*|sys/mman\\.h";
constexpr std::string_view standard_and_system = "[a-z_0-9]+|Eigen/.*|boost/.*|fmt/.*|unistd\\.h|sys/.*";

constexpr std::array layers{
    Layer{"engine", "", standard},
    Layer{"maps", "gdal.*|ogr.*|cpl_.*|geos_c\\.h|netcdf\\.h|hdf5\\.h", standard_and_system},
    Layer{"scenarios", "toml\\+\\+/.*|CLI/.*|cairo.*|fontconfig/.*|ft2build\\.h|nlohmann/.*|sqlite3\\.h|zstd\\.h|pwd\\.h", standard_and_system},
    Layer{"viewer", "SFML/.*|imgui.*|backends/.*|X11/.*|GL/.*|stb/.*|CLI/.*|spawn\\.h|fcntl\\.h", standard_and_system},
};

/// The engine knows no file, no window and no wall clock.
constexpr std::string_view outside_world = "filesystem|fstream|iostream|chrono|ctime|cstdio|cstdlib";

/// Names that belong into data, in small letters.
constexpr std::array<std::string_view, 14> place_names{"jiangbei", "guanyinqiao", "cuntan", "guoyuan", "beibin",
                                                       "wubao",    "chongqing",   "江北",   "观音桥",  "寸滩",
                                                       "果园港",   "北滨",        "五宝",   "重庆"};

struct BannedWord {
    std::string_view word, reason;
    std::string_view except = {};  ///< the layer where it is allowed
};

constexpr std::array banned_words{
    BannedWord{"std::views", "is not compiled by every tool of this project; write a loop or an algorithm"},
    BannedWord{"getenv", "no environment variable decides what is computed", "viewer"},
    BannedWord{"TODO", "do it, or write the limit in the README"},
};

constexpr std::size_t longest_file = 350;

bool matches(const std::string& text, std::string_view pattern) {
    return std::regex_match(text, std::regex(pattern.begin(), pattern.end()));
}

std::ptrdiff_t layer_index(std::string_view name) {
    return std::find_if(layers.begin(), layers.end(), [&](const Layer& layer) { return layer.name == name; }) -
           layers.begin();
}

bool is_layer(std::ptrdiff_t index) { return index < static_cast<std::ptrdiff_t>(layers.size()); }

std::string first_folder(const std::filesystem::path& path) { return path.begin()->string(); }

/// What is wrong with `#include "header"` in a layer; empty when nothing is.
std::string wrong_with_ours(const Layer& layer, const std::string& header) {
    const std::ptrdiff_t seen = layer_index(first_folder(header));
    if (!is_layer(seen)) return "\"" + header + "\" is in none of the four layers";
    if (seen > layer_index(layer.name)) return "\"" + header + "\" points against the arrows";
    return "";
}

std::string wrong_with_foreign(const Layer& layer, const std::string& header) {
    if (layer.name == "engine" && matches(header, outside_world))
        return "<" + header + "> is the outside world, which the engine does not know";
    if (matches(header, layer.shared) || matches(header, layer.libraries)) return "";
    const auto* owner = std::find_if(layers.begin(), layers.end(),
                                     [&](const Layer& other) { return matches(header, other.libraries); });
    if (owner == layers.end()) return "<" + header + "> is not for " + std::string(layer.name);
    return "<" + header + "> belongs to " + std::string(owner->name);
}

std::string wrong_with_include(const Layer& layer, const std::string& line) {
    static const std::regex include(R"(\s*#\s*include\s*(["<])([^">]+)[">].*)");
    std::smatch part;
    if (!std::regex_match(line, part, include)) return "";
    return part[1] == "\"" ? wrong_with_ours(layer, part[2]) : wrong_with_foreign(layer, part[2]);
}

std::string small(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

/// All that is wrong with one line of a layer's code.
std::vector<std::string> wrong_with_line(const Layer& layer, const std::string& line) {
    std::vector<std::string> found;
    if (const std::string wrong = wrong_with_include(layer, line); !wrong.empty()) found.push_back(wrong);
    for (const std::string_view name : place_names)
        if (small(line).find(name) != std::string::npos)
            found.push_back("the place name " + std::string(name) + " belongs into data");
    for (const auto& [word, reason, except] : banned_words)
        if (line.find(word) != std::string::npos && layer.name != except) found.push_back(std::string(word) + ": " + std::string(reason));
    return found;
}

/// A source includes the header of its own name before all else: that is what compiles the header alone.
std::string wrong_with_first(const SourceFile& file) {
    static const std::regex directive(R"((?:^|\n)\s*#[^\n]*)");
    std::smatch first;
    const bool any = std::regex_search(file.text, first, directive);
    std::filesystem::path own = file.path;
    own.replace_extension(".hpp");
    if (any && first.str().find("#include \"" + own.generic_string() + "\"") != std::string::npos) return "";
    return "includes something before its own header " + own.generic_string();
}

}  // namespace

std::vector<std::string> broken_rules(const SourceFile& file) {
    const std::ptrdiff_t index = layer_index(first_folder(file.path));
    if (!is_layer(index)) return {file.path.generic_string() + ":1: is in none of the four layers"};
    const Layer& layer = layers.at(static_cast<std::size_t>(index));
    std::vector<std::string> broken;
    const auto blame = [&](std::size_t line, const std::string& wrong) {
        broken.push_back(file.path.generic_string() + ":" + std::to_string(line) + ": " + wrong);
    };
    std::istringstream lines{file.text};
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        for (const std::string& wrong : wrong_with_line(layer, line)) blame(number, wrong);
    }
    if (number > longest_file) blame(number, "a file has at most " + std::to_string(longest_file) + " lines");
    if (file.has_own_header)
        if (const std::string wrong = wrong_with_first(file); !wrong.empty()) blame(1, wrong);
    return broken;
}

std::vector<SourceFile> source_files(const std::filesystem::path& root, const std::string& folder) {
    std::vector<SourceFile> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
        const std::filesystem::path extension = entry.path().extension();
        if (extension != ".cpp" && extension != ".hpp") continue;
        std::ifstream stream{entry.path()};
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        std::filesystem::path header = entry.path();
        header.replace_extension(".hpp");
        const bool has_own_header = extension == ".cpp" && std::filesystem::exists(header);
        files.push_back({std::filesystem::relative(entry.path(), root), text, has_own_header});
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

}  // namespace shangquan
