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

/// Of the map it is drawn on, which may be the other result's.
const VenueFeature* venue_of(const Desk& desk, const Pick& pick) {
    const OpenZone* const second = desk.session().second();
    for (const ZoneLayers* map : {&desk.session().map(), second != nullptr ? &second->map() : &desk.session().map()})
        for (const VenueFeature& venue : map->venues)
            if (pick.kind == PickKind::venue && venue.id == pick.id) return &venue;
    return nullptr;
}

std::string facts_of(const Desk& desk, const Pick& pick, const Figures& figures) {
    if (pick.kind == PickKind::cell)
        return degrees_text(desk.session().map(), pick.place) + "\n" + metres_text(desk.session().map(), pick.place);
    if (pick.kind == PickKind::area)
        return fmt::format("{} {} m²", desk.words(Text::walkable_ground), short_number(figures.square_metres));
    const std::string& kind = desk.words(kind_text(pick.kind));
    const VenueFeature* const venue = venue_of(desk, pick);
    if (venue == nullptr) return kind;
    return fmt::format("{}  ·  {}  ·  {} {}", kind, floor_text(venue->level, desk.settings.language),
                       desk.words(Text::capacity), venue->capacity);
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

/// Of the result shown, or of the other where only that has the thing.
const std::vector<Course>& known_courses(const Picked& picked) {
    return picked.figures.courses.empty() ? picked.other.courses : picked.figures.courses;
}

void draw_courses(Desk& desk, const Picked& picked) {
    const Figures& figures = picked.figures;
    const std::vector<Course>& known = known_courses(picked);
    const bool ground = !in_tables(picked.picks.front());
    if (known.empty()) soft_line(desk, desk.words(ground ? Text::nobody_walks_here : Text::no_table));
    for (std::size_t row = 0; row < known.size(); ++row) {
        const std::string unit = known[row].unit.empty() ? "" : "  (" + known[row].unit + ")";
        const auto values = row < figures.courses.size() ? figures.courses[row].values : std::vector<double>{};
        draw_chart(desk,
                   {desk.words(known[row].name) + unit, figures.minutes, values,
                    same_minutes(figures, picked.other, row), desk.session().interval_minutes()},
                   64.0);
    }
    if (!picked.other.courses.empty()) draw_key(desk);
}

/// By which gates the venue's visitors came in.
void draw_origin_list(const Desk& desk, const Picked& picked) {
    if (picked.origins.empty()) return;
    heading(desk, Text::came_from);
    for (std::size_t row = 0; row < std::min(picked.origins.size(), origins_shown); ++row) {
        const Origin& origin = picked.origins[row];
        const std::string share = fmt::format("{:.0f} %", 100.0 * origin.share);
        const float room = ImGui::GetContentRegionAvail().x;
        ImGui::TextUnformatted(fitted(desk.words(origin.name), room - scaled(desk, 48.0)).c_str());
        ImGui::SameLine(room - ImGui::CalcTextSize(share.c_str()).x);
        ImGui::TextUnformatted(share.c_str());
    }
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
    if (!known_courses(picked).empty() && !desk.counting()) {
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
    draw_origin_list(desk, picked);
    draw_buttons(desk, picked);
    if (desk.picked()) draw_neighbours(desk, picked);
}

}  // namespace shangquan
