#include "viewer/panels.hpp"

#include "scenarios/clock.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include <array>
#include <cmath>

namespace shangquan {
namespace {

constexpr ImGuiWindowFlags fixed_window = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                          ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoCollapse |
                                          ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav;
const ImVec4 soft{0.40F, 0.40F, 0.44F, 1.0F};
const ImVec4 warning{0.54F, 0.29F, 0.03F, 1.0F};

void begin_fixed(const char* id, const Rect& area) {
    ImGui::SetNextWindowPos({static_cast<float>(area.left), static_cast<float>(area.top)});
    ImGui::SetNextWindowSize({static_cast<float>(area.width), static_cast<float>(area.height)});
    ImGui::Begin(id, nullptr, fixed_window);
}

void heading(Text words) {
    ImGui::Dummy({0.0F, 4.0F});
    ImGui::TextColored(soft, "%s", both(words).c_str());
}

void wrapped(const ImVec4& color, const std::string& words) {
    ImGui::PushStyleColor(ImGuiCol_Text, color);
    ImGui::TextWrapped("%s", words.c_str());
    ImGui::PopStyleColor();
}

/// One selectable line a row; returns the row chosen.
template <class Rows, class Words>
std::size_t list(const char* id, const Rows& rows, std::size_t chosen, Words words) {
    ImGui::PushID(id);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        ImGui::PushID(static_cast<int>(row));
        const std::string line = words(rows[row]);
        if (ImGui::Selectable(line.c_str(), row == chosen)) chosen = row;
        ImGui::PopID();
    }
    ImGui::PopID();
    return chosen;
}

void choose_speed(Playback& playback) {
    constexpr std::array<double, 5> speeds{7.5, 15.0, 30.0, 60.0, 120.0};
    const std::string now = fmt::format("{:g} min/s", playback.speed);
    ImGui::SetNextItemWidth(120.0F);
    if (!ImGui::BeginCombo("##speed", now.c_str())) return;
    for (const double speed : speeds)
        if (ImGui::Selectable(fmt::format("{:g} min/s", speed).c_str(), speed == playback.speed))
            playback.speed = speed;
    ImGui::EndCombo();
}

}  // namespace

Choice draw_side_panel(const Session& session, const std::string& here, double height) {
    Choice wanted = session.choice();
    begin_fixed("side", {0.0, 0.0, side_panel_width, height});
    ImGui::TextWrapped("%s", both(session.result().title).c_str());
    if (session.results().size() > 1) {
        heading(Text::result);
        wanted.result = list("results", session.results(), wanted.result,
                             [](const ResultFolder& result) { return result.title.zh + "  " + result.scenario; });
    }
    heading(Text::zone);
    wanted.zone =
        list("zones", session.result().zones, wanted.zone, [](const ZoneResult& zone) { return both(zone.name); });
    heading(Text::floor);
    wanted.floor = list("floors", session.zone().levels, wanted.floor, floor_text);
    heading(Text::layer);
    wanted.layer = list("layers", layer_table, wanted.layer, [](const Layer& layer) { return both(layer.name); });
    ImGui::Separator();
    heading(Text::here);
    ImGui::TextWrapped("%s", here.c_str());
    ImGui::Separator();
    if (session.zone().admitted) wrapped(soft, fmt::format("{} {}", both(Text::admitted), *session.zone().admitted));
    if (session.map().schematic) wrapped(warning, both(Text::schematic));
    wrapped(soft, both(Text::keys));
    wrapped(soft, origin_of(session.result()));
    ImGui::End();
    return wanted;
}

void draw_time_bar(Playback& playback, const std::string& day, const Rect& area) {
    begin_fixed("time", area);
    const int begin = static_cast<int>(std::lround(playback.minute()));
    if (ImGui::Button(both(playback.playing() ? Text::pause : Text::play).c_str(), {110.0F, 0.0F})) playback.toggle();
    ImGui::SameLine();
    choose_speed(playback);
    ImGui::SameLine();
    ImGui::Text("%s", fmt::format("{}  {}–{}", day, clock_text(60 * playback.shown_minute()),
                                  clock_text(60 * (playback.shown_minute() + playback.interval_minutes())))
                          .c_str());
    int wanted = begin;
    ImGui::SetNextItemWidth(-1.0F);
    if (ImGui::SliderInt("##minute", &wanted, playback.first_minute(), playback.last_minute(),
                         clock_text(60 * begin).c_str(), ImGuiSliderFlags_NoInput))
        playback.seek(wanted);
    ImGui::End();
}

}  // namespace shangquan
