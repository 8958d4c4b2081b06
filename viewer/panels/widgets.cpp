#include "viewer/panels/widgets.hpp"

#include <algorithm>

namespace shangquan {
namespace {

constexpr ImGuiWindowFlags fixed_window = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                          ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse |
                                          ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav;

/// Draws signs about the middle of a button of the given half size.
class IconPen {
public:
    IconPen(ImVec2 middle, float half, ImU32 color)
        : list_(ImGui::GetWindowDrawList()), middle_(middle), half_(half), color_(color) {}

    void triangle(float direction, float shift = 0.0F) const {
        list_->AddTriangleFilled(at(shift - 0.8F * direction, -1.0F), at(shift - 0.8F * direction, 1.0F),
                                 at(shift + 1.0F * direction, 0.0F), color_);
    }
    void bar(float from, float to) const { list_->AddRectFilled(at(from, -1.0F), at(to, 1.0F), color_); }

    void peak() const {
        const ImVec2 points[]{at(-1.2F, 0.9F), at(-0.4F, 0.3F), at(0.1F, -1.0F), at(0.6F, 0.4F), at(1.2F, 0.9F)};
        list_->AddPolyline(points, 5, color_, ImDrawFlags_None, std::max(1.5F, half_ * 0.28F));
    }

    void loop() const {
        constexpr float turn = 3.14159F;
        list_->PathArcTo(middle_, half_, -0.2F * turn, 1.4F * turn, 24);
        list_->PathStroke(color_, ImDrawFlags_None, std::max(1.5F, half_ * 0.28F));
        list_->AddTriangleFilled(at(0.25F, -1.5F), at(0.25F, -0.4F), at(1.05F, -0.9F), color_);
    }

private:
    [[nodiscard]] ImVec2 at(float x, float y) const { return {middle_.x + x * half_, middle_.y + y * half_}; }

