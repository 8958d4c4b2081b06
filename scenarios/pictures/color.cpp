#include "scenarios/pictures/color.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace shangquan {
namespace {

double to_linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::uint8_t to_byte(double linear) {
    const double cut = std::clamp(linear, 0.0, 1.0);
    const double value = cut <= 0.0031308 ? cut * 12.92 : 1.055 * std::pow(cut, 1.0 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(value * 255.0));
}

double cube(double value) { return value * value * value; }

}  // namespace

Oklab to_oklab(Color color) {
    const double red = to_linear(color.red);
    const double green = to_linear(color.green);
    const double blue = to_linear(color.blue);
    const double l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const double m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const double s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Color to_color(const Oklab& lab) {
    const double l = cube(lab.lightness + 0.3963377774 * lab.a + 0.2158037573 * lab.b);
    const double m = cube(lab.lightness - 0.1055613458 * lab.a - 0.0638541728 * lab.b);
    const double s = cube(lab.lightness - 0.0894841775 * lab.a - 1.2914855480 * lab.b);
    return {to_byte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            to_byte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            to_byte(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

Oklab oklab_from_hue(double lightness, double chroma, double hue) {
    const double angle = hue * std::numbers::pi / 180.0;
    return {lightness, chroma * std::cos(angle), chroma * std::sin(angle)};
}

double perceived_distance(Color first, Color second) {
    const Oklab p = to_oklab(first);
    const Oklab q = to_oklab(second);
    return std::hypot(p.lightness - q.lightness, p.a - q.a, p.b - q.b);
}

}  // namespace shangquan
