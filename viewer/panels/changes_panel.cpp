#include "viewer/panels/chart.hpp"
#include "viewer/panels/detail_panel.hpp"
#include "viewer/panels/widgets.hpp"
#include "viewer/readings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace shangquan {
namespace {

std::string signed_number(double value) { return fmt::format("{}{}", value > 0.0 ? "+" : "", short_number(value)); }

std::string percent_text(const Desk& desk, const Effect& effect) {
    if (!std::isfinite(effect.percent())) return desk.words(Text::new_value);
    const double size = std::abs(effect.percent());
    if (size < 0.05) return "< 0.1 %";
    return fmt::format("{}{:.1f} %", effect.percent() < 0.0 ? "−" : "+", size);
}

/// What the row is about, and below it which figure.
void draw_subject(const Desk& desk, const Effect& effect) {
    ImGui::TextUnformatted(fitted(desk.words(effect.name), ImGui::GetContentRegionAvail().x).c_str());
    soft_line(desk, desk.words(measure_name(effect.change.measure)));
}

void right_aligned(const std::string& words) {
    const float space = ImGui::GetContentRegionAvail().x - ImGui::CalcTextSize(words.c_str()).x;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0F, space));
}

void draw_values(const Desk& desk, const Effect& effect) {
    const std::string amount = signed_number(effect.difference());
    const std::string percent = percent_text(desk, effect);
    right_aligned(amount);
    ImGui::TextUnformatted(amount.c_str());
    right_aligned(percent);
    soft_line(desk, percent);
}

/// Draws a row and says whether it was clicked.
bool draw_effect(const Desk& desk, const Effect& effect, std::size_t row) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::PushID(static_cast<int>(row));
    const float height = 2.0F * ImGui::GetTextLineHeight() + ImGui::GetStyle().ItemSpacing.y;
    const ImVec2 at = ImGui::GetCursorPos();
    const bool clicked = ImGui::Selectable("##row", false, ImGuiSelectableFlags_SpanAllColumns, {0.0F, height});
    if (ImGui::IsItemHovered())
        ImGui::SetTooltip("%s  %s  →  %s", desk.words(effect.name).c_str(), short_number(effect.change.first).c_str(),
                          short_number(effect.change.second).c_str());
    ImGui::SetCursorPos(at);
    draw_subject(desk, effect);
    ImGui::TableNextColumn();
    draw_values(desk, effect);
    ImGui::PopID();
    return clicked;
}

void choose_list(Desk& desk) {
    const auto kind = static_cast<std::size_t>(desk.changes().kind);
    const auto wanted =
        segments(desk, "kind", {desk.words(Text::zones), desk.words(Text::venues), desk.words(Text::gates)}, kind);
    if (wanted != kind) desk.open_changes(static_cast<EffectKind>(wanted));
    const auto order = static_cast<std::size_t>(desk.changes().order);
    const auto by = segments(desk, "order", {desk.words(Text::by_amount), desk.words(Text::by_percent)}, order);
    if (by != order) desk.order_changes(static_cast<EffectOrder>(by));
}

}  // namespace

void draw_changes(Desk& desk) {
    constexpr std::size_t most = 200;
    const Choice& choice = desk.session().choice();
    ImGui::TextUnformatted(
        (desk.words(Text::measures) + "   " + result_letter(choice.other) + " − " + result_letter(choice.result))
            .c_str());
    ImGui::SameLine(ImGui::GetContentRegionMax().x - ImGui::CalcTextSize(desk.words(Text::close).c_str()).x -
                    scaled(desk, 16.0));
    if (ImGui::SmallButton(desk.words(Text::close).c_str())) return desk.shut_changes();
    choose_list(desk);
    if (desk.changes().effects.empty()) return soft_line(desk, desk.words(Text::no_change));
    std::optional<Effect> wanted;
    if (ImGui::BeginTable("changes", 2,
                          ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_ScrollY)) {
        ImGui::TableSetupColumn("subject", ImGuiTableColumnFlags_WidthStretch);
        ImGui::TableSetupColumn("values", ImGuiTableColumnFlags_WidthFixed, scaled(desk, 92.0));
        const auto& effects = desk.changes().effects;
        for (std::size_t row = 0; row < std::min(effects.size(), most); ++row)
            if (draw_effect(desk, effects[row], row)) wanted = effects[row];
        ImGui::EndTable();
    }
    if (wanted) desk.go_to(*wanted);
}

}  // namespace shangquan
