#include "viewer/map_picture.hpp"

#include "scenarios/pictures/base_map.hpp"

#include <SFML/Graphics/Sprite.hpp>
#include <cmath>

namespace shangquan {
namespace {

static_assert(sizeof(Color) == 4, "textures take four bytes a pixel");

/// The view as a page of its own, in pixels of usual size.
MapView page_of(const MapView& view, double density) {
    return {{0.0, 0.0, view.page.width / density, view.page.height / density},
            view.centre,
            view.pixels_per_metre / density};
}

Canvas canvas_for(const MapView& page, double density) {
    return {static_cast<int>(std::ceil(page.page.width)), static_cast<int>(std::ceil(page.page.height)), clear,
            density};
}

std::vector<Rect> on_page(const std::vector<Rect>& boxes, const Rect& window, double density) {
    std::vector<Rect> moved;
    for (const Rect& box : boxes)
        moved.push_back({(box.left - window.left) / density, (box.top - window.top) / density, box.width / density,
                         box.height / density});
    return moved;
}

void draw_texture(sf::RenderTarget& target, const sf::Texture& texture, const PagePoint& at, double scale,
                  const sf::BlendMode& blend = sf::BlendAlpha) {
    sf::Sprite sprite{texture};
    sprite.setPosition(static_cast<float>(at.x()), static_cast<float>(at.y()));
    sprite.setScale(static_cast<float>(scale), static_cast<float>(scale));
    target.draw(sprite, blend);
}

}  // namespace

void upload(sf::Texture& texture, const Image& image) {
    const auto width = static_cast<unsigned>(image.width);
    const auto height = static_cast<unsigned>(image.height);
    if (texture.getSize() != sf::Vector2u{width, height}) texture.create(width, height);
    texture.update(reinterpret_cast<const sf::Uint8*>(image.pixels.data()));
}

void MapPicture::redraw(const ZoneLayers& map, int level, const MapView& view, double density,
                        const std::vector<Rect>& kept_free) {
    drawn_ = view;
    const MapView page = page_of(view, density);
    Canvas below = canvas_for(page, density);
    draw_ground(below, page, map, level);
    upload(below_, below.pixels());
    Canvas above = canvas_for(page, density);
    draw_structures(above, page, map, level);
    draw_labels(above, page, map, level, on_page(kept_free, view.page, density));
    upload(above_, above.pixels());
}

void MapPicture::take_heat(const Raster& raster, const ColorScale& scale) {
    cell_ = raster.frame.cell;
    upload(heat_, heat_cells(raster, scale));
}

void MapPicture::draw(sf::RenderTarget& target, const MapView& view) const {
    const double stretch = view.pixels_per_metre / drawn_.pixels_per_metre;
    const PagePoint corner = view.to_page(drawn_.to_map({drawn_.page.left, drawn_.page.top}));
    const PagePoint heat_corner = view.to_page(Point(0.0, cell_ * heat_.getSize().y));
    draw_texture(target, below_, corner, stretch, sf::BlendNone);
    draw_texture(target, heat_, heat_corner, cell_ * view.pixels_per_metre);
    draw_texture(target, above_, corner, stretch);
}

}  // namespace shangquan
