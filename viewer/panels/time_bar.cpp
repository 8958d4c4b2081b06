#include "viewer/panels/time_bar.hpp"

#include "scenarios/clock.hpp"
#include "viewer/panels/chart.hpp"
#include "viewer/panels/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace shangquan {
namespace {

/// Where minutes lie on the screen: from the first interval's begin to the last one's end.
struct TimeAxis {
    ImVec2 low;
    ImVec2 high;
    int first;
    int end;

    [[nodiscard]] float x(double minute) const {
        return low.x + (high.x - low.x) * static_cast<float>((minute - first) / (end - first));
    }
    [[nodiscard]] double minute(float at) const {
        const double share = std::clamp(static_cast<double>((at - low.x) / (high.x - low.x)), 0.0, 1.0);
        return first + share * (end - first);
    }
};

void choose_speed(Desk& desk) {
    const auto label = [&](double speed) {
        const bool slow = speed < 1.0;
        return fmt::format("{:g} {}", slow ? std::round(60.0 * speed) : speed, desk.words(slow ? Text::seconds_a_second : Text::minutes_a_second));
    };
    ImGui::SetNextItemWidth(scaled(desk, 130.0));
    if (!ImGui::BeginCombo("##speed", label(desk.playback.speed).c_str())) return;
    for (const double speed : playback_speeds)
        if (ImGui::Selectable(label(speed).c_str(), speed == desk.playback.speed)) desk.playback.speed = speed;
    ImGui::EndCombo();
}

void choose_curve(Desk& desk) {
    const bool persons = desk.curve_shown == CurveShown::present;
    ImGui::SetNextItemWidth(scaled(desk, 150.0));
    if (!ImGui::BeginCombo("##curve", desk.words(persons ? Text::persons_present : Text::core_density).c_str())) return;
    if (ImGui::Selectable(desk.words(Text::persons_present).c_str(), persons)) desk.curve_shown = CurveShown::present;
    if (ImGui::Selectable(desk.words(Text::core_density).c_str(), !persons))
        desk.curve_shown = CurveShown::core_density;
    ImGui::EndCombo();
}

/// The interval shown; to the second where walkers are.
std::string time_shown(const Desk& desk) {
    const int begin = desk.playback.shown_minute();
    const std::string interval = fmt::format("{}–{}", clock_text(60 * begin), clock_text(60 * (begin + desk.playback.interval_minutes())));
    if (desk.walkers() == nullptr) return interval;
    const auto seconds = static_cast<int>(std::lround(60.0 * desk.playback.minute()));
    return fmt::format("{}:{:02}   ({})", clock_text(seconds - seconds % 60), seconds % 60, interval);
}

void draw_controls(Desk& desk) {
    const Playback& playback = desk.playback;
    const auto button = [&](Icon icon, Text words, Action action, double lit) {
        if (icon_button(desk, icon, desk.words(words), lit)) desk.act(action);
        ImGui::SameLine(0.0F, scaled(desk, 4.0));
    };
    button(Icon::back, Text::step_back, Action::step_back, 0.0);
    button(playback.playing() ? Icon::pause : Icon::play, playback.playing() ? Text::pause : Text::play, Action::play,
           1.0);
    button(Icon::on, Text::step_on, Action::step_on, 0.0);
    button(Icon::peak, Text::to_peak, Action::peak, 0.0);
    button(Icon::loop, Text::loop, Action::toggle_loop, playback.looping() ? 1.0 : 0.0);
    ImGui::SameLine(0.0F, scaled(desk, 12.0));
    choose_speed(desk);
    ImGui::SameLine(0.0F, scaled(desk, 16.0));
    const std::string words = time_shown(desk);
    ImGui::AlignTextToFramePadding();
    ImGui::TextUnformatted(words.c_str());
    const float curve = ImGui::GetContentRegionMax().x - scaled(desk, 150.0);
    const std::string& day = desk.session().result().day;
    ImGui::SameLine(0.0F, scaled(desk, 10.0));
    if (ImGui::GetCursorPosX() + ImGui::CalcTextSize(day.c_str()).x < curve)
        soft_line(desk, day);
    else
        ImGui::Dummy({0.0F, 0.0F});
    ImGui::SameLine(curve);
    choose_curve(desk);
}

void draw_hours(const Desk& desk, const TimeAxis& axis) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ThemeColors& colors = colors_of(desk.settings.theme);
    const float wide = ImGui::CalcTextSize("00:00").x + scaled(desk, 22.0);
    int every = 15;
    for (const int candidate : {15, 30, 60, 120, 180, 360})
        if (every = candidate; axis.x(axis.first + candidate) - axis.x(axis.first) >= wide) break;
    for (int minute = (axis.first + every - 1) / every * every; minute <= axis.end; minute += every) {
        const std::string words = clock_text(60 * minute);
        const float half = ImGui::CalcTextSize(words.c_str()).x / 2.0F;
        const float middle = std::clamp(axis.x(minute), axis.low.x + half, axis.high.x - half);
        list->AddLine({axis.x(minute), axis.high.y}, {axis.x(minute), axis.high.y + scaled(desk, 4.0)},
                      packed(colors.soft_ink));
        list->AddText({middle - half, axis.high.y + scaled(desk, 3.0)}, packed(colors.soft_ink), words.c_str());
    }
}

