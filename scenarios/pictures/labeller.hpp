#pragma once

#include "engine/place/names.hpp"
#include "scenarios/pictures/canvas.hpp"
#include "scenarios/pictures/label_placer.hpp"

#include <string>
#include <vector>

namespace shangquan {

/// How a class of names is written and how early it gets its place.
struct LabelStyle {
    double priority = 0.0;
    double size = 12.0;  ///< pixels of the Chinese line; the English ones below are smaller
    Color color;
    double room = 0.0;         ///< share of the label's width its feature must have on the page; 0: any
    double least_scale = 0.0;  ///< pixels per metre from which on such names are written at all
};

/// A name as lines below one another, Chinese first.
struct Writing {
    std::string chinese;
    std::vector<std::string> english;
};

/// English of more than 16 letters is broken at the space nearest to its middle.
Writing writing_of(const Name& name);

/// Collects the names of a map with the places they may take, then writes those that find room.
class Labeller {
public:
    Labeller(Canvas& canvas, const MapView& view) : canvas_(canvas), view_(view) {}

    void add_shape(const Name& name, const MultiPolygon& shape, LabelStyle style);
    /// Beside a symbol of the given radius in pixels.
    void add_point(const Name& name, const Point& point, const LabelStyle& style, double radius);
    /// Along the line.
    void add_street(const Name& name, const Polyline& line, const LabelStyle& style);

    /// Writes nothing over `taken`.
    void write(std::vector<Rect> taken);

private:
    struct Spot {
        PagePoint centre = PagePoint::Zero();
        std::size_t writing = 0;
        double angle = 0.0;
    };
    struct Label {
        std::string name;
        LabelStyle style;
        std::vector<Writing> writings;  ///< the fullest first
        std::vector<Spot> spots;        ///< the best first
    };

    [[nodiscard]] bool wanted(const Name& name, const LabelStyle& style) const;
    [[nodiscard]] PagePoint extent(const Writing& writing, const LabelStyle& style) const;
    [[nodiscard]] LabelWish wish_of(const Label& label) const;
    void write(const Label& label, const Spot& spot);

    Canvas& canvas_;
    const MapView& view_;
    std::vector<Label> labels_;
};

}  // namespace shangquan
