#include "viewer/panels/pages.hpp"

#include "viewer/exports.hpp"
#include "viewer/panels/widgets.hpp"

#include <fmt/format.h>

namespace shangquan {
namespace {

void draw_help_page(Desk& desk) {
    begin_page(desk, Text::help, 560.0);
    const ThemeColors& colors = colors_of(desk.settings.theme);
    if (ImGui::BeginTable("keys", 2)) {
        ImGui::TableSetupColumn("keys", ImGuiTableColumnFlags_WidthFixed, scaled(desk, 130.0));
        ImGui::TableSetupColumn("what", ImGuiTableColumnFlags_WidthStretch);
        for (const KeyHelp& row : key_help) {
            ImGui::TableNextColumn();
            ImGui::TextColored(colors.accent, "%s", row.keys);
            ImGui::TableNextColumn();
            ImGui::TextUnformatted(desk.words(row.what).c_str());
        }
        ImGui::EndTable();
    }
    ImGui::Separator();
    for (const Text words : {Text::mouse_drag, Text::mouse_wheel, Text::mouse_click, Text::loop_hint})
        soft_line(desk, desk.words(words));
    end_page();
}

void choose_size(Desk& desk) {
    constexpr std::array<double, 6> sizes{0.0, 1.0, 1.25, 1.5, 2.0, 3.0};
    std::vector<std::string> words;
    std::size_t chosen = 0;
    for (std::size_t row = 0; row < sizes.size(); ++row) {
        words.push_back(sizes[row] == 0.0 ? desk.words(Text::automatic) : fmt::format("{:g} %", 100.0 * sizes[row]));
        if (sizes[row] == desk.settings.scale) chosen = row;
    }
    heading(desk, Text::interface_size);
    desk.settings.scale = sizes[segments(desk, "size", words, chosen)];
}

void draw_settings_page(Desk& desk) {
    begin_page(desk, Text::settings, 520.0);
    heading(desk, Text::language);
    const auto language = segments(desk, "language", {desk.words(Text::chinese), desk.words(Text::english)},
                                   static_cast<std::size_t>(desk.settings.language));
    desk.settings.language = static_cast<Language>(language);
    heading(desk, Text::theme);
    const auto theme = segments(desk, "theme", {desk.words(Text::light), desk.words(Text::dark)},
                                static_cast<std::size_t>(desk.settings.theme));
    desk.settings.theme = static_cast<Theme>(theme);
    choose_size(desk);
    ImGui::Dummy({0.0F, scaled(desk, 4.0)});
    end_page();
}

void draw_picture_page(Desk& desk) {
    begin_page(desk, Text::export_picture, 520.0);
    heading(desk, Text::picture_width);
    constexpr std::array<int, 4> widths{1600, 2400, 3200, 4800};
    std::vector<std::string> words;
    std::size_t chosen = widths.size();
    for (std::size_t row = 0; row < widths.size(); ++row) {
        words.push_back(fmt::format("{}", widths[row]));
        if (widths[row] == desk.settings.picture_width) chosen = row;
    }
    const std::size_t row = segments(desk, "width", words, chosen);
    if (row < widths.size()) desk.settings.picture_width = widths[row];
    ImGui::SetNextItemWidth(-1.0F);
    int width = desk.settings.picture_width;
    if (ImGui::InputInt("##width", &width, 100, 400)) desk.settings.picture_width = std::clamp(width, 800, 8000);
    ImGui::Dummy({0.0F, scaled(desk, 4.0)});
    if (wide_button(desk, Text::export_picture)) export_picture(desk);
    draw_video_controls(desk);
    ImGui::Dummy({0.0F, scaled(desk, 4.0)});
    end_page();
}

}  // namespace

void draw_page(Desk& desk) {
    switch (desk.overlay) {
        case Overlay::help:
            return draw_help_page(desk);
        case Overlay::settings:
            return draw_settings_page(desk);
        case Overlay::picture:
            return draw_picture_page(desk);
        case Overlay::none:
            return;
    }
}

}  // namespace shangquan
