#include "viewer/panels/field_list.hpp"

#include "scenarios/clock.hpp"
#include "viewer/panels/widgets.hpp"

#include <fmt/format.h>
#include <imgui_stdlib.h>

#include <algorithm>

namespace shangquan {

std::string FieldList::begin(Text label) {
    constexpr double label_width = 148.0;
    ImGui::AlignTextToFramePadding();
    soft_line(desk_, fitted(desk_.words(label), scaled(desk_, label_width - 6.0)));
    ImGui::SameLine(ImGui::GetCursorStartPos().x + scaled(desk_, label_width));
    ImGui::SetNextItemWidth(-1.0F);
    return fmt::format("##{}", static_cast<int>(label));
}

void FieldList::text(Text label, std::string& value) {
    if (ImGui::InputText(begin(label).c_str(), &value)) note(label);
}

void FieldList::number(Text label, double& value, std::pair<double, double> bounds) {
    double typed = value;
    if (!ImGui::InputDouble(begin(label).c_str(), &typed, 0.0, 0.0, "%.6g")) return;
    value = std::clamp(typed, bounds.first, bounds.second);
    note(label);
}

void FieldList::whole(Text label, int& value, std::pair<int, int> bounds) {
    int typed = value;
    if (!ImGui::InputInt(begin(label).c_str(), &typed, 1, 10)) return;
    value = std::clamp(typed, bounds.first, bounds.second);
    note(label);
}

void FieldList::clock(Text label, int& seconds, std::pair<int, int> bounds) {
    std::string typed = clock_text(seconds);
    if (!ImGui::InputText(begin(label).c_str(), &typed)) return;
    const auto time = clock_time(typed);
    if (!time || *time < bounds.first || *time > bounds.second) return;
    seconds = *time;
    note(label);
}

void FieldList::line(Text label, const std::string& words) {
    begin(label);
    ImGui::TextUnformatted(fitted(words, ImGui::GetContentRegionAvail().x).c_str());
}

std::size_t FieldList::chosen(Text label, std::size_t row, const std::vector<std::string>& words) {
    const std::size_t before = row;
    if (ImGui::BeginCombo(begin(label).c_str(), words[row].c_str())) {
        row = choose_row("rows", words, row);
        ImGui::EndCombo();
    }
    if (row != before) note(label);
    return row;
}

}  // namespace shangquan
