#include "viewer/screenshot.hpp"

#include "scenarios/pictures/image.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Texture.hpp>

namespace shangquan {

void save_window(const sf::RenderWindow& window, const std::filesystem::path& file) {
    sf::Texture frame;
    frame.create(window.getSize().x, window.getSize().y);
    frame.update(window);
    const sf::Image pixels = frame.copyToImage();
    Image image{static_cast<int>(pixels.getSize().x), static_cast<int>(pixels.getSize().y)};
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            const sf::Color color = pixels.getPixel(static_cast<unsigned>(x), static_cast<unsigned>(y));
            image.at(x, y) = {color.r, color.g, color.b, 255};
        }
    }
    write_png(file, image);
}

}  // namespace shangquan
