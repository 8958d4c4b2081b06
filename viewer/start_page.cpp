#include "viewer/start_page.hpp"

#include "viewer/app_window.hpp"
#include "viewer/drop_target.hpp"
#include "viewer/imgui_sfml.hpp"
#include "viewer/readings.hpp"
#include "viewer/recent.hpp"
#include "viewer/theme.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/Clock.hpp>
#include <SFML/Window/Event.hpp>

#include <algorithm>

namespace shangquan {

namespace fs = std::filesystem;

namespace {

/// What can be chosen under one heading.
struct Shelf {
    Text heading;
    std::vector<FoundResult> results;
};

std::vector<Shelf> shelves() {
    const auto recent = read_recent(recent_file());
    std::vector<fs::path> others;
    for (const fs::path& path : results_below("results"))
        if (std::find(recent.begin(), recent.end(), path) == recent.end()) others.push_back(path);
    std::vector<FoundResult> scenarios = scenarios_below("scenarios");
    const std::vector<FoundResult> plans = scenarios_below("plans");
    scenarios.insert(scenarios.end(), plans.begin(), plans.end());
    return {{Text::recent, found_in(recent)},
            {Text::in_results, found_in(others)},
            {Text::scenarios_here, scenarios}};
}

std::vector<Name> names_on(const std::vector<Shelf>& shelves) {
    std::vector<Name> names;
    for (const Shelf& shelf : shelves)
        for (const FoundResult& result : shelf.results) {
            names.push_back(result.title);
            names.push_back({result.path.string(), result.problem});
        }
    return names;
}

/// The window that is there before a result is.
class StartPage {
public:
    StartPage()
        : settings_(remembered_settings(problem_)),
          scale_(scale_of(settings_)),
          window_(window_mode(scale_), "Shangquan"),
          imgui_(window_),
          drops_(window_.getSystemHandle()),
          shelves_(shelves()) {
        centre(window_);
        window_.setFramerateLimit(60);
    }

    std::vector<fs::path> choice() {
        sf::Clock clock;
        while (window_.isOpen() && !done_) {
            imgui_.use_letters(scale_, names_on(shelves_));
            use_theme(settings_.theme, scale_);
            take_events();
            take_drop(drops_.dropped());
            imgui_.begin_frame(clock.restart().asSeconds());
            draw_page();
            window_.clear();
            imgui_.draw();
            window_.display();
        }
        return chosen_;
    }

private:
    [[nodiscard]] const char* words(Text which) const { return in(settings_.language, which).c_str(); }
    [[nodiscard]] float scaled_size(double size) const { return static_cast<float>(size * scale_); }
    [[nodiscard]] const ThemeColors& colors() const { return colors_of(settings_.theme); }

    void take_events() {
        for (sf::Event event; window_.pollEvent(event);) {
            imgui_.take(event);
            const bool quit =
                event.type == sf::Event::KeyPressed && event.key.control && event.key.code == sf::Keyboard::Q;
            if (event.type == sf::Event::Closed || quit) leave();
            if (event.type == sf::Event::KeyPressed && event.key.code == sf::Keyboard::Enter) done_ = !chosen_.empty();
            if (event.type == sf::Event::Resized)
                window_.setView(sf::View(sf::FloatRect(0.0F, 0.0F, static_cast<float>(event.size.width),
                                                       static_cast<float>(event.size.height))));
        }
    }

    /// Opens what was dropped; where something of it is no result, or there is a choice to make, it is shown first.
    void take_drop(const std::vector<fs::path>& paths) {
        if (paths.empty()) return;
        std::erase_if(shelves_, [](const Shelf& shelf) { return shelf.heading == Text::dropped_here; });
        shelves_.insert(shelves_.begin(), {Text::dropped_here, found_at(paths)});
        chosen_.clear();
        for (const FoundResult& found : shelves_.front().results)
            if (found.problem.empty()) toggle(found.path);
        done_ = chosen_.size() == paths.size();
    }

    void leave() {
        chosen_.clear();
        window_.close();
    }

    void draw_page() {
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        const float margin = std::max(scaled_size(24.0), (size.x - scaled_size(760.0)) / 2.0F);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {margin, scaled_size(56.0)});
        ImGui::SetNextWindowPos({0.0F, 0.0F});
        ImGui::SetNextWindowSize(size);
        ImGui::Begin("start", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav);
        ImGui::PopStyleVar();
        ImGui::TextUnformatted("商圈  Shangquan");
        ImGui::TextColored(colors().soft_ink, "%s", words(Text::choose_results));
        draw_list();
        draw_buttons();
        ImGui::End();
        if (drops_.hovered()) draw_drop_frame(colors().accent, scale_);
    }

