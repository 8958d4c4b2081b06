#include "viewer/panels/side_panel.hpp"

#include "scenarios/clock.hpp"
#include "viewer/panels/widgets.hpp"
#include "viewer/readings.hpp"

#include <fmt/format.h>

namespace shangquan {
namespace {

void draw_title(const Desk& desk) {
    const ResultFolder& result = desk.session().result();
    ImGui::TextWrapped("%s", desk.words(result.title).c_str());
    soft_line(desk, fmt::format("{}  {}–{}", result.day, clock_text(result.begin), clock_text(result.end)));
    const ZoneResult& zone = desk.session().zone();
    const std::string admitted = zone.admitted ? fmt::format("  {}  {}", desk.words(Text::admitted), *zone.admitted) : "";
    soft_line(desk, desk.words(zone.name) + admitted);
}

std::vector<std::string> result_names(const Desk& desk) {
    std::vector<std::string> names;
    const auto& results = desk.session().results();
    for (std::size_t row = 0; row < results.size(); ++row)
        names.push_back(result_letter(row) + "   " + desk.words(results[row].title));
    return names;
}

void choose_other(const Desk& desk, Choice& wanted) {
    const auto names = result_names(desk);
    soft_line(desk, desk.words(Text::compared_with));
    ImGui::SetNextItemWidth(-1.0F);
    if (!ImGui::BeginCombo("##other", names[wanted.other].c_str())) return;
    for (std::size_t row = 0; row < names.size(); ++row)
        if (row != wanted.result && ImGui::Selectable(names[row].c_str(), row == wanted.other)) wanted.other = row;
    ImGui::EndCombo();
}

void choose_results(const Desk& desk, Choice& wanted) {
    if (desk.session().results().size() < 2) return;
    heading(desk, Text::result);
    wanted.result = choose_row("results", result_names(desk), wanted.result);
    if (desk.session().results().size() > 2) choose_other(desk, wanted);
    heading(desk, Text::view);
    const std::vector<std::string> words{desk.words(Text::single), desk.words(Text::side_by_side),
                                         desk.words(Text::swipe), desk.words(Text::difference)};
    const std::size_t row = segments(desk, "view", words, static_cast<std::size_t>(wanted.arrangement));
    wanted.arrangement = static_cast<Arrangement>(row);
}

void choose_place(const Desk& desk, Choice& wanted) {
    heading(desk, Text::zone);
    std::vector<std::string> zones;
    for (const ZoneResult& zone : desk.session().result().zones) zones.push_back(desk.words(zone.name));
    wanted.zone = choose_row("zones", zones, wanted.zone);
    heading(desk, Text::floor);
    std::vector<std::string> floors;
    for (const int level : desk.session().zone().levels)
        floors.push_back(level == 0 ? desk.words(Text::ground)
                                    : fmt::format("{}{}", level < 0 ? "−" : "+", std::abs(level)));
    wanted.floor = segments(desk, "floors", floors, wanted.floor);
}

void choose_grading(const Desk& desk, Choice& wanted) {
    soft_line(desk, desk.words(Text::grading));
    ImGui::SetNextItemWidth(-1.0F);
    if (!ImGui::BeginCombo("##grading", desk.words(grading_of(wanted.grading)->name).c_str())) return;
    for (const Grading& grading : grading_table)
        if (ImGui::Selectable(desk.words(grading.name).c_str(), grading.measure == wanted.grading))
            wanted.grading = grading.measure;
    ImGui::EndCombo();
}

void choose_domain(Desk& desk) {
    const ColorScale scale = desk.color_scale();
    soft_line(desk, desk.words(Text::scale_top));
    double full = scale.full;
    const bool minutes = scale.measure == Measure::minutes_above_los_e;
    ImGui::SetNextItemWidth(scaled(desk, 120.0));
    ImGui::InputDouble("##full", &full, minutes ? 30.0 : 0.5, 0.0, minutes ? "%.0f" : "%.1f");
    if (full != scale.full) desk.set_full(full);
    ImGui::SameLine();
    soft_line(desk, minutes ? "min" : "ped/m²");
    if (scale.full == ColorScale::usual_full(scale.measure)) return;
    ImGui::SameLine();
    if (ImGui::SmallButton(desk.words(Text::usual).c_str())) desk.set_full(ColorScale::usual_full(scale.measure));
}

void choose_layer(Desk& desk, Choice& wanted) {
    heading(desk, Text::layer);
    for (std::size_t row = 0; row < layer_table.size(); ++row) {
        const bool off = wanted.arrangement == Arrangement::difference && !has_difference(layer_table[row]);
        const std::string& words = desk.words(layer_table[row].name);
        const ImGuiSelectableFlags flags = off ? ImGuiSelectableFlags_Disabled : ImGuiSelectableFlags_None;
        if (ImGui::Selectable(words.c_str(), row == wanted.layer, flags)) wanted.layer = row;
    }
    if (grading_of(desk.session().measure()) != nullptr)
        choose_grading(desk, wanted);
    else
        choose_domain(desk);
}

void draw_tools(Desk& desk) {
    heading(desk, Text::tools);
    const bool two = desk.session().second() != nullptr;
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    const float half = (ImGui::GetContentRegionAvail().x - gap) / 2.0F;
    const auto button = [&](Text words, bool beside) {
        if (beside) ImGui::SameLine();
        return ImGui::Button(desk.words(words).c_str(), {half, 0.0F});
    };
    const bool editing = desk.editor() != nullptr;
    if (wide_button(desk, editing ? Text::leave_editing : Text::edit_layout)) desk.act(Action::edit_layout);
    if (button(Text::draw_area, false)) desk.act(Action::draw_area);
    if (button(Text::export_picture, true)) desk.act(Action::export_picture);
    if (button(Text::settings, false))
        desk.overlay = desk.overlay == Overlay::settings ? Overlay::none : Overlay::settings;
    if (button(Text::help, true)) desk.act(Action::help);
    if (two && button(Text::measures, false))
        desk.changes().open ? desk.shut_changes() : desk.open_changes(desk.changes().kind);
    if (button(desk.settings.language == Language::chinese ? Text::english : Text::chinese, two))
        desk.act(Action::switch_language);
}

}  // namespace

void draw_side_panel(Desk& desk) {
    begin_panel("side", desk.layout().side);
    Choice wanted = desk.session().choice();
    draw_title(desk);
    choose_results(desk, wanted);
    choose_place(desk, wanted);
    choose_layer(desk, wanted);
    draw_tools(desk);
    ImGui::End();
    if (wanted != desk.session().choice()) desk.choose(wanted);
}

}  // namespace shangquan
