#include "scenarios/behaviour_file.hpp"

#include "engine/base/nearest.hpp"
#include "scenarios/fields.hpp"

#include <fmt/format.h>

#include <numeric>
#include <utility>
#include <vector>

namespace shangquan {
namespace {

using Curves = std::map<std::string, Hourly, std::less<>>;
using Sources = std::map<std::string, std::string>;

constexpr Range any_utility{-50.0, 50.0};
constexpr Range any_share{0.0, 1e9};

Fields fields(WalkingHabits& walking) {
    return {number("free_speed_mean", walking.free_speed_mean, {0.5, 2.2}),
            number("free_speed_sd", walking.free_speed_sd, {0.0, 1.0}),
            number("group_lambda", walking.group_lambda, {0.01, 10.0}),
            number("group_slowing", walking.group_slowing, {0.0, 0.3}),
            number("patience_min", walking.patience_min, {0.0, 240.0}),
            number("step_free_share", walking.step_free_share, {0.0, 1.0}),
            number("steps_as_m", walking.steps_as_m, {0.0, 1e5})};
}

Fields fields(ChoiceCoefficients& choice) {
    return {number("area", choice.area, {0.0, 10.0}),
            number("distance", choice.distance, {-10.0, 0.0}),
            number("floor", choice.floor, {-10.0, 0.0}),
            number("crowding", choice.crowding, {-50.0, 0.0}),
            number("visited", choice.visited, {-50.0, 0.0}),
            number("home_constant", choice.home_constant, any_utility),
            number("home_per_hour", choice.home_per_hour, any_utility),
            number("home_per_stop", choice.home_per_stop, any_utility),
            number("home_per_late_hour", choice.home_per_late_hour, any_utility),
            number("late_hour", choice.late_hour, {0.0, 30.0}),
            number("way_out_s", choice.way_out_s, {0.01, 3600.0}),
            number("way_s", choice.way_s, {0.01, 3600.0}),
            number("unseen_s", choice.unseen_s, {0.0, 3600.0})};
}

std::vector<std::string_view> keys_of(const Curves& curves) {
    std::vector<std::string_view> keys;
    for (const auto& [key, curve] : curves) keys.push_back(key);
    return keys;
}

Hourly named_or_given(const Value& value, const Curves& curves, Range range) {
    if (!value.node->is_string()) return hourly_of(value, range);
    const auto found = curves.find(text_of(value));
    if (found == curves.end()) value.fail("must be 24 numbers or a name" + suggestion(text_of(value), keys_of(curves)));
    return found->second;
}

Fields fields(CategoryBehaviour& category, const Curves& curves) {
    return {number("stay_median_min", category.stay_median_min, {0.1, 1440.0}),
            number("stay_cv", category.stay_cv, {0.0, 5.0}),
            single(
                "appeal", Need::required,
                [&](const Value& value) { category.appeal = named_or_given(value, curves, any_utility); },
                [&] { return hourly_text(category.appeal); })};
}

/// Raises or lowers a named curve for one category.
Field appeal_offset(CategoryBehaviour& category) {
    return single(
        "appeal_offset", Need::optional,
        [&](const Value& value) {
            const double offset = number_of(value, any_utility);
            for (double& hour : category.appeal) hour += offset;
        },
        [] { return std::string(); });
}

Field preference(Segment& segment) {
    return single(
        "preference", Need::optional,
        [&](const Value& value) {
            Fields each;
            for (std::size_t i = 0; i < category_count; ++i)
                each.push_back(number(category_names[i], segment.preference[i], any_utility, Need::optional));
            read(as_table(value), each);
        },
        [&] {
            std::string inner;
            for (std::size_t i = 0; i < category_count; ++i)
                if (segment.preference[i] != 0.0)
                    inner +=
                        fmt::format("{}{} = {}", inner.empty() ? "" : ", ", category_names[i], segment.preference[i]);
            return inner.empty() ? inner : "{" + inner + "}";
        });
}

Fields fields(Segment& segment) {
    return {number("share", segment.share, any_share), number("home", segment.home, any_utility, Need::optional),
            text("purpose_zh", segment.purpose.zh, Need::optional), text("purpose_en", segment.purpose.en, Need::optional), preference(segment)};
}

Fields with_provenance(Fields fields, std::string& source) {
    fields.push_back(provenance(source));
    return fields;
}

/// A table of curves by name, with its provenance; empty where the file has none.
Curves read_curves(const Table& root, std::string_view key, Range range, Sources& sources) {
    const auto found = root.find(key);
    if (!found) return {};
    const Table table = as_table(*found);
    provenance(sources[std::string(key)]).read(table);
    Curves curves;
    for (const auto& [name, node] : *table.node)
        if (name != "source" && name != "assumed") curves[std::string(name)] = hourly_of(table.at(name), range);
    return curves;
}

void read_categories(const Table& root, const Curves& curves, Assumptions& into) {
    const Table table = root.table("categories");
    table.allow(category_names);
    for (std::size_t i = 0; i < category_count; ++i) {
        CategoryBehaviour& category = into.behaviour.categories[i];
        Fields all =
            with_provenance(fields(category, curves), into.sources[fmt::format("categories.{}", category_names[i])]);
        all.push_back(appeal_offset(category));
        read(table.table(category_names[i]), all);
    }
}

void read_segments(const Table& root, Assumptions& into) {
    const Table table = root.table("segments");
    double shares = 0.0;
    for (const auto& [name, node] : *table.node) {
        Segment& segment = into.behaviour.segments.emplace_back();
        segment.name = name;
        read(table.table(name), with_provenance(fields(segment), into.sources["segments." + segment.name]));
        shares += segment.share;
    }
    if (!(shares > 0.0)) table.fail("must have a segment with a share above 0");
}

toml::table checked_file(const std::filesystem::path& file) {
    toml::table text = parse_file(file);
    std::vector<std::string_view> known(behaviour_tables.begin(), behaviour_tables.end());
    known.insert(known.end(), day_kinds.begin(), day_kinds.end());
    const Table root{&text, ""};
    root.allow(known);
    for (const std::string_view kind : day_kinds)
        if (const auto variant = root.find(kind)) as_table(*variant).allow(behaviour_tables);
    return text;
}

}  // namespace

toml::table behaviour_text(const std::filesystem::path& file, std::string_view day_kind) {
    toml::table text = checked_file(file);
    if (toml::table* variant = text[day_kind].as_table()) {
        toml::table above = std::move(*variant);
        lay_over(text, std::move(above));
    }
    for (const std::string_view kind : day_kinds) text.erase(kind);
    return text;
}

bool has_variant(const std::filesystem::path& file, std::string_view day_kind) {
    return checked_file(file).contains(day_kind);
}

Assumptions read_assumptions(const Table& root) {
    Assumptions all;
    read(root.table("walking"), with_provenance(fields(all.behaviour.walking), all.sources["walking"]));
    read(root.table("choice"), with_provenance(fields(all.behaviour.choice), all.sources["choice"]));
    const Curves curves = read_curves(root, "curves", any_utility, all.sources);
    all.profiles = read_curves(root, "profiles", any_share, all.sources);
    read_categories(root, curves, all);
    read_segments(root, all);
    return all;
}

Hourly profile_of(const Value& value, const Curves& profiles) {
    const Hourly profile = named_or_given(value, profiles, any_share);
    if (!(std::accumulate(profile.begin(), profile.end(), 0.0) > 0.0)) value.fail("must have an hour above 0");
    return profile;
}

std::string written(const Behaviour& behaviour, const Sources& sources) {
    Behaviour copy = behaviour;
    std::string result;
    const auto add = [&](const std::string& name, const Fields& lines) {
        std::string source = sources.contains(name) ? sources.at(name) : "";
        result += fmt::format("\n[{}]\n{}{}", name, written(lines), provenance(source).written());
    };
    add("walking", fields(copy.walking));
    add("choice", fields(copy.choice));
    for (const std::string name : {"curves", "profiles"})
        if (sources.contains(name)) add(name, {});
    for (std::size_t i = 0; i < category_count; ++i)
        add(fmt::format("categories.{}", category_names[i]), fields(copy.categories[i], {}));
    for (Segment& segment : copy.segments) add("segments." + segment.name, fields(segment));
    return result;
}

}  // namespace shangquan
