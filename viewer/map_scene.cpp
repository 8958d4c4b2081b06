#include "viewer/map_scene.hpp"

#include <SFML/Graphics/VertexArray.hpp>
#include <SFML/OpenGL.hpp>

#include <cmath>

namespace shangquan {
namespace {

constexpr double rest = 0.12;  ///< seconds the camera must stand still before maps are drawn anew

/// Cuts what is drawn to a part of the window until it goes.
class Scissors {
public:
    Scissors(const sf::RenderTarget& target, const Rect& part) {
        const double bottom = target.getSize().y - part.bottom();
        glEnable(GL_SCISSOR_TEST);
        glScissor(static_cast<GLint>(std::lround(part.left)), static_cast<GLint>(std::lround(bottom)),
                  static_cast<GLsizei>(std::lround(part.width)), static_cast<GLsizei>(std::lround(part.height)));
    }
    ~Scissors() { glDisable(GL_SCISSOR_TEST); }
    Scissors(const Scissors&) = delete;
    Scissors& operator=(const Scissors&) = delete;
};

/// A stroke from place to place, `width` in pixels.
sf::VertexArray stroke(const PagePoint& from, const PagePoint& to, double width, const sf::Color& color) {
    const PagePoint along = (to - from).normalized();
    const PagePoint side = PagePoint(-along.y(), along.x()) * width / 2.0;
    sf::VertexArray quad{sf::TriangleStrip};
    for (const PagePoint& corner :
         {PagePoint(from + side), PagePoint(from - side), PagePoint(to + side), PagePoint(to - side)})
        quad.append(sf::Vertex{{static_cast<float>(corner.x()), static_cast<float>(corner.y())}, color});
    return quad;
}

/// Counting lines are no part of the base map, but can be picked; drawn where they do not crowd it.
void draw_count_lines(sf::RenderTarget& target, const Desk& desk, std::size_t pane) {
    const MapView view = desk.views()[pane];
    constexpr double legible = 0.8;  // pixels per metre
    const double scale = desk.scale();
    if (view.pixels_per_metre < legible * scale) return;
    for (const LineFeature& line : desk.map_of_pane(pane).lines) {
        if (line.level != desk.session().level() || line.from == line.to) continue;
        target.draw(stroke(view.to_page(line.from), view.to_page(line.to), 4.5 * scale, {255, 255, 255, 220}));
        target.draw(stroke(view.to_page(line.from), view.to_page(line.to), 2.0 * scale, {0x1d, 0x6f, 0x5c}));
    }
}

Rect right_of(const Rect& page, double x) { return {x, page.top, page.right() - x, page.height}; }

}  // namespace

void MapScene::refresh_furniture(const Desk& desk, const MapView& view) {
    const Furnished wanted{desk.color_scale(), &desk.map_of_pane(0), view.pixels_per_metre, desk.layout().map,
                           desk.scale()};
    if (wanted == furnished_) return;
    furniture_.redraw(wanted.scale, *wanted.map, view, wanted.window, wanted.density);
    furnished_ = wanted;
}

void MapScene::refresh_pane(const Desk& desk, std::size_t pane, const MapView& view) {
    const Drawn wanted{&desk.map_of_pane(pane), desk.session().level(), desk.scale(), desk.map_revision()};
    const bool same = wanted == drawn_[pane];
    if (same && (pictures_[pane].fresh(view) || still_ < rest)) return;
    pictures_[pane].redraw(*wanted.map, wanted.level, view, wanted.density, furniture_.boxes());
    drawn_[pane] = wanted;
}

void MapScene::refresh(const Desk& desk, double seconds, Heat heat) {
    const auto views = desk.views();
    still_ = views[0] == last_view_ ? still_ + seconds : 0.0;
    last_view_ = views[0];
    refresh_furniture(desk, views[0]);
    const ColorScale scale = desk.color_scale();
    const bool first_time = drawn_[0].map == nullptr;
    for (std::size_t pane = 0; pane < views.size(); ++pane) {
        if (heat == Heat::other || first_time || !(scale == heated_))
            pictures_[pane].take_heat(desk.session().raster(pane), scale);
        refresh_pane(desk, pane, views[pane]);
    }
    heated_ = scale;
}

void MapScene::draw(sf::RenderTarget& target, const Desk& desk) {
    const auto views = desk.views();
    const bool swiped = desk.session().choice().arrangement == Arrangement::swipe;
    for (std::size_t pane = 0; pane < views.size(); ++pane) {
        const Rect& page = views[pane].page;
        const Scissors cut{target, pane == 1 && swiped ? right_of(page, desk.swipe_x()) : page};
        pictures_[pane].draw(target, views[pane]);
        if (pane == 0 && desk.walkers() != nullptr) dots_.draw(target, views[pane], desk.walkers()->dots(), desk.scale());
        draw_count_lines(target, desk, pane);
    }
    furniture_.draw(target);
}

}  // namespace shangquan
