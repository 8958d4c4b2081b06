#pragma once

#include "viewer/settings.hpp"

#include <SFML/Window/Window.hpp>

#include <string>

namespace shangquan {

/// The usual size, or the whole screen where that is smaller.
sf::VideoMode window_mode(double scale);

/// In the middle of the screen: without a window manager nobody else sees to it.
void centre(sf::Window& window);

/// The settings of the last time; what is wrong with them goes to `problem`.
Settings remembered_settings(std::string& problem);

/// The scale set, or that of the screen.
double scale_of(const Settings& settings);

}  // namespace shangquan
