#include "viewer/live/live_panels.hpp"

#include "scenarios/clock.hpp"
#include "scenarios/trajectories/trajectory_file.hpp"
#include "viewer/theme.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include <cmath>

namespace shangquan {
namespace {

constexpr ImGuiWindowFlags still_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                          ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus;

/// Draws with the language, colours and scale of the settings.
class LivePen {
public:
    LivePen(Settings& settings, LivePanels& panels) : settings_(settings), panels_(panels) {}

    void draw_problem() const {
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        ImGui::SetNextWindowPos({size.x / 2.0F, size.y / 3.0F}, ImGuiCond_Always, {0.5F, 0.5F});
        ImGui::SetNextWindowSize({scaled_size(760.0), 0.0F});
        ImGui::Begin("problem", nullptr, still_window);
        ImGui::TextUnformatted(words(Text::run_failed));
        wrapped_words(colors().warning, panels_.problem);
        if (ImGui::Button(words(Text::close))) panels_.close = true;
        ImGui::End();
    }

    void draw_side(LiveShow& show) const {
        begin("side", show.layout().side);
        ImGui::TextWrapped("%s", in(settings_.language, show.scenario().title).c_str());
        soft(fmt::format("{}  {}–{}", show.scenario().day, clock_text(show.scenario().begin),
                         clock_text(show.scenario().end)));
        gap();
        soft(words(Text::zone));
        for (std::size_t row = 0; row < show.zones().size(); ++row) {
            ImGui::PushID(static_cast<int>(row));
            if (ImGui::Selectable(in(settings_.language, show.zones()[row].name).c_str(), row == show.zone()))
                show.show_zone(row);
            ImGui::PopID();
        }
        gap();
        soft(words(Text::floor));
        const std::vector<int> levels = show.levels();
        for (std::size_t row = 0; row < levels.size(); ++row)
            if (ImGui::Selectable(floor_text(levels[row], settings_.language).c_str(), row == show.floor()))
                show.show_floor(row);
        gap();
        soft(words(Text::persons_present));
        ImGui::Text("%lld", static_cast<long long>(show.present()));
        gap();
        choose_walkers(show);
        gap();
        const bool chinese = settings_.language == Language::chinese;
        if (ImGui::Button(words(chinese ? Text::english : Text::chinese)))
            settings_.language = chinese ? Language::english : Language::chinese;
        ImGui::End();
    }

    void draw_pace(LiveShow& show) const {
        begin("pace", show.layout().time);
        const std::string now = show.begun() ? clock_text(show.seconds()) : words(Text::reading_map);
        if (show.finished())
            draw_end(show);
        else
            draw_controls(show);
        ImGui::ProgressBar(static_cast<float>(show.share()), {-1.0F, 0.0F}, now.c_str());
        soft(fmt::format("{}  {}", words(Text::saved_when_done), show.result().string()));
        ImGui::End();
    }

    void draw_status(const LiveShow& show) const {
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {scaled_size(14.0), scaled_size(6.0)});
        begin("status", show.layout().status);
        ImGui::PopStyleVar();
        soft(words(Text::live_hint));
        ImGui::End();
    }

private:
    void choose_walkers(const LiveShow& show) const {
        soft(words(Text::walkers));
        ImGui::Checkbox(words(Text::show_walkers), &panels_.walkers);
        if (!panels_.walkers) return;
        const std::array<Text, 3> colors_by{Text::by_speed, Text::by_purpose, Text::by_party};
        for (std::size_t row = 0; row < colors_by.size(); ++row) {
            const auto color = static_cast<WalkerColor>(row);
            if (ImGui::RadioButton(words(colors_by[row]), settings_.walker_color == color)) settings_.walker_color = color;
        }
        draw_key(show);
    }

    /// What the colours of walkers tell.
    void draw_key(const LiveShow& show) const {
        if (settings_.walker_color == WalkerColor::party) return soft(words(Text::party_note));
        if (settings_.walker_color == WalkerColor::speed) {
            swatch(standing_color, words(Text::stands));
            for (const double speed : {0.3, 0.6, 0.9, 1.2, 1.5}) swatch(pace_color(speed), fmt::format("{:.1f} m/s", speed));
            return;
        }
        const auto& segments = show.scenario().behaviour.segments;
        for (std::size_t row = 0; row < segments.size(); ++row)
            swatch(purpose_color(row), in(settings_.language, purpose_words(segments[row])));
    }

    void swatch(const Color& color, const std::string& text) const {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float size = ImGui::GetTextLineHeight();
        ImGui::GetWindowDrawList()->AddCircleFilled({at.x + size / 2.0F, at.y + size / 2.0F}, size * 0.38F, IM_COL32(color.red, color.green, color.blue, 255));
        ImGui::Dummy({size, size});
        ImGui::SameLine(0.0F, scaled_size(6.0));
        soft(text);
    }

    void draw_controls(LiveShow& show) const {
        if (button(show.paused() ? Text::go_on : Text::pause)) show.toggle_pause();
        ImGui::SameLine();
        if (button(Text::slower)) show.slower();
        ImGui::SameLine();
        if (button(Text::faster)) show.faster();
        ImGui::SameLine();
        if (button(Text::stop)) show.stop();
        ImGui::SameLine(0.0F, scaled_size(16.0));
        ImGui::AlignTextToFramePadding();
        ImGui::TextUnformatted(std::isinf(show.pace())
                                   ? words(Text::full_speed)
                                   : fmt::format("{:g} {}", show.pace(), words(Text::minutes_a_second)).c_str());
    }

    void draw_end(const LiveShow& show) const {
        if (show.stopped() && !show.problem().empty()) return soft(words(Text::stopped));
        if (!show.problem().empty()) return wrapped_words(colors().warning, show.problem());
        ImGui::PushStyleColor(ImGuiCol_Button, colors().accent);
        ImGui::PushStyleColor(ImGuiCol_Text, colors().on_accent);
        if (button(Text::open_result)) panels_.open_result = true;
        ImGui::PopStyleColor(2);
    }

    [[nodiscard]] const char* words(Text which) const { return in(settings_.language, which).c_str(); }
    [[nodiscard]] float scaled_size(double size) const { return static_cast<float>(size * panels_.scale); }
    [[nodiscard]] const ThemeColors& colors() const { return colors_of(settings_.theme); }
    [[nodiscard]] bool button(Text which) const { return ImGui::Button(words(which), {scaled_size(110.0), 0.0F}); }
    void gap() const { ImGui::Dummy({0.0F, scaled_size(6.0)}); }
    void soft(const std::string& text) const { ImGui::TextColored(colors().soft_ink, "%s", text.c_str()); }

    static void wrapped_words(const ImVec4& color, const std::string& text) {
        ImGui::PushStyleColor(ImGuiCol_Text, color);
        ImGui::TextWrapped("%s", text.c_str());
        ImGui::PopStyleColor();
    }

    static void begin(const char* id, const Rect& area) {
        ImGui::SetNextWindowPos({static_cast<float>(area.left), static_cast<float>(area.top)});
        ImGui::SetNextWindowSize({static_cast<float>(area.width), static_cast<float>(area.height)});
        ImGui::Begin(id, nullptr, still_window);
    }

    Settings& settings_;
    LivePanels& panels_;
};

}  // namespace

void draw_live_panels(LiveShow* show, Settings& settings, LivePanels& panels) {
    const LivePen pen{settings, panels};
    if (show == nullptr) return pen.draw_problem();
    pen.draw_side(*show);
    pen.draw_pace(*show);
    pen.draw_status(*show);
}

}  // namespace shangquan
