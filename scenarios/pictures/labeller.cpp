#include "scenarios/pictures/labeller.hpp"

#include "scenarios/pictures/label_point.hpp"
#include "scenarios/pictures/map_style.hpp"
#include "scenarios/pictures/street_label.hpp"
#include "scenarios/texts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace shangquan {
namespace {

constexpr double english_share = 0.82;  ///< of the Chinese size
constexpr double line_height = 1.13;
constexpr std::size_t longest_line = 16;  ///< letters of English that are never broken

Lettering chinese_lettering(const LabelStyle& style) {
    return {.size = style.size, .color = style.color, .halo = style::halo, .halo_width = 1.8};
}

Lettering english_lettering(const LabelStyle& style) {
    return {.size = style.size * english_share, .color = style.color, .halo = style::halo, .halo_width = 1.6};
}

std::vector<std::string> broken(const std::string& words) {
    if (words.size() <= longest_line) return {words};
    const std::size_t middle = words.size() / 2;
    const std::size_t before = words.rfind(' ', middle);
    const std::size_t after = words.find(' ', middle);
    if (before == std::string::npos && after == std::string::npos) return {words};
    const bool earlier =
        after == std::string::npos || (before != std::string::npos && middle - before <= after - middle);
    const std::size_t space = earlier ? before : after;
    return {words.substr(0, space), words.substr(space + 1)};
}

/// A name in full and, where it has both, in Chinese alone.
std::vector<Writing> writings_of(const Name& name) {
    std::vector<Writing> writings{writing_of(name)};
    if (!name.zh.empty() && !name.en.empty()) writings.push_back({name.zh, {}});
    return writings;
}

}  // namespace

Writing writing_of(const Name& name) {
    if (name.en.empty() || name.en == name.zh) return {name.zh, {}};
    return {name.zh, broken(name.en)};
}

bool Labeller::wanted(const Name& name, const LabelStyle& style) const {
    return !(name.zh.empty() && name.en.empty()) && view_.pixels_per_metre >= style.least_scale;
}

void Labeller::add_shape(const Name& name, const MultiPolygon& shape, LabelStyle style) {
    if (!wanted(name, style)) return;
    const auto point = label_point(shape, view_.ground());
    if (!point) return;
    Label label{both(name), style, writings_of(name), {}};
    const double width = std::sqrt(area_of(shape)) * view_.pixels_per_metre;
    const PagePoint size = extent(label.writings.front(), style);
    if (width < style.room * size.x()) return;
    label.style.priority += std::min(4.0, width / 100.0);
    const PagePoint centre = view_.to_page(*point);
    const std::array<PagePoint, 7> shifts{
        {{0.0, 0.0}, {0.0, -0.3}, {0.0, 0.3}, {-0.15, 0.0}, {0.15, 0.0}, {0.0, -0.6}, {0.0, 0.6}}};
    for (std::size_t writing = 0; writing < label.writings.size(); ++writing)
        for (const PagePoint& shift : shifts) label.spots.push_back({centre + shift.cwiseProduct(size), writing});
    labels_.push_back(std::move(label));
}

void Labeller::add_point(const Name& name, const Point& point, const LabelStyle& style, double radius) {
    const PagePoint at = view_.to_page(point);
    if (!wanted(name, style) || !view_.page.contains(at)) return;
    Label label{both(name), style, writings_of(name), {}};
    for (std::size_t writing = 0; writing < label.writings.size(); ++writing) {
        const PagePoint half = extent(label.writings[writing], style) / 2.0;
        const PagePoint beside(half.x() + radius + 2.0, 0.0);
        const PagePoint below(0.0, half.y() + radius + 1.0);
        for (const PagePoint& shift : {beside, PagePoint(-beside), PagePoint(-below), below})
            label.spots.push_back({at + shift, writing});
    }
    labels_.push_back(std::move(label));
}

void Labeller::add_street(const Name& name, const Polyline& line, const LabelStyle& style) {
    if (!wanted(name, style)) return;
    const std::vector<PagePoint> path = view_.to_page(line).front();
    Label label{both(name), style, {{both(name), {}}, {name.zh, {}}}, {}};
    for (std::size_t writing = 0; writing < label.writings.size(); ++writing) {
        const double width = extent(label.writings[writing], style).x();
        if (width <= 0.0) continue;
        for (const StreetPlace& place : street_places(path, width))
            label.spots.push_back({place.centre, writing, place.angle});
    }
    labels_.push_back(std::move(label));
}

void Labeller::write(std::vector<Rect> taken) {
    std::vector<LabelWish> wishes;
    for (const Label& label : labels_) wishes.push_back(wish_of(label));
    for (const PlacedLabel& placed : place_labels(wishes, view_.page.grown(-3.0), std::move(taken)))
        write(labels_[placed.wish], labels_[placed.wish].spots[placed.place]);
}

PagePoint Labeller::extent(const Writing& writing, const LabelStyle& style) const {
    double width = canvas_.text_width(writing.chinese, chinese_lettering(style));
    for (const std::string& line : writing.english)
        width = std::max(width, canvas_.text_width(line, english_lettering(style)));
    const double lines =
        (writing.chinese.empty() ? 0.0 : 1.0) + english_share * static_cast<double>(writing.english.size());
    return {width, style.size * line_height * lines};
}

LabelWish Labeller::wish_of(const Label& label) const {
    LabelWish wish{label.name, label.style.priority, {}};
    for (const Spot& spot : label.spots)
        wish.places.push_back(
            slanted_boxes(spot.centre, extent(label.writings[spot.writing], label.style), spot.angle));
    return wish;
}

void Labeller::write(const Label& label, const Spot& spot) {
    const Writing& writing = label.writings[spot.writing];
    const double height = label.style.size * line_height;
    double top = spot.centre.y() - extent(writing, label.style).y() / 2.0;
    if (!writing.chinese.empty()) {
        const PagePoint at(spot.centre.x(), top + height / 2.0);
        canvas_.text(writing.chinese, at, chinese_lettering(label.style), Anchor::middle, spot.angle);
        top += height;
    }
    for (const std::string& line : writing.english) {
        canvas_.text(line, {spot.centre.x(), top + height * english_share / 2.0}, english_lettering(label.style),
                     Anchor::middle);
        top += height * english_share;
    }
}

}  // namespace shangquan
