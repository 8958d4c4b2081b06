#include "viewer/map_furniture.hpp"

#include "scenarios/pictures/base_map.hpp"
#include "scenarios/pictures/legend_panel.hpp"
#include "scenarios/pictures/map_style.hpp"
#include "viewer/map_picture.hpp"
#include "viewer/screen_layout.hpp"

#include <SFML/Graphics/Sprite.hpp>
#include <cmath>

namespace shangquan {
namespace {

/// A drawing of usual size with the size it takes.
struct Drawing {
    Canvas canvas;
    double width;
    double height;
};

Canvas plate_canvas(double width, double height, double density) {
    return {static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(height)), clear, density};
}

Drawing draw_legend_plate(const ColorScale& scale, double density) {
    constexpr double margin = 16.0;
    constexpr double ample = 640.0;
    const Rect room{margin, margin, legend_width - 2.0 * margin, ample};
    Canvas trial = plate_canvas(legend_width, ample, 1.0);
    const double height = std::ceil(draw_legend(trial, scale, room) + 8.0);
    Canvas canvas = plate_canvas(legend_width, height, density);
    canvas.fill(Rect{0.0, 0.0, legend_width, height}, style::paper.with_alpha(235));
    draw_legend(canvas, scale, room);
    return {std::move(canvas), legend_width, height};
}

Drawing draw_scale_plate(const MapView& view, double density) {
    Canvas canvas = plate_canvas(250.0, 56.0, density);
    MapView usual = view;
    usual.pixels_per_metre /= density;
    draw_scale_bar(canvas, usual, {18.0, 34.0});
    return {std::move(canvas), 250.0, 56.0};
}

Drawing draw_north_plate(double density) {
    Canvas canvas = plate_canvas(62.0, 66.0, density);
    draw_north_arrow(canvas, {32.0, 34.0});
    return {std::move(canvas), 62.0, 66.0};
}

Drawing draw_remark_plate(const ZoneLayers& map, double density) {
    const Lettering lettering{.size = 13.0, .color = map.schematic ? style::warning : style::soft_ink};
    const std::string remark = remark_of(map);
    Canvas trial = plate_canvas(10.0, 10.0, 1.0);
    const double width = std::ceil(trial.text_width(remark, lettering)) + 20.0;
    Canvas canvas = plate_canvas(width, 26.0, density);
    canvas.fill(Rect{0.0, 0.0, width, 26.0}, style::paper.with_alpha(215));
    canvas.text(remark, {10.0, 13.0}, lettering);
    return {std::move(canvas), width, 26.0};
}

}  // namespace

void MapFurniture::redraw(const ColorScale& scale, const ZoneLayers& map, const MapView& view, const Rect& window,
                          double density) {
    plates_.clear();
    const auto place = [&](const Drawing& drawing, double left, double top) {
        plates_.push_back({{}, {left, top, drawing.width * density, drawing.height * density}});
        upload(plates_.back().texture, drawing.canvas.pixels());
    };
    const Drawing legend = draw_legend_plate(scale, density);
    place(legend, window.right() - legend.width * density, window.top);
    place(draw_scale_plate(view, density), window.left, window.bottom() - 56.0 * density);
    place(draw_north_plate(density), window.left, window.top);
    if (remark_of(map).empty()) return;
    const Drawing remark = draw_remark_plate(map, density);
    place(remark, window.right() - remark.width * density, window.bottom() - remark.height * density);
}

void MapFurniture::draw(sf::RenderTarget& target) const {
    for (const Plate& plate : plates_) {
        sf::Sprite sprite{plate.texture};
        sprite.setPosition(static_cast<float>(std::round(plate.box.left)),
                           static_cast<float>(std::round(plate.box.top)));
        target.draw(sprite);
    }
}

std::vector<Rect> MapFurniture::boxes() const {
    std::vector<Rect> boxes;
    for (const Plate& plate : plates_) boxes.push_back(plate.box);
    return boxes;
}

}  // namespace shangquan
