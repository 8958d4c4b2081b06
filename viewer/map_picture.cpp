#include "viewer/map_picture.hpp"

#include "scenarios/pictures/base_map.hpp"
#include "scenarios/pictures/legend_panel.hpp"
#include "scenarios/pictures/map_style.hpp"
#include "viewer/screen_layout.hpp"

#include <SFML/Graphics/Sprite.hpp>
#include <cmath>

namespace shangquan {
namespace {

constexpr double most_legend_height = 640.0;

static_assert(sizeof(Color) == 4, "textures take four bytes a pixel");

void upload(sf::Texture& texture, const Image& image) {
    const auto width = static_cast<unsigned>(image.width);
    const auto height = static_cast<unsigned>(image.height);
    if (texture.getSize() != sf::Vector2u{width, height}) texture.create(width, height);
    texture.update(reinterpret_cast<const sf::Uint8*>(image.pixels.data()));
}

Canvas clear_canvas(const Rect& page) {
    return {static_cast<int>(std::ceil(page.width)), static_cast<int>(std::ceil(page.height)), clear};
}

Rect legend_plate(const Rect& page) {
    return {page.right() - legend_width, page.top, legend_width, std::min(most_legend_height, page.height)};
}

Image draw_legend_plate(const Session& session, const MapView& view) {
    Canvas canvas = clear_canvas(view.page);
    const Rect plate = legend_plate(view.page);
    const Rect room{plate.left + 16.0, plate.top + 16.0, plate.width - 32.0, plate.height - 32.0};
    Canvas trial = clear_canvas(view.page);
    const double bottom = draw_legend(trial, session.layer().measure, room);
    canvas.fill(Rect{plate.left, plate.top, plate.width, bottom + 12.0 - plate.top}, style::paper.with_alpha(235));
    draw_legend(canvas, session.layer().measure, room);
    draw_scale_bar(canvas, view, {view.page.left + 18.0, view.page.bottom() - 22.0});
    draw_north_arrow(canvas, {view.page.left + 32.0, view.page.top + 34.0});
    canvas.text(remark_of(session.map()), {view.page.right() - 14.0, view.page.bottom() - 16.0},
                {.size = 14.0,
                 .color = session.map().schematic ? style::warning : style::soft_ink,
                 .halo = style::halo,
                 .halo_width = 2.0},
                Anchor::right);
    return canvas.pixels();
}

void draw_texture(sf::RenderTarget& target, const sf::Texture& texture, const PagePoint& at, double scale) {
    sf::Sprite sprite{texture};
    sprite.setPosition(static_cast<float>(at.x()), static_cast<float>(at.y()));
    sprite.setScale(static_cast<float>(scale), static_cast<float>(scale));
    target.draw(sprite);
}

}  // namespace

void MapPicture::redraw(const Session& session, const MapView& view) {
    drawn_ = view;
    MapView page = view;
    page.page.left = 0.0;
    page.page.top = 0.0;
    Canvas below = clear_canvas(page.page);
    draw_ground(below, page, session.map(), session.level());
    upload(below_, below.pixels());
    Canvas above = clear_canvas(page.page);
    draw_structures(above, page, session.map(), session.level());
    const Rect scale_corner{0.0, page.page.bottom() - 56.0, 250.0, 56.0};
    const Rect north_corner{0.0, 0.0, 62.0, 66.0};
    draw_labels(above, page, session.map(), session.level(), {legend_plate(page.page), scale_corner, north_corner});
    upload(above_, above.pixels());
    upload(legend_, draw_legend_plate(session, page));
}

void MapPicture::take_heat(const Session& session) {
    cell_ = session.raster().frame.cell;
    upload(heat_, heat_cells(session.raster(), session.layer().measure));
}

void MapPicture::draw(sf::RenderTarget& target, const MapView& view) const {
    const double stretch = view.pixels_per_metre / drawn_.pixels_per_metre;
    const PagePoint corner = view.to_page(drawn_.to_map({drawn_.page.left, drawn_.page.top}));
    const PagePoint heat_corner = view.to_page(Point(0.0, cell_ * heat_.getSize().y));
    draw_texture(target, below_, corner, stretch);
    draw_texture(target, heat_, heat_corner, cell_ * view.pixels_per_metre);
    draw_texture(target, above_, corner, stretch);
    draw_texture(target, legend_, {view.page.left, view.page.top}, 1.0);
}

}  // namespace shangquan
