#include "viewer/panels/chart.hpp"

#include "scenarios/clock.hpp"
#include "viewer/panels/widgets.hpp"
#include "viewer/readings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace shangquan {
namespace {

double largest(const std::vector<double>& values) {
    return values.empty() ? 0.0 : *std::max_element(values.begin(), values.end());
}

std::string tip_of(const Desk& desk, const ChartInput& input, std::size_t row) {
    const int begin = input.minutes[row];
    const Choice& choice = desk.session().choice();
    std::string words = fmt::format("{}–{}", clock_text(60 * begin), clock_text(60 * (begin + input.interval_minutes)));
    const auto add = [&](std::size_t result, const std::vector<double>& values) {
        if (row < values.size()) words += fmt::format("\n{}  {}", result_letter(result), short_number(values[row]));
    };
    add(choice.result, input.values);
    add(choice.other, input.other);
    return words;
}

}  // namespace

float Plot::x(std::size_t row) const {
    return low.x + (high.x - low.x) * static_cast<float>(row) / static_cast<float>(std::max<std::size_t>(1, count));
}

float Plot::y(double value) const { return high.y - (high.y - low.y) * static_cast<float>(value / top); }

std::size_t Plot::row_at(float at) const {
    const float share = std::clamp((at - low.x) / std::max(1.0F, high.x - low.x), 0.0F, 0.9999F);
    return static_cast<std::size_t>(share * static_cast<float>(count));
}

void draw_bars(const Desk& desk, const Plot& plot, const std::vector<int>& minutes, const std::vector<double>& values) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ThemeColors& colors = colors_of(desk.settings.theme);
    const int now = desk.playback.shown_minute();
    for (std::size_t row = 0; row < values.size(); ++row) {
        const double strength = minutes[row] == now ? 1.0 : 0.45;
        list->AddRectFilled({plot.x(row), plot.y(values[row])},
                            {std::max(plot.x(row) + 1.0F, plot.x(row + 1) - 1.0F), plot.high.y},
                            packed(colors.accent, strength));
    }
}

void draw_steps(const Desk& desk, const Plot& plot, const std::vector<double>& values) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImU32 color = packed(colors_of(desk.settings.theme).second);
    for (std::size_t row = 0; row < values.size(); ++row) {
        const float y = plot.y(values[row]);
        list->AddLine({plot.x(row), y}, {plot.x(row + 1), y}, color, scaled(desk, 1.6));
        if (row > 0) list->AddLine({plot.x(row), plot.y(values[row - 1])}, {plot.x(row), y}, color, scaled(desk, 1.6));
    }
}

std::string short_number(double value) {
    const char* sign = value < 0.0 ? "−" : "";
    const double size = std::abs(value);
    if (size < 1000.0) return fmt::format("{}{:.3g}", sign, size);
    if (size < 1e6)
        return fmt::format("{}{:.0f},{:03.0f}", sign, std::floor(std::round(size) / 1000.0),
                           std::fmod(std::round(size), 1000.0));
    return fmt::format("{}{:.2f} M", sign, size / 1e6);
}

double round_top(double value) {
    if (!(value > 0.0)) return 1.0;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0})
        if (factor * power >= value) return factor * power;
    return 10.0 * power;
}

void draw_chart(Desk& desk, const ChartInput& input, double height) {
    const ThemeColors& colors = colors_of(desk.settings.theme);
    ImGui::TextUnformatted(input.title.c_str());
    const double top = round_top(std::max(largest(input.values), largest(input.other)));
    const std::string mark = short_number(top);
    ImGui::SameLine(ImGui::GetContentRegionMax().x - ImGui::CalcTextSize(mark.c_str()).x);
    soft_line(desk, mark);
    const ImVec2 low = ImGui::GetCursorScreenPos();
    const ImVec2 size{ImGui::GetContentRegionAvail().x, scaled(desk, height)};
    ImGui::PushID(input.title.c_str());
    ImGui::InvisibleButton("chart", size);
    ImGui::PopID();
    const Plot plot{low, {low.x + size.x, low.y + size.y}, top, input.minutes.size()};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddLine(low, {plot.high.x, low.y}, packed(colors.line));
    draw_bars(desk, plot, input.minutes, input.values);
    if (!input.other.empty()) draw_steps(desk, plot, input.other);
    list->AddLine({low.x, plot.high.y}, plot.high, packed(colors.soft_ink));
    if (input.minutes.empty() || !ImGui::IsItemHovered()) return;
    const std::size_t row = plot.row_at(ImGui::GetIO().MousePos.x);
    ImGui::SetTooltip("%s", tip_of(desk, input, row).c_str());
    if (ImGui::IsItemClicked()) desk.playback.seek(input.minutes[row]);
}

}  // namespace shangquan