void draw_curves(const Desk& desk, const TimeAxis& axis) {
    const std::vector<double>& values = desk.curve();
    if (values.empty()) return;
    const std::vector<double>& other = desk.other_curve();
    double most = *std::max_element(values.begin(), values.end());
    for (const double value : other) most = std::max(most, value);
    const Plot plot{axis.low, axis.high, round_top(most), values.size()};
    draw_bars(desk, plot, desk.playback.minutes(), values);
    if (other.size() == values.size()) draw_steps(desk, plot, other);
    const ImU32 ink = packed(colors_of(desk.settings.theme).soft_ink);
    const ImVec2 at{axis.low.x + scaled(desk, 4.0), axis.low.y + scaled(desk, 1.0)};
    ImGui::GetWindowDrawList()->AddText(at, ink, short_number(plot.top).c_str());
}

void draw_loop(const Desk& desk, const TimeAxis& axis) {
    if (!desk.playback.looping()) return;
    const MinuteSpan span = desk.playback.span();
    const ImVec4& accent = colors_of(desk.settings.theme).second;
    const float from = axis.x(span.from);
    const float until = axis.x(span.until + desk.playback.interval_minutes());
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled({from, axis.low.y}, {until, axis.high.y}, packed(accent, 0.10));
    list->AddRect({from, axis.low.y}, {until, axis.high.y}, packed(accent, 0.8), 0.0F, ImDrawFlags_None,
                  scaled(desk, 1.5));
}

void draw_playhead(const Desk& desk, const TimeAxis& axis) {
    const ImU32 ink = packed(colors_of(desk.settings.theme).ink);
    const float x = axis.x(desk.playback.minute());
    const float knob = scaled(desk, 5.0);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddLine({x, axis.low.y - knob}, {x, axis.high.y}, ink, scaled(desk, 1.6));
    list->AddTriangleFilled({x - knob, axis.low.y - knob}, {x + knob, axis.low.y - knob}, {x, axis.low.y + knob * 0.4F},
                            ink);
}

void use_slider(Desk& desk, const TimeAxis& axis) {
    ImGuiStorage* storage = ImGui::GetStateStorage();
    const ImGuiID pressed_at = ImGui::GetID("pressed at");
    const float pointer = ImGui::GetIO().MousePos.x;
    if (ImGui::IsItemActivated()) storage->SetFloat(pressed_at, pointer);
    if (ImGui::IsItemHovered() && !ImGui::IsItemActive()) {
        const double minute = axis.minute(pointer);
        std::string words = clock_text(60 * static_cast<int>(minute));
        const auto& minutes = desk.playback.minutes();
        const auto row =
            static_cast<std::size_t>(std::upper_bound(minutes.begin() + 1, minutes.end(), minute) - minutes.begin()) -
            1;
        if (row < desk.curve().size()) words += "   " + short_number(desk.curve()[row]);
        ImGui::SetTooltip("%s\n%s", words.c_str(), desk.words(Text::loop_hint).c_str());
    }
    if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) desk.playback.forget_span();
    if (!ImGui::IsItemActive()) return;
    if (ImGui::GetIO().KeyShift)
        desk.playback.loop(static_cast<int>(axis.minute(storage->GetFloat(pressed_at))),
                           static_cast<int>(axis.minute(pointer)));
    else
        desk.playback.seek(axis.minute(pointer));
}

}  // namespace

void draw_time_bar(Desk& desk) {
    begin_panel("time", desk.layout().time);
    draw_controls(desk);
    ImGui::Dummy({0.0F, scaled(desk, 2.0)});
    const float hours = ImGui::GetTextLineHeight() + scaled(desk, 2.0);
    const ImVec2 low = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    ImGui::InvisibleButton("slider", room);
    const Playback& playback = desk.playback;
    const TimeAxis axis{low,
                        {low.x + room.x, low.y + room.y - hours},
                        playback.first_minute(),
                        playback.last_minute() + playback.interval_minutes()};
    use_slider(desk, axis);
    draw_curves(desk, axis);
    draw_loop(desk, axis);
    draw_hours(desk, axis);
    draw_playhead(desk, axis);
    ImGui::End();
}

}  // namespace shangquan
