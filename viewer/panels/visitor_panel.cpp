#include "scenarios/clock.hpp"
#include "viewer/panels/detail_panel.hpp"
#include "viewer/panels/widgets.hpp"
#include "viewer/walkers/deeds.hpp"

#include <fmt/format.h>

#include <cmath>

namespace shangquan {
namespace {

std::string clock_of(double minute) {
    const auto seconds = static_cast<int>(std::lround(60.0 * minute));
    return fmt::format("{}:{:02}", clock_text(seconds - seconds % 60), seconds % 60);
}

}  // namespace

void draw_visitor(Desk& desk) {
    const FollowedVisitor followed = *desk.followed();
    const ThemeColors& colors = colors_of(desk.settings.theme);
    ImGui::TextWrapped("%s", fmt::format("{} {:016x}", desk.words(Text::visitor), followed.visitor).c_str());
    if (!followed.purpose.en.empty()) wrapped(colors.soft_ink, in(desk.settings.language, followed.purpose));
    ImGui::Dummy({0.0F, scaled(desk, 4.0)});
    for (const RecordedDeed& deed : followed.deeds) {
        ImGui::TextColored(colors.soft_ink, "%s", clock_of(desk.walkers()->minute_of(deed.frame)).c_str());
        ImGui::SameLine(0.0F, scaled(desk, 8.0));
        wrapped(colors.ink, words_of(deed, desk.session().map(), desk.settings.language));
    }
    ImGui::Dummy({0.0F, scaled(desk, 4.0)});
    if (ImGui::Button(desk.words(Text::clear_pick).c_str(), {ImGui::GetContentRegionAvail().x, 0.0F})) desk.clear_pick();
}

}  // namespace shangquan
