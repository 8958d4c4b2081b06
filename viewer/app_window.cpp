#include "viewer/app_window.hpp"

#include "viewer/display.hpp"
#include "viewer/screen_layout.hpp"

#include <algorithm>

namespace shangquan {

sf::VideoMode window_mode(double scale) {
    const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
    return {std::min(static_cast<unsigned>(window_width * scale), screen.width),
            std::min(static_cast<unsigned>(window_height * scale), screen.height)};
}

void centre(sf::Window& window) {
    const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
    const auto middle = [](unsigned of, unsigned size) { return static_cast<int>((of - std::min(of, size)) / 2); };
    window.setPosition({middle(screen.width, window.getSize().x), middle(screen.height, window.getSize().y)});
}

Settings remembered_settings(std::string& problem) {
    try {
        return read_settings(settings_file());
    } catch (const std::exception& error) {
        problem = error.what();
        return {};
    }
}

double scale_of(const Settings& settings) { return settings.scale > 0.0 ? settings.scale : display_scale(); }

}  // namespace shangquan