    ImDrawList* list_;
    ImVec2 middle_;
    float half_;
    ImU32 color_;
};

void draw_icon(const IconPen& pen, Icon icon) {
    switch (icon) {
        case Icon::play:
            return pen.triangle(1.0F);
        case Icon::pause:
            pen.bar(-0.8F, -0.2F);
            return pen.bar(0.3F, 0.9F);
        case Icon::back:
            pen.bar(-1.0F, -0.65F);
            return pen.triangle(-1.0F, 0.3F);
        case Icon::on:
            pen.bar(0.65F, 1.0F);
            return pen.triangle(1.0F, -0.3F);
        case Icon::first:
            pen.triangle(-1.0F, -0.5F);
            return pen.triangle(-1.0F, 0.7F);
        case Icon::last:
            pen.triangle(1.0F, 0.5F);
            return pen.triangle(1.0F, -0.7F);
        case Icon::peak:
            return pen.peak();
        case Icon::loop:
            return pen.loop();
    }
}

}  // namespace

float scaled(const Desk& desk, double size) { return static_cast<float>(size * desk.scale()); }

std::string fitted(const std::string& words, float width) {
    const auto wide = [](const std::string& text) { return ImGui::CalcTextSize(text.c_str()).x; };
    if (wide(words) <= width) return words;
    std::string cut = words;
    const auto continues = [&] { return (static_cast<unsigned char>(cut.back()) & 0xc0U) == 0x80U; };
    while (!cut.empty() && wide(cut + "…") > width) {
        while (continues()) cut.pop_back();
        cut.pop_back();
    }
    return cut + "…";
}

void draw_plate(const Desk& desk, const std::string& words, const ImVec2& at, float room) {
    const float margin = scaled(desk, 7.0);
    if (room < scaled(desk, 60.0)) return;
    const std::string line = fitted(words, room - 2.0F * margin);
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    const ImVec2 size = ImGui::CalcTextSize(line.c_str());
    const ImVec2 end{at.x + size.x + 2.0F * margin, at.y + size.y + margin};
    list->AddRectFilled(at, end, IM_COL32(255, 255, 255, 235), scaled(desk, 4.0));
    list->AddText({at.x + margin, at.y + margin / 2.0F}, IM_COL32(0x22, 0x25, 0x2b, 255), line.c_str());
}

void begin_panel(const char* id, const Rect& area) {
    ImGui::SetNextWindowPos({static_cast<float>(area.left), static_cast<float>(area.top)});
    ImGui::SetNextWindowSize({static_cast<float>(area.width), static_cast<float>(area.height)});
    ImGui::Begin(id, nullptr, fixed_window);
}

bool begin_page(Desk& desk, Text title, double width) {
    const Rect& map = desk.layout().map;
    ImGui::SetNextWindowPos({static_cast<float>(map.centre().x()), static_cast<float>(map.centre().y())},
                            ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSize({scaled(desk, width), 0.0F});
    ImGui::Begin("##page", nullptr, fixed_window & ~ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::TextUnformatted(desk.words(title).c_str());
    const std::string& close = desk.words(Text::close);
    ImGui::SameLine(ImGui::GetWindowWidth() - ImGui::CalcTextSize(close.c_str()).x - scaled(desk, 30.0));
    const bool shut = ImGui::Button(close.c_str());
    if (shut) desk.overlay = Overlay::none;
    ImGui::Separator();
    ImGui::Dummy({0.0F, scaled(desk, 2.0)});
    return !shut;
}

void end_page() { ImGui::End(); }

void heading(const Desk& desk, Text words) {
    ImGui::Dummy({0.0F, scaled(desk, 3.0)});
    soft_line(desk, desk.words(words));
}

void soft_line(const Desk& desk, const std::string& words) {
    ImGui::TextColored(colors_of(desk.settings.theme).soft_ink, "%s", words.c_str());
}

void wrapped(const ImVec4& color, const std::string& words) {
    ImGui::PushStyleColor(ImGuiCol_Text, color);
    ImGui::TextWrapped("%s", words.c_str());
    ImGui::PopStyleColor();
}

std::size_t segments(const Desk& desk, const char* id, const std::vector<std::string>& words, std::size_t chosen) {
    const ThemeColors& colors = colors_of(desk.settings.theme);
    const float gap = scaled(desk, 3.0);
    const auto count = static_cast<float>(words.size());
    float letters = 0.0F;
    for (const std::string& word : words) letters += ImGui::CalcTextSize(word.c_str()).x;
    const float margin = (ImGui::GetContentRegionAvail().x - gap * (count - 1.0F) - letters) / count;
    ImGui::PushID(id);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0.0F, scaled(desk, 4.0)});
    for (std::size_t row = 0; row < words.size(); ++row) {
        const bool lit = row == chosen;
        if (row > 0) ImGui::SameLine(0.0F, gap);
        if (lit) ImGui::PushStyleColor(ImGuiCol_Button, colors.accent);
        if (lit) ImGui::PushStyleColor(ImGuiCol_ButtonHovered, colors.accent);
        if (lit) ImGui::PushStyleColor(ImGuiCol_Text, colors.on_accent);
        ImGui::PushID(static_cast<int>(row));
        const float width = ImGui::CalcTextSize(words[row].c_str()).x + margin;
        if (ImGui::Button(words[row].c_str(), {width, 0.0F})) chosen = row;
        ImGui::PopID();
        if (lit) ImGui::PopStyleColor(3);
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    return chosen;
}

std::size_t choose_row(const char* id, const std::vector<std::string>& words, std::size_t chosen) {
    ImGui::PushID(id);
    for (std::size_t row = 0; row < words.size(); ++row) {
        ImGui::PushID(static_cast<int>(row));
        if (ImGui::Selectable(words[row].c_str(), row == chosen)) chosen = row;
        ImGui::PopID();
    }
    ImGui::PopID();
    return chosen;
}

bool wide_button(const Desk& desk, Text words) { return ImGui::Button(desk.words(words).c_str(), {-1.0F, 0.0F}); }

bool icon_button(const Desk& desk, Icon icon, const std::string& words, double lit) {
    const ThemeColors& colors = colors_of(desk.settings.theme);
    const float size = ImGui::GetFrameHeight();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ImGui::PushID(static_cast<int>(icon));
    if (lit > 0.0) ImGui::PushStyleColor(ImGuiCol_Button, colors.accent);
    const bool pressed = ImGui::Button("##icon", {size * 1.2F, size});
    if (lit > 0.0) ImGui::PopStyleColor();
    ImGui::PopID();
    if (ImGui::IsItemHovered()) ImGui::SetTooltip("%s", words.c_str());
    const ImU32 color = packed(lit > 0.0 ? colors.on_accent : colors.ink);
    draw_icon(IconPen{{corner.x + size * 0.6F, corner.y + size * 0.5F}, size * 0.24F, color}, icon);
    return pressed;
}

}  // namespace shangquan
