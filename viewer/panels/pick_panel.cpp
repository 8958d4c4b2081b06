#include "viewer/exports.hpp"
#include "viewer/panels/chart.hpp"
#include "viewer/panels/detail_panel.hpp"
#include "viewer/panels/widgets.hpp"
#include "viewer/readings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {
namespace {

constexpr std::array<Text, 6> kind_texts{Text::venue,         Text::gate, Text::connector_one,
                                         Text::counting_line, Text::cell, Text::area};

Text kind_text(PickKind kind) { return kind_texts[static_cast<std::size_t>(kind)]; }

/// The name, or the id where it has none.
std::string title_of(const Desk& desk, const Pick& pick) {
    const std::string& name = desk.words(pick.name);
    if (!name.empty()) return name;
    return pick.id.empty() ? desk.words(kind_text(pick.kind)) : pick.id;
}

/// The name in the other language, where it differs.
std::string other_title(const Desk& desk, const Pick& pick) {
    const std::string& name = desk.settings.language == Language::chinese ? pick.name.en : pick.name.zh;
    return name == desk.words(pick.name) ? "" : name;
}

std::string facts_of(const Desk& desk, const Pick& pick, const Figures& figures) {
    if (pick.kind == PickKind::cell)
        return degrees_text(desk.session().map(), pick.place) + "\n" + metres_text(desk.session().map(), pick.place);
    std::string facts = pick.id.empty() ? "" : desk.words(kind_text(pick.kind)) + "  ·  ";
    for (const VenueFeature& venue : desk.session().map().venues)
        if (pick.kind == PickKind::venue && venue.id == pick.id)
            facts += fmt::format("{}  ·  {} {}", floor_text(venue.level, desk.settings.language),
                                 desk.words(Text::capacity), venue.capacity);
    if (pick.kind == PickKind::area)
        facts += fmt::format("{} {} m²", desk.words(Text::walkable_ground), short_number(figures.square_metres));
    return facts;
}

/// Values of the other result at the minutes of the first; empty where it has none.
std::vector<double> same_minutes(const Figures& first, const Figures& other, std::size_t course) {
    if (course >= other.courses.size() || other.courses[course].values.size() != other.minutes.size()) return {};
    std::vector<double> values;
    for (const int minute : first.minutes) {
        const auto found = std::find(other.minutes.begin(), other.minutes.end(), minute);
        if (found == other.minutes.end()) return {};
        values.push_back(other.courses[course].values[static_cast<std::size_t>(found - other.minutes.begin())]);
    }
    return values;
}

void draw_key(const Desk& desk) {
    const ThemeColors& colors = colors_of(desk.settings.theme);
    const Choice& choice = desk.session().choice();
    const auto& results = desk.session().results();
    ImGui::TextColored(colors.accent, "%s",
                       (result_letter(choice.result) + "  " + desk.words(results[choice.result].title)).c_str());
    ImGui::TextColored(colors.second, "%s",
                       (result_letter(choice.other) + "  " + desk.words(results[choice.other].title)).c_str());
}

void draw_courses(Desk& desk, const Picked& picked) {
    const Figures& figures = picked.figures;
    const bool ground = picked.picks.front().kind == PickKind::cell || picked.picks.front().kind == PickKind::area;
    if (figures.courses.empty()) soft_line(desk, desk.words(ground ? Text::nobody_walks_here : Text::no_table));
    bool compared = false;
    for (std::size_t row = 0; row < figures.courses.size(); ++row) {
        const Course& course = figures.courses[row];
        const auto other = same_minutes(figures, picked.other, row);
        compared = compared || !other.empty();
        const std::string unit = course.unit.empty() ? "" : "  (" + course.unit + ")";
        draw_chart(
            desk,
            {desk.words(course.name) + unit, figures.minutes, course.values, other, desk.session().interval_minutes()},
            64.0);
    }
    if (compared) draw_key(desk);
}

void draw_neighbours(Desk& desk, const Picked& picked) {
    constexpr std::size_t most = 8;
    if (picked.picks.size() < 2) return;
    heading(desk, Text::also_here);
    const std::size_t end = std::min(picked.picks.size(), most);
    for (std::size_t row = 1; row < end; ++row) {
        ImGui::PushID(static_cast<int>(row));
        const Pick neighbour = picked.picks[row];
        const bool wanted = ImGui::Selectable(title_of(desk, neighbour).c_str());
        ImGui::PopID();
        if (wanted) return desk.pick(neighbour);
    }
}

void draw_buttons(Desk& desk, const Picked& picked) {
    const float half = (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) / 2.0F;
    if (!picked.figures.courses.empty() && !desk.counting()) {
        if (ImGui::Button(desk.words(Text::export_csv).c_str(), {half, 0.0F})) export_figures(desk);
        ImGui::SameLine();
    }
    if (ImGui::Button(desk.words(Text::clear_pick).c_str(), {half, 0.0F})) desk.clear_pick();
}

}  // namespace

void draw_pick(Desk& desk) {
    const Picked picked = *desk.picked();
    const Pick& shown = picked.picks.front();
    ImGui::TextWrapped("%s", title_of(desk, shown).c_str());
    if (const std::string name = other_title(desk, shown); !name.empty())
        wrapped(colors_of(desk.settings.theme).soft_ink, name);
    wrapped(colors_of(desk.settings.theme).soft_ink, facts_of(desk, shown, picked.figures));
    ImGui::Dummy({0.0F, scaled(desk, 2.0)});
    draw_courses(desk, picked);
    draw_buttons(desk, picked);
    if (desk.picked()) draw_neighbours(desk, picked);
}

}  // namespace shangquan
