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

void choose_results(Desk& desk, Choice& wanted) {
    if (desk.session().results().size() < 2) return;
    heading(desk, Text::result);
    wanted.result = choose_row("results", result_names(desk), wanted.result);
    if (desk.session().results().size() > 2) choose_other(desk, wanted);
    heading(desk, Text::view);
    const std::vector<std::string> words{desk.words(Text::single), desk.words(Text::side_by_side),
                                         desk.words(Text::swipe), desk.words(Text::difference)};
    const std::size_t row = segments(desk, "view", words, static_cast<std::size_t>(wanted.arrangement));
    wanted.arrangement = static_cast<Arrangement>(row);
    if (desk.session().second() != nullptr && wide_button(desk, Text::measures))
        desk.changes().open ? desk.shut_changes() : desk.open_changes(desk.changes().kind);
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

/// How the top of a scale is set.
struct Domain {
    double step;
    const char* format;
    const char* unit;
};

Domain domain_of(Measure measure) {
    const DifferenceScale* const row = difference_scale(measure);
    switch (row != nullptr ? row->of : measure) {
        case Measure::minutes_above_los_e: return {30.0, "%.0f", "min"};
        case Measure::speed: return {0.1, "%.1f", "m/s"};
        case Measure::flow: return {10.0, "%.0f", "ped/(m·min)"};
        case Measure::visits: return {5000.0, "%.0f", ""};
        default: return {0.5, "%.1f", "ped/m²"};
    }
}

void choose_domain(Desk& desk) {
    const ColorScale scale = desk.color_scale();
    soft_line(desk, desk.words(Text::scale_top));
    double full = scale.full;
    const Domain domain = domain_of(scale.measure);
    ImGui::SetNextItemWidth(scaled(desk, 120.0));
    ImGui::InputDouble("##full", &full, domain.step, 0.0, domain.format);
    if (full != scale.full) desk.set_full(full);
    ImGui::SameLine();
    soft_line(desk, domain.unit);
    if (scale.full == ColorScale::usual_full(scale.measure)) return;
    ImGui::SameLine();
    if (ImGui::SmallButton(desk.words(Text::usual).c_str())) desk.set_full(ColorScale::usual_full(scale.measure));
}

void choose_layer(Desk& desk, Choice& wanted) {
    heading(desk, Text::layer);
    for (std::size_t row = 0; row < layer_table.size(); ++row) {
        const bool off = (wanted.arrangement == Arrangement::difference && !has_difference(layer_table[row])) ||
                         (needs_motion(layer_table[row]) && !desk.session().first().has_motion());
        const std::string& words = desk.words(layer_table[row].name);
        const ImGuiSelectableFlags flags = off ? ImGuiSelectableFlags_Disabled : ImGuiSelectableFlags_None;
        if (ImGui::Selectable(words.c_str(), row == wanted.layer, flags)) wanted.layer = row;
    }
    if (grading_of(desk.session().measure()) != nullptr)
        choose_grading(desk, wanted);
    else
        choose_domain(desk);
}

void swatch(const Desk& desk, const Color& color, const std::string& words) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float size = ImGui::GetTextLineHeight();
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x + size / 2.0F, at.y + size / 2.0F}, size * 0.38F, IM_COL32(color.red, color.green, color.blue, 255));
    ImGui::Dummy({size, size});
    ImGui::SameLine(0.0F, scaled(desk, 6.0));
    soft_line(desk, words);
}

/// What the colours of walkers tell.
void draw_walker_key(const Desk& desk) {
    if (desk.settings.walker_color == WalkerColor::party) return soft_line(desk, desk.words(Text::party_note));
    if (desk.settings.walker_color == WalkerColor::purpose) {
        const auto& purposes = desk.walkers()->purposes();
        for (std::size_t row = 0; row < std::min(purposes.size(), kind_colors.size()); ++row) swatch(desk, kind_colors[row], in(desk.settings.language, purposes[row]));
        return;
    }
    swatch(desk, standing_color, desk.words(Text::stands));
    for (const double speed : {0.3, 0.6, 0.9, 1.2, 1.5}) swatch(desk, pace_color(speed), fmt::format("{:.1f} m/s", speed));
}

void choose_walkers(Desk& desk) {
    heading(desk, Text::walkers);
    bool shown = desk.walkers() != nullptr;
    if (ImGui::Checkbox(desk.words(Text::show_walkers).c_str(), &shown)) desk.act(Action::toggle_walkers);
    if (desk.walkers() == nullptr) return;
    const std::vector<std::string> words{desk.words(Text::by_speed), desk.words(Text::by_purpose), desk.words(Text::by_party)};
    desk.settings.walker_color = static_cast<WalkerColor>(segments(desk, "walkers", words, static_cast<std::size_t>(desk.settings.walker_color)));
    draw_walker_key(desk);
}

void draw_tools(Desk& desk) {
    heading(desk, Text::tools);
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
    if (button(desk.settings.language == Language::chinese ? Text::english : Text::chinese, false))
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
    choose_walkers(desk);
    draw_tools(desk);
    ImGui::End();
    if (wanted != desk.session().choice()) desk.choose(wanted);
}

}  // namespace shangquan
