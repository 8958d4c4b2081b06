#include "viewer/edit/save_plan.hpp"

#include "maps/input_error.hpp"
#include "scenarios/scenario_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace shangquan {

namespace fs = std::filesystem;

namespace {

bool good_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
}

bool taken(const fs::path& folder, const std::string& name) {
    return fs::exists(folder / (name + ".toml")) || fs::exists(folder / (name + ".geojson"));
}

void write_complete(const fs::path& file, const std::string& text) {
    const fs::path pending = file.string() + ".part";
    std::ofstream stream{pending};
    stream << text;
    stream.close();
    std::error_code trouble;
    if (stream) fs::rename(pending, file, trouble);
    if (stream && !trouble) return;
    fs::remove(pending, trouble);
    throw std::runtime_error(file.string() + ": cannot be written");
}

Name title_or(const Name& title, const std::string& other) {
    const std::string& any = title.zh.empty() ? (title.en.empty() ? other : title.en) : title.zh;
    return {title.zh.empty() ? any : title.zh, title.en.empty() ? any : title.en};
}

}  // namespace

std::optional<Text> wrong_with_name(const std::string& name, const fs::path& folder) {
    if (name.empty() || !std::all_of(name.begin(), name.end(), good_letter)) return Text::name_letters;
    return taken(folder, name) ? std::optional(Text::name_taken) : std::nullopt;
}

std::string free_plan_name(const fs::path& folder, const std::string& wanted) {
    std::string name = wanted;
    for (int number = 2; taken(folder, name); ++number) name = fmt::format("{}-{}", wanted, number);
    return name;
}

SavedPlan save_plan(const EditDocument& document, const PlanHeading& heading, const fs::path& folder) {
    if (const auto wrong = wrong_with_name(heading.name, folder))
        throw InputError(fmt::format("\"{}\": {}", heading.name, both(*wrong)));
    std::error_code trouble;
    fs::create_directories(folder, trouble);
    if (trouble) throw std::runtime_error(fmt::format("{}: {}", folder.string(), trouble.message()));
    SavedPlan saved{folder / (heading.name + ".toml"), {}};
    const std::vector<LayoutChange> changes = document.layout();
    if (!changes.empty()) {
        saved.layout = folder / (heading.name + ".geojson");
        write_layout_changes(saved.layout, changes, document.region());
    }
    Scenario scenario = document.scenario();
    scenario.name = heading.name;
    scenario.title = title_or(heading.title, heading.name);
    scenario.layout = saved.layout;
    const std::string text = fmt::format("# Drawn over the scenario \"{}\".\n\n{}", document.base().name,
                                         write_scenario(scenario, folder));
    try {
        write_complete(saved.scenario, text);
    } catch (...) {
        fs::remove(saved.layout, trouble);
        throw;
    }
    return saved;
}

}  // namespace shangquan
