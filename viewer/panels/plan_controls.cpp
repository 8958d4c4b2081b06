#include "viewer/panels/edit_panel.hpp"
#include "viewer/panels/field_list.hpp"
#include "viewer/panels/widgets.hpp"

#include <fmt/format.h>

namespace shangquan {
namespace {

constexpr int rows_of_controls = 5;

void draw_progress(Desk& desk) {
    const std::string words = fmt::format("{}  {:.0f} %", desk.words(desk.runs.what()), 100.0 * desk.runs.share());
    ImGui::ProgressBar(static_cast<float>(desk.runs.share()), {-1.0F, 0.0F}, words.c_str());
    if (wide_button(desk, Text::stop)) desk.runs.stop();
}

void draw_buttons(Desk& desk) {
    bool coarse = desk.run_depth == RunDepth::coarse_first;
    if (ImGui::Checkbox(desk.words(Text::coarse_first).c_str(), &coarse))
        desk.run_depth = coarse ? RunDepth::coarse_first : RunDepth::full;
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", desk.words(Text::coarse_note).c_str());
    const float half = (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) / 2.0F;
    if (ImGui::Button(desk.words(Text::save_plan).c_str(), {half, 0.0F})) desk.save_plan_drawn();
    ImGui::SameLine();
    const ThemeColors& colors = colors_of(desk.settings.theme);
    ImGui::PushStyleColor(ImGuiCol_Button, colors.accent);
    ImGui::PushStyleColor(ImGuiCol_Text, colors.on_accent);
    if (ImGui::Button(desk.words(Text::run_plan).c_str(), {half, 0.0F})) desk.run_plan(desk.run_depth);
    ImGui::PopStyleColor(2);
}

}  // namespace

float plan_controls_height(const Desk& desk) {
    return rows_of_controls * ImGui::GetFrameHeightWithSpacing() + ImGui::GetTextLineHeightWithSpacing() +
           scaled(desk, 14.0);
}

void draw_plan_controls(Desk& desk) {
    Editor& editor = *desk.editor();
    ImGui::Separator();
    heading(desk, Text::plan);
    FieldList fields{desk};
    fields.text(Text::name_zh, editor.heading.title.zh);
    fields.text(Text::name_en, editor.heading.title.en);
    fields.text(Text::file_name, editor.heading.name);
    desk.runs.running() ? draw_progress(desk) : draw_buttons(desk);
}

}  // namespace shangquan
