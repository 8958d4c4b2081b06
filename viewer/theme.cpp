#include "viewer/theme.hpp"

namespace shangquan {
namespace {

ImVec4 rgb(unsigned value) {
    return {static_cast<float>(value >> 16U & 255U) / 255.0F, static_cast<float>(value >> 8U & 255U) / 255.0F,
            static_cast<float>(value & 255U) / 255.0F, 1.0F};
}

ImVec4 faded(const ImVec4& color, float opacity) { return {color.x, color.y, color.z, opacity}; }

const ThemeColors light{rgb(0xfafaf8), rgb(0xeeeeea), rgb(0xe3e5e8), rgb(0xd5d5d0), rgb(0x22252b),
                        rgb(0x656a74), rgb(0x1d5f9e), rgb(0xffffff), rgb(0xb4580a), rgb(0x8a4b08)};
const ThemeColors dark{rgb(0x1e2125), rgb(0x2c3036), rgb(0x3a4048), rgb(0x41464e), rgb(0xe9eaec),
                       rgb(0xa3a9b3), rgb(0x69b1f0), rgb(0x10151b), rgb(0xf0a04a), rgb(0xf0b35e)};

void set_colors(ImGuiStyle& style, const ThemeColors& colors) {
    const auto set = [&](ImGuiCol row, const ImVec4& color) { style.Colors[row] = color; };
    set(ImGuiCol_Text, colors.ink);
    set(ImGuiCol_TextDisabled, colors.soft_ink);
    set(ImGuiCol_WindowBg, colors.ground);
    set(ImGuiCol_PopupBg, colors.ground);
    set(ImGuiCol_ChildBg, faded(colors.ground, 0.0F));
    set(ImGuiCol_Border, colors.line);
    set(ImGuiCol_Separator, colors.line);
    for (const ImGuiCol row : {ImGuiCol_FrameBg, ImGuiCol_Button, ImGuiCol_TableHeaderBg}) set(row, colors.field);
    for (const ImGuiCol row : {ImGuiCol_FrameBgHovered, ImGuiCol_ButtonHovered, ImGuiCol_HeaderHovered})
        set(row, colors.hovered);
    for (const ImGuiCol row : {ImGuiCol_FrameBgActive, ImGuiCol_ButtonActive, ImGuiCol_HeaderActive})
        set(row, colors.line);
    set(ImGuiCol_Header, faded(colors.accent, 0.20F));
    for (const ImGuiCol row :
         {ImGuiCol_CheckMark, ImGuiCol_SliderGrab, ImGuiCol_SliderGrabActive, ImGuiCol_PlotHistogram})
        set(row, colors.accent);
    set(ImGuiCol_ScrollbarBg, faded(colors.ground, 0.0F));
    set(ImGuiCol_ScrollbarGrab, colors.line);
    set(ImGuiCol_ScrollbarGrabHovered, colors.soft_ink);
    set(ImGuiCol_ScrollbarGrabActive, colors.soft_ink);
    set(ImGuiCol_TitleBg, colors.field);
    set(ImGuiCol_TitleBgActive, colors.field);
    set(ImGuiCol_TableRowBg, faded(colors.ground, 0.0F));
    set(ImGuiCol_TableRowBgAlt, faded(colors.field, 0.6F));
    set(ImGuiCol_TableBorderLight, colors.line);
    set(ImGuiCol_TableBorderStrong, colors.line);
    set(ImGuiCol_ModalWindowDimBg, {0.0F, 0.0F, 0.0F, 0.35F});
}

}  // namespace

const ThemeColors& colors_of(Theme theme) { return theme == Theme::dark ? dark : light; }

void use_theme(Theme theme, double scale) {
    ImGuiStyle style;
    set_colors(style, colors_of(theme));
    style.WindowRounding = 0.0F;
    style.WindowBorderSize = 1.0F;
    style.FrameRounding = 4.0F;
    style.PopupRounding = 6.0F;
    style.GrabRounding = 4.0F;
    style.ScrollbarSize = 10.0F;
    style.FramePadding = {8.0F, 4.0F};
    style.ItemSpacing = {8.0F, 5.0F};
    style.WindowPadding = {14.0F, 10.0F};
    style.CellPadding = {6.0F, 3.0F};
    style.ScaleAllSizes(static_cast<float>(scale));
    ImGui::GetStyle() = style;
}

void draw_drop_frame(const ImVec4& color, double scale) {
    constexpr double width = 4.0;
    const auto half = static_cast<float>(scale * width / 2.0);
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::GetForegroundDrawList()->AddRect({half, half}, {size.x - half, size.y - half}, packed(color), 0.0F, 0, 2.0F * half);
}

ImU32 packed(const ImVec4& color, double opacity) {
    return ImGui::ColorConvertFloat4ToU32({color.x, color.y, color.z, color.w * static_cast<float>(opacity)});
}

}  // namespace shangquan
