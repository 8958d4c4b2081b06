#pragma once

#include "scenarios/pictures/image.hpp"
#include "scenarios/pictures/map_view.hpp"

#include <memory>
#include <string>
#include <vector>

namespace shangquan {

struct Pen {
    Color color;
    double width = 1.0;               ///< pixels
    std::vector<double> dashes = {};  ///< pixels on and off; empty: a full line
};

/// One size and colour of lettering, with an outline that keeps it readable on any ground.
struct Lettering {
    double size = 14.0;  ///< pixels
    Color color{40, 40, 44, 255};
    Color halo = clear;
    double halo_width = 0.0;  ///< pixels around the strokes
    bool bold = false;
};

/// Where a text lies against the point it is given.
enum class Anchor : std::uint8_t { left, middle, right };

/// The file of the typeface every picture is lettered in; it holds Chinese and Latin letters. Throws `InputError` where
/// it is not installed.
std::filesystem::path typeface_file();

/// A drawing surface that needs no screen.
class Canvas {
public:
    /// `density`: pixels of the picture to one of the page, for screens with small ones.
    Canvas(int width, int height, Color background, double density = 1.0);
    ~Canvas();
    Canvas(Canvas&&) noexcept;

    void fill(const PagePath& rings, Color color);  ///< even-odd
    void fill(const Rect& rect, Color color);
    void stroke(const PagePath& lines, const Pen& pen);
    void disc(const PagePoint& centre, double radius, Color color);
    void image(const Image& image, const PagePoint& upper_left);  ///< a pixel a pixel

    /// Writes one line; `at` is on its middle height. `angle` in radians, clockwise.
    void text(const std::string& words, const PagePoint& at, const Lettering& lettering, Anchor anchor = Anchor::left,
              double angle = 0.0);
    [[nodiscard]] double text_width(const std::string& words, const Lettering& lettering) const;

    /// Everything until the end of the clip is cut to the rectangle.
    void begin_clip(const Rect& rect);
    void end_clip();

    /// Draws aside until the end of the layer, so that parts can be erased without harming what lies below.
    void begin_layer();
    void erase(const PagePath& rings);
    void end_layer(double opacity = 1.0);

    [[nodiscard]] Image pixels() const;

private:
    struct Surface;
    std::unique_ptr<Surface> surface_;
};

}  // namespace shangquan
