#include "scenarios/scenario_file.hpp"

#include "engine/base/nearest.hpp"
#include "engine/movement/models.hpp"
#include "maps/read_layers.hpp"
#include "scenarios/behaviour_file.hpp"
#include "scenarios/edit_file.hpp"
#include "scenarios/fields.hpp"
#include "scenarios/focus_file.hpp"
#include "scenarios/recording_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

constexpr auto known_tables = [] {
    std::array<std::string_view, behaviour_tables.size() + 5> tables{"scenario", "demand", "edit", "focus", "trajectories"};
    std::copy(behaviour_tables.begin(), behaviour_tables.end(), tables.begin() + 5);
    return tables;
}();

Field title(Name& value) {
    const Field zh = text("title_zh", value.zh);
    const Field en = text("title_en", value.en);
    return {{"title_zh", "title_en"},
            [=](const Table& table) {
                zh.read(table);
                en.read(table);
            },
            [=] { return zh.written() + en.written(); }};
}

/// A path of a text is relative to the folder of the file that states it, an override's to the working directory.
fs::path path_of(const Value& value) {
    return fs::proximate(file_of(*value.node).parent_path() / fs::path(text_of(value)));
}

std::string path_text(const fs::path& path, const fs::path& written_to) {
    return toml_string((written_to.empty() ? fs::absolute(path) : fs::proximate(path, written_to)).generic_string());
}

Field region(fs::path& folder, const fs::path& written_to) {
    return single(
        "region", Need::required,
        [&folder](const Value& value) {
            folder = path_of(value);
            if (!fs::is_directory(folder)) value.fail("must be the folder of a map; no folder " + folder.string());
        },
        [&folder, written_to] { return path_text(folder, written_to); });
}

Field layout(fs::path& file, const fs::path& written_to) {
    return single(
        "layout", Need::optional,
        [&file](const Value& value) {
            file = path_of(value);
            if (!fs::is_regular_file(file)) value.fail("must be the file of a layout; no file " + file.string());
        },
        [&file, written_to] { return file.empty() ? std::string() : path_text(file, written_to); });
}

Field kind(std::string& value) {
    return choice(
        "kind", day_kinds,
        [&value] {
            return static_cast<std::size_t>(std::find(day_kinds.begin(), day_kinds.end(), value) - day_kinds.begin());
        },
        [&value](std::size_t number) { value = day_kinds[number]; });
}

Field model(std::string& value) {
    return single(
        "model", Need::required,
        [&value](const Value& at) {
            const std::vector<std::string_view> known = model_names();
            value = known[word_number(at, known)];
        },
        [&value] { return toml_string(value); });
}

bool is_multiple(double whole, double part) { return std::abs(std::remainder(whole, part)) < 1e-9 * whole; }

Field times_agree(const Scenario& scenario) {
    return rule([&scenario](const Table& table) {
        const int interval = scenario.interval_minutes * 60;
        if ((scenario.end - scenario.begin) % interval != 0)
            table.at("span").fail(
                fmt::format("must be a whole number of intervals of {} min", scenario.interval_minutes));
        if (!is_multiple(interval, scenario.step))
            table.at("step_s").fail(fmt::format("must divide the interval of {} min", scenario.interval_minutes));
    });
}

/// A file to include: seen to before the table is read, and never written, because the text is resolved then.
Field include(std::string_view key) {
    return single(
        key, Need::optional, [](const Value&) {}, [] { return std::string(); });
}

Fields head_fields(Scenario& scenario, const fs::path& written_to = {}) {
    return {identifier("name", scenario.name),
            title(scenario.title),
            region(scenario.region, written_to),
            layout(scenario.layout, written_to),
            include("base"),
            include("behaviour"),
            date("day", scenario.day),
            kind(scenario.kind),
            window("span", scenario.begin, scenario.end),
            number("step_s", scenario.step, {0.01, 60.0}),
            whole("interval_min", scenario.interval_minutes, {1, 240}),
            seed("seed", scenario.seed),
            model(scenario.model),
            number("scale", scenario.scale, {0.0001, 100.0}, Need::optional),
            times_agree(scenario)};
}

Field modes(ZoneDemand& demand) {
    return single(
        "modes", Need::required,
        [&demand](const Value& value) {
            Fields each;
            for (std::size_t i = 0; i < gate_kind_names.size(); ++i)
                each.push_back(number(gate_kind_names[i], demand.modes[i], {0.0, 1e9}, Need::optional));
            read(as_table(value), each);
            if (!(std::accumulate(demand.modes.begin(), demand.modes.end(), 0.0) > 0.0))
                value.fail("must have a share above 0");
        },
        [&demand] {
            std::string inner;
            for (std::size_t i = 0; i < gate_kind_names.size(); ++i)
                inner += fmt::format("{}{} = {}", i == 0 ? "" : ", ", gate_kind_names[i], demand.modes[i]);
            return "{" + inner + "}";
        });
}

Fields demand_fields(ZoneTotals& totals, const std::map<std::string, Hourly, std::less<>>& profiles) {
    ZoneDemand& demand = totals.demand;
    return {number("visitors", demand.visitors, {0.0, 1e8}), provenance(totals.source),
            single(
                "profile", Need::required, [&](const Value& value) { demand.profile = profile_of(value, profiles); },
                [&] { return hourly_text(demand.profile); }),
            modes(demand), number("onward", demand.onward, {0.0, 1.0}, Need::optional)};
}

