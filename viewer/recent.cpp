#include "viewer/recent.hpp"

#include "maps/input_error.hpp"
#include "scenarios/clock.hpp"
#include "scenarios/result_folder.hpp"
#include "scenarios/scenario_file.hpp"
#include "viewer/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace shangquan {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_recent = 12;

FoundResult look_into(const fs::path& folder) {
    FoundResult found{folder, {folder.filename().string(), folder.filename().string()}, "", ""};
    try {
        const ResultFolder result = open_result(folder);
        found.title = result.title;
        found.day = fmt::format("{}  {}–{}", result.day, clock_text(result.begin), clock_text(result.end));
    } catch (const std::exception& error) {
        found.problem = error.what();
    }
    return found;
}

/// Files of assumptions are TOML, too.
bool is_scenario(const fs::path& file) {
    std::ifstream stream{file};
    for (std::string line; std::getline(stream, line);)
        if (line.starts_with("[scenario]")) return true;
    return false;
}

FoundResult look_into_scenario(const fs::path& file) {
    FoundResult found{file, {file.filename().string(), file.filename().string()}, "", ""};
    try {
        const Scenario scenario = read_scenario(file);
        found.title = scenario.title;
        found.day = fmt::format("{}  {}–{}", scenario.day, clock_text(scenario.begin), clock_text(scenario.end));
    } catch (const std::exception& error) {
        found.problem = error.what();
    }
    return found;
}

}  // namespace

std::vector<FoundResult> found_in(const std::vector<fs::path>& folders) {
    std::vector<FoundResult> found;
    for (const fs::path& folder : folders)
        if (fs::is_directory(folder)) found.push_back(look_into(folder));
    return found;
}

std::vector<FoundResult> found_at(const std::vector<fs::path>& paths) {
    std::vector<FoundResult> found;
    for (const fs::path& path : paths)
        found.push_back(fs::is_regular_file(path) && is_scenario(path) ? look_into_scenario(path) : look_into(path));
    return found;
}

std::vector<fs::path> results_below(const fs::path& folder) {
    std::vector<std::pair<fs::file_time_type, fs::path>> dated;
    std::error_code unread;
    for (const auto& entry : fs::directory_iterator(folder, unread)) {
        const fs::path record = entry.path() / "run.json";
        if (fs::is_regular_file(record)) dated.emplace_back(fs::last_write_time(record), fs::absolute(entry.path()));
    }
    std::sort(dated.rbegin(), dated.rend());
    std::vector<fs::path> folders;
    for (const auto& [time, path] : dated) folders.push_back(path);
    return folders;
}

std::vector<FoundResult> scenarios_below(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code unread;
    for (const auto& entry : fs::recursive_directory_iterator(folder, unread))
        if (entry.path().extension() == ".toml" && is_scenario(entry.path()))
            files.push_back(fs::absolute(entry.path()));
    std::sort(files.begin(), files.end());
    std::vector<FoundResult> found;
    for (const fs::path& file : files) found.push_back(look_into_scenario(file));
    return found;
}

fs::path recent_file() { return settings_file().replace_filename("recent"); }

std::vector<fs::path> read_recent(const fs::path& file) {
    std::vector<fs::path> paths;
    std::ifstream stream{file};
    for (std::string line; std::getline(stream, line);)
        if (!line.empty()) paths.emplace_back(line);
    return paths;
}

void add_recent(const fs::path& file, const std::vector<fs::path>& opened) {
    std::vector<fs::path> paths;
    const auto add = [&](const fs::path& path) {
        const bool known = std::find(paths.begin(), paths.end(), path) != paths.end();
        if (!known && paths.size() < most_recent) paths.push_back(path);
    };
    for (const fs::path& path : opened) add(fs::absolute(path).lexically_normal());
    for (const fs::path& path : read_recent(file)) add(path);
    std::error_code refused;
    fs::create_directories(file.parent_path(), refused);
    const fs::path pending = file.string() + ".part";
    std::ofstream stream{pending};
    for (const fs::path& path : paths) stream << path.string() << '\n';
    stream.close();
    if (stream) fs::rename(pending, file, refused);
    if (!stream || refused) throw InputError(fmt::format("{}: cannot be written", file.string()));
}

}  // namespace shangquan
