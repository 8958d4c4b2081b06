#pragma once

#include <cstdint>

namespace shangquan {

/// sRGB with straight alpha, one byte each: a row of these is what PNG files and textures hold.
struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    constexpr bool operator==(const Color&) const = default;
    [[nodiscard]] constexpr Color with_alpha(std::uint8_t value) const { return {red, green, blue, value}; }
};

inline constexpr Color clear{0, 0, 0, 0};

/// A colour as the eye orders it: lightness 0…1 and two opponent axes (Ottosson 2020, Oklab).
struct Oklab {
    double lightness = 0.0;
    double a = 0.0;  ///< green to red
    double b = 0.0;  ///< blue to yellow
};

Oklab to_oklab(Color color);

/// Nearest sRGB colour, each channel cut at the gamut's edge.
Color to_color(const Oklab& lab);

/// From lightness, chroma and hue in degrees.
Oklab oklab_from_hue(double lightness, double chroma, double hue);

/// Perceived distance; about 0.02 is just visible between neighbours.
double perceived_distance(Color first, Color second);

}  // namespace shangquan
