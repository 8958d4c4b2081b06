#include "viewer/panels/edit_panel.hpp"

#include "viewer/panels/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace shangquan {
namespace {

constexpr std::size_t tools_a_row = 3;
constexpr std::array<Text, 3> mark_of_op{Text::added_mark, Text::removed_mark, Text::changed_mark};

/// A button as wide as a third of the panel.
bool third_button(const Desk& desk, Text words) {
    const float gap = ImGui::GetStyle().ItemSpacing.x;
    const float room = ImGui::GetWindowWidth() - 2.0F * ImGui::GetStyle().WindowPadding.x;
    return ImGui::Button(desk.words(words).c_str(), {(room - 2.0F * gap) / 3.0F, 0.0F});
}

void choose_tools(const Desk& desk, Editor& editor) {
    const ThemeColors& colors = colors_of(desk.settings.theme);
    for (std::size_t row = 0; row < tool_table.size(); ++row) {
        const bool lit = tool_table[row].tool == editor.sketch.tool;
        if (row % tools_a_row > 0) ImGui::SameLine();
        ImGui::PushStyleColor(ImGuiCol_Button, lit ? colors.accent : colors.field);
        ImGui::PushStyleColor(ImGuiCol_ButtonHovered, lit ? colors.accent : colors.hovered);
        ImGui::PushStyleColor(ImGuiCol_Text, lit ? colors.on_accent : colors.ink);
        if (third_button(desk, tool_table[row].name)) editor.choose(tool_table[row].tool);
        ImGui::PopStyleColor(3);
    }
    if (editor.sketch.tool != Tool::wall) return;
    soft_line(desk, desk.words(Text::wall_width));
    ImGui::SameLine();
    ImGui::SetNextItemWidth(-1.0F);
    ImGui::InputDouble("##wall", &editor.sketch.wall_width, 0.1, 0.0, "%.1f");
    editor.sketch.wall_width = std::clamp(editor.sketch.wall_width, 0.1, 50.0);
}

bool step_button(const Desk& desk, Text words, bool possible) {
    ImGui::BeginDisabled(!possible);
    const bool pressed = third_button(desk, words);
    ImGui::EndDisabled();
    return pressed;
}

void draw_steps_taken(const Desk& desk, Editor& editor) {
    const bool sketching = !editor.sketch.corners.empty();
    if (step_button(desk, Text::undo, sketching || editor.document().can_undo())) editor.undo();
    ImGui::SameLine();
    if (step_button(desk, Text::redo, editor.document().can_redo())) editor.redo();
    ImGui::SameLine();
    if (step_button(desk, Text::remove, editor.selected().has_value())) editor.remove();
}

void draw_draft(const Desk& desk, Editor& editor) {
    heading(desk, Text::changes_made);
    const Draft& draft = editor.document().draft();
    if (draft.empty()) soft_line(desk, desk.words(Text::nothing_changed));
    for (std::size_t row = 0; row < draft.size(); ++row) {
        const ThingChange& change = draft[row];
        const std::string mark = desk.words(mark_of_op[static_cast<std::size_t>(change.op)]);
        const std::string words = fmt::format("{}   {}   {}", mark, desk.words(kind_of_thing(change.thing)),
                                              desk.words(shown_name(change.thing)));
        ImGui::PushID(static_cast<int>(row));
        if (ImGui::Selectable(fitted(words, ImGui::GetContentRegionAvail().x).c_str()))
            editor.select(change.zone, key_to(change.thing));
        ImGui::PopID();
    }
}

/// What the finding is about, as the map names it.
Name name_of_subject(const Editor& editor, const Finding& finding) {
    const auto key = subject_of(finding);
    const auto thing = key ? editor.document().find(editor.zone(), *key) : std::nullopt;
    return thing ? shown_name(*thing) : Name{finding.feature, finding.feature};
}

void draw_problems(const Desk& desk, Editor& editor) {
    constexpr std::size_t most = 12;
    heading(desk, Text::problems);
    const EditCheck& check = editor.check();
    if (check.busy()) return soft_line(desk, desk.words(Text::checking) + "…");
    if (check.findings().empty()) return soft_line(desk, desk.words(Text::no_problems));
    const ThemeColors& colors = colors_of(desk.settings.theme);
    for (std::size_t row = 0; row < std::min(most, check.findings().size()); ++row) {
        const Finding& finding = check.findings()[row];
        const auto known = words_for(finding);
        const std::string words =
            desk.words(name_of_subject(editor, finding)) + "  " + (known ? desk.words(*known) : finding.message);
        wrapped(finding.severity == Finding::Severity::error ? colors.warning : colors.ink, words);
    }
}

}  // namespace

Text kind_of_thing(const Thing& thing) {
    constexpr std::array<Text, std::variant_size_v<Thing>> texts{
        Text::tool_ground, Text::building,     Text::venue,        Text::gate,
        Text::tool_stairs, Text::tool_closure, Text::counting_line};
    const auto* area = std::get_if<AreaFeature>(&thing);
    return area != nullptr && area->kind == AreaKind::barrier ? Text::area_barrier : texts[thing.index()];
}

void draw_edit_panel(Desk& desk) {
    begin_panel("edit", desk.layout().detail);
    Editor& editor = *desk.editor();
    ImGui::TextUnformatted(desk.words(Text::edit_layout).c_str());
    soft_line(desk, fitted(desk.words(editor.document().base().title), ImGui::GetContentRegionAvail().x));
    choose_tools(desk, editor);
    draw_steps_taken(desk, editor);
    ImGui::BeginChild("things", {0.0F, -plan_controls_height(desk)});
    if (const auto thing = editor.selected()) draw_thing_fields(desk, *thing);
    draw_draft(desk, editor);
    draw_problems(desk, editor);
    ImGui::EndChild();
    draw_plan_controls(desk);
    ImGui::End();
}

}  // namespace shangquan
