#pragma once

#include "viewer/settings.hpp"

#include <imgui.h>

namespace shangquan {

/// Colours of panels; those of the map are measurements and never change.
struct ThemeColors {
    ImVec4 ground;  ///< of panels
    ImVec4 field;   ///< of what can be pressed or filled in
    ImVec4 hovered;
    ImVec4 line;
    ImVec4 ink;
    ImVec4 soft_ink;
    ImVec4 accent;  ///< what is chosen, and the first result's curve
    ImVec4 on_accent;
    ImVec4 second;  ///< the second result's curve
    ImVec4 warning;
};

const ThemeColors& colors_of(Theme theme);

/// Sets Dear ImGui's style: colours, and sizes times the scale.
void use_theme(Theme theme, double scale);

/// Round the whole window, while files are held over it.
void draw_drop_frame(const ImVec4& color, double scale);

ImU32 packed(const ImVec4& color, double opacity = 1.0);

}  // namespace shangquan
