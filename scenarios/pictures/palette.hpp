#pragma once

#include "scenarios/pictures/color.hpp"
#include "scenarios/texts.hpp"

#include <array>
#include <string>
#include <vector>

namespace shangquan {

/// What the numbers of a raster are; it decides their colours and legend.
enum class Measure : std::uint8_t { density, los, minutes_above_los_e, difference };

/// Colours of density are fixed for every picture, so that two pictures can be laid side by side.
inline constexpr double least_density = 0.02;  ///< ped/m²; below it the map shows through
inline constexpr double full_density = 3.0;    ///< ped/m²; from here on the darkest colour
inline constexpr double least_minutes = 1.0;
inline constexpr double full_minutes = 240.0;
inline constexpr double least_difference = 0.02;  ///< ped/m², either way; below it the map shows through
inline constexpr double full_difference = 1.0;    ///< ped/m², either way

/// Upper limits of the walkway levels of service A…E in ped/m² (Fruin 1971); F lies above.
inline constexpr std::array<double, 5> los_limits{0.308, 0.431, 0.718, 1.076, 2.153};

inline constexpr std::array<char, 6> los_letters{'A', 'B', 'C', 'D', 'E', 'F'};

/// Row in `los_letters` of a density in ped/m².
std::size_t los_class(double density);

/// Pale yellow over orange and red to dark purple, evenly spaced for the eye along the square root of density.
Color density_color(double density);

/// One of six colours that stay apart for colour-blind readers.
Color los_color(double density);

Color minutes_color(double minutes);

/// Blue where fewer people stand, orange where more do.
Color difference_color(double difference);

/// The colour of a value of that measure; clear where the map should show through.
Color color_of(Measure measure, double value);

struct LegendTick {
    double position = 0.0;  ///< along the ramp, 0…1
    std::string label;
};

struct LegendClass {
    Color color;
    std::string label;
};

/// How a measure's colours are explained: either `ramp` (lowest first) with `ticks`, or `classes`.
struct Legend {
    Text title = Text::density_unit;
    Text note = Text::density_note;
    std::vector<Color> ramp;
    std::vector<LegendTick> ticks;
    std::vector<LegendClass> classes;
};

Legend legend_of(Measure measure);

/// Whether the legend shows a colour at this position of the ramp: where values are not coloured it is left blank.
bool shown_in_legend(Measure measure, double position);

}  // namespace shangquan
