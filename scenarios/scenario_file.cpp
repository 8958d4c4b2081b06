#include "scenarios/scenario_file.hpp"

#include "engine/base/nearest.hpp"
#include "scenarios/behaviour_file.hpp"
#include "scenarios/edit_file.hpp"
#include "scenarios/fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <utility>

namespace shangquan {
namespace {

namespace fs = std::filesystem;

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

/// A path relative to the folder of the scenario file.
fs::path beside(const fs::path& file, std::string_view relative) {
    return fs::proximate(file.parent_path() / fs::path(relative));
}

Field region(fs::path& folder, const fs::path& file) {
    return single(
        "region", Need::required,
        [&folder, file](const Value& value) {
            folder = beside(file, text_of(value));
            if (!fs::is_directory(folder))
                value.fail(fmt::format("must be the folder of a map; no folder {}", folder.string()));
        },
        [&folder, file] {
            const fs::path from = file.parent_path();
            return toml_string((from.empty() ? fs::absolute(folder) : fs::proximate(folder, from)).generic_string());
        });
}

Field kind(std::string& value) {
    return choice(
        "kind", day_kinds,
        [&value] {
            return static_cast<std::size_t>(std::find(day_kinds.begin(), day_kinds.end(), value) - day_kinds.begin());
        },
        [&value](std::size_t number) { value = day_kinds[number]; });
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

Field include_key() {
    return single(
        "behaviour", Need::optional, [](const Value&) {}, [] { return std::string(); });
}

/// `file` is where the text lies: paths are relative to its folder.
Fields head_fields(Scenario& scenario, const fs::path& file) {
    return {identifier("name", scenario.name),
            title(scenario.title),
            region(scenario.region, file),
            include_key(),
            date("day", scenario.day),
            kind(scenario.kind),
            window("span", scenario.begin, scenario.end),
            number("step_s", scenario.step, {0.01, 60.0}),
            whole("interval_min", scenario.interval_minutes, {1, 240}),
            seed("seed", scenario.seed),
            text("model", scenario.model),
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

/// The zones of a map are its folders, or GeoPackages of that name.
std::set<std::string> zones_of(const fs::path& region) {
    std::set<std::string> zones;
    for (const auto& entry : fs::directory_iterator(region))
        if (entry.is_directory() || entry.path().extension() == ".gpkg") zones.insert(entry.path().stem().string());
    return zones;
}

void read_demand(const Table& root, const Assumptions& assumptions, Scenario& scenario) {
    const Table table = root.table("demand");
    const std::set<std::string> zones = zones_of(scenario.region);
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

void check_edit_zones(const Value& list, const fs::path& region) {
    const std::set<std::string> zones = zones_of(region);
    const std::vector<std::string_view> known(zones.begin(), zones.end());
    for (const Value& edit : elements(list)) {
        const Value zone = as_table(edit).at("zone");
        if (!zones.contains(std::string(text_of(zone))))
            zone.fail("no such zone in the map" + suggestion(text_of(zone), known));
    }
}

Scenario scenario_of(const Table& root, const fs::path& file) {
    Scenario scenario;
    read(root.table("scenario"), head_fields(scenario, file));
    Assumptions assumptions = read_assumptions(root);
    read_demand(root, assumptions, scenario);
    if (const auto edits = root.find("edit")) {
        scenario.edits = read_edits(*edits);
        check_edit_zones(*edits, scenario.region);
    }
    scenario.behaviour = std::move(assumptions.behaviour);
    scenario.sources = std::move(assumptions.sources);
    return scenario;
}

/// The scenario's own tables with the overrides on top.
toml::table own_text(const fs::path& file, const std::vector<std::string>& overrides) {
    toml::table text = parse_file(file);
    for (const std::string& one : overrides) lay_over(text, parse_override(one));
    std::vector<std::string_view> known{"scenario", "demand", "edit"};
    known.insert(known.end(), behaviour_tables.begin(), behaviour_tables.end());
    Table{&text, ""}.allow(known);
    return text;
}

}  // namespace

Scenario read_scenario(const fs::path& file, const std::vector<std::string>& overrides) {
    toml::table own = own_text(file, overrides);
    const Table head = Table{&own, ""}.table("scenario");
    const auto include = head.find("behaviour");
    if (!include) return scenario_of({&own, ""}, file);

    const fs::path behaviour = beside(file, text_of(*include));
    if (!fs::is_regular_file(behaviour))
        include->fail("must be the file of assumptions; no file " + behaviour.string());
    const std::string_view day_kind = day_kinds[word_number(head.at("kind"), day_kinds)];
    for (const std::string_view kind : day_kinds) {
        if (kind == day_kind || !has_variant(behaviour, kind)) continue;
        toml::table other = behaviour_text(behaviour, kind);
        lay_over(other, own_text(file, overrides));
        read_assumptions({&other, ""});
    }
    toml::table all = behaviour_text(behaviour, day_kind);
    lay_over(all, std::move(own));
    return scenario_of({&all, ""}, file);
}

std::string write_scenario(const Scenario& scenario, const fs::path& folder) {
    Scenario copy = scenario;
    const fs::path file = folder.empty() ? fs::path() : folder / "scenario.toml";
    std::string result = "[scenario]\n" + written(head_fields(copy, file));
    for (ZoneTotals& totals : copy.totals)
        result += fmt::format("\n[demand.{}]\n{}", totals.zone, written(demand_fields(totals, {})));
    for (const Edit& edit : copy.edits) result += '\n' + written(edit);
    return result + written(copy.behaviour, copy.sources);
}

}  // namespace shangquan
