#pragma once

#include "scenarios/result_folder.hpp"

#include <imgui.h>

#include <array>
#include <vector>

namespace sf {
class Event;
class RenderWindow;
}  // namespace sf

namespace shangquan {

/// The glyphs the panels need: the text catalogue and the names in these results.
ImVector<ImWchar> glyph_ranges(const std::vector<ResultFolder>& results);

/// Feeds a window's events to Dear ImGui and draws its panels over the scene.
class ImguiSfml {
public:
    ImguiSfml(sf::RenderWindow& window, const std::vector<ResultFolder>& results);
    ~ImguiSfml();
    ImguiSfml(const ImguiSfml&) = delete;
    ImguiSfml& operator=(const ImguiSfml&) = delete;

    void take(const sf::Event& event);
    void begin_frame(double seconds);
    void draw();

private:
    sf::RenderWindow& window_;
    ImVector<ImWchar> glyphs_;
    std::array<bool, 3> held_{};
    std::array<bool, 3> pressed_{};  ///< since the last frame, so that a quick click is not lost
};

}  // namespace shangquan