    void draw_list() {
        ImGui::BeginChild("list", {0.0F, -2.0F * ImGui::GetFrameHeightWithSpacing()});
        bool any = false;
        for (const Shelf& shelf : shelves_) {
            if (shelf.results.empty()) continue;
            any = true;
            ImGui::Dummy({0.0F, scaled_size(10.0)});
            ImGui::TextColored(colors().soft_ink, "%s", words(shelf.heading));
            ImGui::Separator();
            for (const FoundResult& result : shelf.results) draw_result(result);
        }
        if (!any) ImGui::TextUnformatted(words(Text::nothing_found));
        ImGui::EndChild();
    }

    void draw_result(const FoundResult& result) {
        ImGui::PushID(result.path.c_str());
        const auto at = std::find(chosen_.begin(), chosen_.end(), result.path);
        const bool good = result.problem.empty();
        const ImVec2 corner = ImGui::GetCursorPos();
        const float height = 2.0F * ImGui::GetTextLineHeightWithSpacing();
        const auto flags = good ? ImGuiSelectableFlags_None : ImGuiSelectableFlags_Disabled;
        if (ImGui::Selectable("##result", at != chosen_.end(), flags, {0.0F, height})) toggle(result.path);
        const ImVec2 after = ImGui::GetCursorPos();
        ImGui::SetCursorPos({corner.x + scaled_size(8.0), corner.y});
        ImGui::TextColored(good ? colors().ink : colors().warning, "%s", in(settings_.language, result.title).c_str());
        ImGui::SameLine(0.0F, scaled_size(14.0));
        ImGui::TextColored(colors().soft_ink, "%s", result.day.c_str());
        ImGui::SetCursorPosX(corner.x + scaled_size(8.0));
        ImGui::TextColored(colors().soft_ink, "%s", good ? result.path.c_str() : result.problem.c_str());
        if (at != chosen_.end()) mark(static_cast<std::size_t>(at - chosen_.begin()), corner.y);
        ImGui::SetCursorPos(after);
        ImGui::PopID();
    }

    /// The letter the result will have, at the right of its row.
    void mark(std::size_t order, float y) {
        ImGui::SetCursorPos({ImGui::GetContentRegionMax().x - scaled_size(24.0), y});
        ImGui::TextColored(colors().accent, "%s", result_letter(order).c_str());
    }

    void toggle(const fs::path& path) {
        const auto at = std::find(chosen_.begin(), chosen_.end(), path);
        const bool alone = fs::is_regular_file(path) || (!chosen_.empty() && fs::is_regular_file(chosen_.front()));
        if (at == chosen_.end() && alone)
            chosen_ = {path};
        else if (at == chosen_.end())
            chosen_.push_back(path);
        else
            chosen_.erase(at);
    }

    void draw_buttons() {
        ImGui::Dummy({0.0F, scaled_size(4.0)});
        const ImVec4 field = chosen_.empty() ? colors().field : colors().accent;
        ImGui::PushStyleColor(ImGuiCol_Button, field);
        ImGui::PushStyleColor(ImGuiCol_Text, chosen_.empty() ? colors().soft_ink : colors().on_accent);
        const bool runs = !chosen_.empty() && fs::is_regular_file(chosen_.front());
        if (ImGui::Button(words(runs ? Text::run : Text::open_chosen), {scaled_size(160.0), 0.0F}))
            done_ = !chosen_.empty();
        ImGui::PopStyleColor(2);
        ImGui::SameLine();
        const bool chinese = settings_.language == Language::chinese;
        if (ImGui::Button(words(chinese ? Text::english : Text::chinese)))
            settings_.language = chinese ? Language::english : Language::chinese;
    }

    std::string problem_;
    Settings settings_;
    double scale_;
    sf::RenderWindow window_;
    ImguiSfml imgui_;
    DropTarget drops_;
    std::vector<Shelf> shelves_;
    std::vector<fs::path> chosen_;
    bool done_ = false;
};

}  // namespace

std::vector<fs::path> choose_on_start_page() { return StartPage{}.choice(); }

}  // namespace shangquan
