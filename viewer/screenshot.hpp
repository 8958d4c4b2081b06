#pragma once

#include <filesystem>

namespace sf {
class RenderWindow;
}

namespace shangquan {

/// Writes what the window shows as PNG. Throws std::runtime_error where it cannot be written.
void save_window(const sf::RenderWindow& window, const std::filesystem::path& file);

}  // namespace shangquan
