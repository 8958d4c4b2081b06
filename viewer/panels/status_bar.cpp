#include "viewer/panels/status_bar.hpp"

#include "viewer/panels/widgets.hpp"
#include "viewer/readings.hpp"

namespace shangquan {

void draw_status_bar(const Desk& desk, const PagePoint& pointer) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {scaled(desk, 14.0), scaled(desk, 6.0)});
    begin_panel("status", desk.layout().status);
    ImGui::PopStyleVar();
    const Session& session = desk.session();
    float end = 0.0F;
    if (desk.layout().map.contains(pointer)) {
        const Point place = desk.views()[desk.pane_at(pointer)].to_map(pointer);
        ImGui::TextUnformatted(value_text(session, desk.settings.language, place).c_str());
        ImGui::SameLine(0.0F, scaled(desk, 24.0));
        soft_line(desk, coordinates_text(session.map(), place));
        end = ImGui::GetItemRectMax().x + scaled(desk, 24.0);
    } else {
        soft_line(desk, desk.words(Text::pick_hint));
        end = ImGui::GetItemRectMax().x + scaled(desk, 24.0);
    }
    const std::string origin = session.result().scenario + "  ·  " + session.result().state_hash;
    const float left = ImGui::GetWindowWidth() - ImGui::CalcTextSize(origin.c_str()).x - scaled(desk, 14.0);
    if (left > end) {
        ImGui::SameLine(left);
        soft_line(desk, origin);
    }
    ImGui::End();
}

void draw_notice(Desk& desk) {
    if (desk.notice.words.empty()) return;
    const ThemeColors& colors = colors_of(desk.settings.theme);
    const Rect& map = desk.layout().map;
    const double width = std::min(map.width - 40.0 * desk.scale(), 620.0 * desk.scale());
    ImGui::SetNextWindowPos(
        {static_cast<float>(map.left + 76.0 * desk.scale()), static_cast<float>(map.top + 14.0 * desk.scale())});
    ImGui::SetNextWindowSize({static_cast<float>(width), 0.0F});
    ImGui::PushStyleColor(ImGuiCol_Border, desk.notice.wrong ? colors.warning : colors.accent);
    ImGui::Begin("notice", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    wrapped(desk.notice.wrong ? colors.warning : colors.ink, desk.notice.words);
    const bool clicked = ImGui::IsWindowHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
    ImGui::End();
    ImGui::PopStyleColor();
    if (clicked) desk.notice = {};
}

}  // namespace shangquan