void read_demand(const Table& root, const Assumptions& assumptions, Scenario& scenario) {
    const Table table = root.table("demand");
    const std::vector<std::string> zones = zone_ids(scenario.region);
    const std::vector<std::string_view> known(zones.begin(), zones.end());
    table.allow(known);
    for (const auto& [zone, node] : *table.node) {
        ZoneTotals& totals = scenario.totals.emplace_back();
        totals.zone = zone;
        read(table.table(zone), demand_fields(totals, assumptions.profiles));
        totals.assumed = totals.source.empty();
    }
    if (scenario.totals.empty()) table.fail("must have a table for each zone people come to");
}

/// Each table of a list names a zone of the map.
void check_zones(const Value& list, const fs::path& region) {
    const std::vector<std::string> zones = zone_ids(region);
    const std::vector<std::string_view> known(zones.begin(), zones.end());
    for (const Value& one : elements(list)) {
        const Value zone = as_table(one).at("zone");
        if (std::find(known.begin(), known.end(), text_of(zone)) == known.end())
            zone.fail("no such zone in the map" + suggestion(text_of(zone), known));
    }
}

/// A recording lies within the run and takes whole steps.
void fit_recordings(const Value& list, Scenario& scenario) {
    const std::vector<Value> tables = elements(list);
    for (std::size_t k = 0; k < tables.size(); ++k) {
        Recording& recording = scenario.recordings[k];
        if (recording.every == 0.0) recording.every = scenario.step;
        if (recording.span.from < scenario.begin || recording.span.until > scenario.end)
            as_table(tables[k]).at("span").fail("must lie within the span of the run");
        if (!is_multiple(recording.every, scenario.step))
            as_table(tables[k]).fail(fmt::format("has every_s = {}, must be a multiple of step_s = {}", recording.every, scenario.step));
    }
}

Scenario scenario_of(const Table& root) {
    Scenario scenario;
    read(root.table("scenario"), head_fields(scenario));
    Assumptions assumptions = read_assumptions(root);
    read_demand(root, assumptions, scenario);
    if (const auto edits = root.find("edit")) {
        scenario.edits = read_edits(*edits);
        check_zones(*edits, scenario.region);
    }
    if (const auto areas = root.find("focus")) {
        scenario.focus_areas = read_focus_areas(*areas);
        check_zones(*areas, scenario.region);
    }
    if (const auto recordings = root.find("trajectories")) {
        scenario.recordings = read_recordings(*recordings);
        check_zones(*recordings, scenario.region);
        fit_recordings(*recordings, scenario);
    }
    scenario.behaviour = std::move(assumptions.behaviour);
    scenario.sources = std::move(assumptions.sources);
    return scenario;
}

/// Puts the edits of the scenario below before one's own.
void prepend_edits(toml::table& below, toml::table& own) {
    toml::array* first = below["edit"].as_array();
    toml::array* then = own["edit"].as_array();
    if (first == nullptr || then == nullptr) return;
    for (toml::node& edit : *then) edit.visit([&](auto& value) { first->push_back(std::move(value)); });
    own.erase("edit");
}

/// A file's own tables and below them those of the scenarios it is based on; their edits come first.
toml::table text_with_bases(const fs::path& file, std::vector<fs::path> above) {
    toml::table text = parse_file(file);
    Table{&text, ""}.allow(known_tables);
    const auto base = Table{&text, ""}.table("scenario").find("base");
    if (!base) return text;

    const fs::path base_file = path_of(*base);
    above.push_back(fs::weakly_canonical(file));
    if (!fs::is_regular_file(base_file)) base->fail("must be a scenario file; no file " + base_file.string());
    if (std::find(above.begin(), above.end(), fs::weakly_canonical(base_file)) != above.end())
        base->fail("must not lead back to a file that is based on it");
    toml::table below = text_with_bases(base_file, std::move(above));
    prepend_edits(below, text);
    lay_over(below, std::move(text));
    return below;
}

toml::table text_with_overrides(const fs::path& file, const std::vector<std::string>& overrides) {
    toml::table text = text_with_bases(file, {});
    for (const std::string& one : overrides) lay_over(text, parse_override(one));
    return text;
}

/// The file of assumptions a scenario includes; empty where it has them all inline.
fs::path behaviour_file(const Table& head) {
    const auto include = head.find("behaviour");
    if (!include) return {};
    fs::path file = path_of(*include);
    if (!fs::is_regular_file(file)) include->fail("must be the file of assumptions; no file " + file.string());
    return file;
}

}  // namespace

Scenario read_scenario(const fs::path& file, const std::vector<std::string>& overrides) {
    toml::table own = text_with_overrides(file, overrides);
    const Table root{&own, ""};
    root.allow(known_tables);
    const Table head = root.table("scenario");
    const fs::path behaviour = behaviour_file(head);
    if (behaviour.empty()) return scenario_of(root);

    const std::string_view day_kind = day_kinds[word_number(head.at("kind"), day_kinds)];
    for (const std::string_view kind : day_kinds) {
        if (kind == day_kind || !has_variant(behaviour, kind)) continue;
        toml::table other = behaviour_text(behaviour, kind);
        lay_over(other, text_with_overrides(file, overrides));
        read_assumptions({&other, ""});
    }
    toml::table all = behaviour_text(behaviour, day_kind);
    lay_over(all, std::move(own));
    return scenario_of({&all, ""});
}

std::string write_scenario(const Scenario& scenario, const fs::path& folder) {
    Scenario copy = scenario;
    std::string result = "[scenario]\n" + written(head_fields(copy, folder));
    for (ZoneTotals& totals : copy.totals)
        result += fmt::format("\n[demand.{}]\n{}", totals.zone, written(demand_fields(totals, {})));
    for (const Edit& edit : copy.edits) result += '\n' + written(edit);
    for (const Focus& focus : copy.focus_areas) result += '\n' + written(focus);
    for (const Recording& recording : copy.recordings) result += '\n' + written(recording);
    return result + written(copy.behaviour, copy.sources);
}

}  // namespace shangquan
