#pragma once

#include "maps/zone_layers.hpp"
#include "scenarios/result_folder.hpp"

#include <imgui.h>

#include <array>
#include <set>
#include <string>
#include <vector>

namespace sf {
class Event;
class RenderWindow;
}  // namespace sf

namespace shangquan {

/// Every name in a map that panels may show.
std::vector<Name> names_in(const ZoneLayers& map);

/// Titles of results and names of their zones.
std::vector<Name> names_in(const std::vector<ResultFolder>& results);

/// Glyphs of the text catalogue, Latin letters and these names.
ImVector<ImWchar> glyph_ranges(const std::vector<Name>& names);

/// Feeds a window's events to Dear ImGui and draws its panels over the scene.
class ImguiSfml {
public:
    explicit ImguiSfml(sf::RenderWindow& window);
    ~ImguiSfml();
    ImguiSfml(const ImguiSfml&) = delete;
    ImguiSfml& operator=(const ImguiSfml&) = delete;

    void take(const sf::Event& event);

    /// Has letters of that scale with the glyphs of these names ready; costs some tens of milliseconds when either is
    /// new. Not between `begin_frame` and `draw`.
    void use_letters(double scale, const std::vector<Name>& names);

    void begin_frame(double seconds);
    void draw();

private:
    void make_font();
    void take_key(const sf::Event& event);

    sf::RenderWindow& window_;
    std::vector<Name> names_;
    std::set<std::string> known_;
    ImVector<ImWchar> glyphs_;
    double scale_ = 0.0;
    std::array<bool, 3> held_{};
    std::array<bool, 3> pressed_{};  ///< since the last frame, so that a quick click is not lost
    std::array<bool, 256> keys_held_{};
    std::array<bool, 256> keys_pressed_{};  ///< since the last frame, too
    bool control_held_ = false;
    bool control_pressed_ = false;  ///< with one of these keys
};

}  // namespace shangquan
