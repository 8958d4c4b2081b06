#include "viewer/walkers/dot_layer.hpp"

#include "viewer/map_picture.hpp"

#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/Sprite.hpp>

#include <algorithm>
#include <cmath>

namespace shangquan {

namespace {

constexpr double body = 0.46;      ///< metres from shoulder to shoulder (Weidmann 1993)
constexpr double point = 2.6;      ///< pixels of usual size, at least
constexpr double round_from = 5.5; ///< pixels of usual size across
constexpr unsigned disc_size = 64; ///< pixels

sf::Color packed(const Color& color) { return {color.red, color.green, color.blue, color.alpha}; }

}  // namespace

void DotLayer::draw(sf::RenderTarget& target, const MapView& view, const std::vector<WalkerDot>& dots, double density) {
    if (dots.empty()) return;
    if (body * view.pixels_per_metre > round_from * density)
        draw_bodies(target, view, dots);
    else
        draw_points(target, view, dots, density);
}

/// Squares set by the processor: where it draws points, too, a hundred thousand of them take it twice as long.
void DotLayer::draw_points(sf::RenderTarget& target, const MapView& view, const std::vector<WalkerDot>& dots, double density) {
    const Rect& page = view.page;
    picture_ = Image{static_cast<int>(std::ceil(page.width)), static_cast<int>(std::ceil(page.height))};
    const auto side = static_cast<int>(std::lround(std::max(point * density, body * view.pixels_per_metre)));
    const PagePoint corner(page.left + side / 2.0, page.top + side / 2.0);
    for (const WalkerDot& dot : dots) {
        const PagePoint at = view.to_page(Point(dot.x, dot.y)) - corner;
        const auto left = static_cast<int>(std::lround(at.x()));
        const auto top = static_cast<int>(std::lround(at.y()));
        for (int y = std::max(top, 0); y < std::min(top + side, picture_.height); ++y)
            for (int x = std::max(left, 0); x < std::min(left + side, picture_.width); ++x) picture_.at(x, y) = dot.color;
    }
    upload(points_, picture_);
    sf::Sprite sprite{points_};
    sprite.setPosition(static_cast<float>(page.left), static_cast<float>(page.top));
    target.draw(sprite);
}

void DotLayer::draw_bodies(sf::RenderTarget& target, const MapView& view, const std::vector<WalkerDot>& dots) {
    if (disc_.getSize().x == 0) make_disc();
    const double half = body * view.pixels_per_metre / 2.0;
    const Rect shown = view.page.grown(half);
    vertices_.setPrimitiveType(sf::Quads);
    vertices_.clear();
    constexpr auto side = static_cast<float>(disc_size);
    const auto radius = static_cast<float>(half);
    for (const WalkerDot& dot : dots) {
        const PagePoint at = view.to_page(Point(dot.x, dot.y));
        if (!shown.contains(at)) continue;
        const auto x = static_cast<float>(at.x());
        const auto y = static_cast<float>(at.y());
        const sf::Color color = packed(dot.color);
        vertices_.append({{x - radius, y - radius}, color, {0.0F, 0.0F}});
        vertices_.append({{x + radius, y - radius}, color, {side, 0.0F}});
        vertices_.append({{x + radius, y + radius}, color, {side, side}});
        vertices_.append({{x - radius, y + radius}, color, {0.0F, side}});
    }
    target.draw(vertices_, sf::RenderStates(&disc_));
}

/// White with a dark rim and a soft edge, to be coloured by its corners.
void DotLayer::make_disc() {
    constexpr double rim = 6.0;
    constexpr sf::Uint8 shade = 70;
    std::vector<sf::Uint8> pixels(4U * disc_size * disc_size, 255);
    constexpr double middle = (disc_size - 1) / 2.0;
    for (unsigned y = 0; y < disc_size; ++y)
        for (unsigned x = 0; x < disc_size; ++x) {
            const double inside = disc_size / 2.0 - std::hypot(x - middle, y - middle);
            if (inside < rim) std::fill_n(&pixels[4U * (y * disc_size + x)], 3, shade);
            pixels[4U * (y * disc_size + x) + 3U] = static_cast<sf::Uint8>(255.0 * std::clamp(inside / 2.0, 0.0, 1.0));
        }
    disc_.create(disc_size, disc_size);
    disc_.setSmooth(true);
    disc_.update(pixels.data());
}

}  // namespace shangquan
